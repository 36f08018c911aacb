import { Checkbox } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassFamilies } from '../reading/direct-message-views.js';
import { everyoneOf, reachableOf } from './draft.js';
import styles from './write.module.css';

/** To whom it goes, in a line that opens: each guardian can be taken out, and put back in. */
export function RecipientsLine({
  group,
  guardianIds,
  onChoose,
  onPick,
}: {
  group: ClassFamilies;
  guardianIds: readonly string[];
  onChoose: (guardianIds: string[]) => void;
  /** The way back to the class. */
  onPick: () => void;
}): ReactElement {
  const { t } = useMessages();
  const [isOpen, setOpen] = useState(false);
  const [offered] = useState(() => new Set(guardianIds));
  const kindOf = (relationship: keyof typeof relationshipKeys): string =>
    t(relationshipKeys[relationship]);
  const lines = group.families.flatMap((family) =>
    reachableOf(family)
      .filter(({ id }) => offered.has(id) || guardianIds.includes(id))
      .map((guardian) => ({ guardian, student: family.studentName })),
  );
  const [first] = lines.filter(({ guardian }) => guardianIds.includes(guardian.id));
  const words =
    guardianIds.length === everyoneOf(group).length && guardianIds.length > 1
      ? t('direct-messages.to.class', { class: group.className, count: guardianIds.length })
      : guardianIds.length === 1 && first !== undefined
        ? t('direct-messages.to.one', {
            guardian: [kindOf(first.guardian.relationship), first.guardian.fullName ?? '']
              .join(' ')
              .trim(),
            student: first.student,
          })
        : t('direct-messages.to.some', { count: guardianIds.length, class: group.className });
  return (
    <div className={styles.to}>
      <p className={styles.toWords}>{words}</p>
      <div className={styles.toActions}>
        {lines.length > 1 ? (
          <LinkButton isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t(isOpen ? 'direct-messages.to.hide' : 'direct-messages.to.show')}
          </LinkButton>
        ) : null}
        <LinkButton onClick={onPick}>{t('direct-messages.to.change')}</LinkButton>
      </div>
      {isOpen ? (
        <ul className={styles.toList}>
          {lines.map(({ guardian, student }) => (
            <li key={`${guardian.id} ${student}`}>
              <Checkbox
                label={`${student} · ${kindOf(guardian.relationship)} ${guardian.fullName ?? ''}`.trim()}
                checked={guardianIds.includes(guardian.id)}
                onChange={(event) =>
                  onChoose(
                    event.currentTarget.checked
                      ? [...guardianIds, guardian.id]
                      : guardianIds.filter((id) => id !== guardian.id),
                  )
                }
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

const relationshipKeys = {
  father: 'students.relationship.father',
  mother: 'students.relationship.mother',
  guardian: 'students.relationship.guardian',
  grandparent: 'students.relationship.grandparent',
  sibling: 'students.relationship.sibling',
  relative: 'students.relationship.relative',
} as const;
