import { searchKey } from '@lien-lac/domain';
import { Button, TextInput } from '@mantine/core';
import { type ReactElement, useRef, useState } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { useSearchKey } from '../../../components/data-list/use-search-key.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ReachBar } from '../../../components/reach-bar.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassFamilies, Family, FamilyGuardian } from '../reading/direct-message-views.js';
import { chosenAfter, everyoneOf, reachableOf, studentsOf } from './draft.js';
import { GroupPicks } from './group-picks.js';
import { UnreachedFamilies } from './unreached-families.js';
import styles from './write.module.css';

/** From so many students on there is a field to find one of them. */
const manyFamilies = 12;

/** The class by given name: a press on one writes to that family; the boxes pick some, or all. */
export function PickStep({
  group,
  guardianIds,
  onChoose,
  onWrite,
}: {
  group: ClassFamilies;
  guardianIds: readonly string[];
  onChoose: (guardianIds: string[]) => void;
  /** Goes on to the text, for these. */
  onWrite: (guardianIds: string[]) => void;
}): ReactElement {
  const { t, format } = useMessages();
  const [wanted, setWanted] = useState('');
  const search = useRef<HTMLInputElement>(null);
  useSearchKey(search);
  const key = searchKey(wanted);
  const found = group.families.filter(({ studentName }) => searchKey(studentName).includes(key));
  const shown = found.filter(({ reason }) => reason === null);
  const marked = studentsOf(group, guardianIds);
  const everyone = everyoneOf(group);
  if (group.families.length === 0) {
    return (
      <EmptyState title={t('direct-messages.pick.no-students')}>
        {t('direct-messages.pick.no-students-words')}
      </EmptyState>
    );
  }
  const state = (family: Family): ReactElement => (
    <Guardians family={family} onWrite={(guardian) => onWrite([guardian.id])} />
  );
  const columns: readonly Column<Family>[] = [
    {
      key: 'student',
      heading: t('direct-messages.pick.student'),
      width: 'minmax(12rem, 1fr)',
      cell: ({ studentName }) => <span className={styles.name}>{studentName}</span>,
    },
    {
      key: 'guardians',
      heading: t('direct-messages.pick.guardians'),
      width: 'minmax(14rem, 1.4fr)',
      cell: state,
    },
    {
      key: 'addresses',
      heading: t('direct-messages.pick.addresses'),
      width: 'minmax(9rem, 1fr)',
      cell: (family) =>
        [...new Set(reachableOf(family).flatMap(({ addresses }) => addresses))]
          .map(format.phone)
          .join(', '),
    },
  ];
  return (
    <>
      {group.families.length < manyFamilies ? null : (
        <TextInput
          ref={search}
          type="search"
          label={t('direct-messages.pick.find')}
          value={wanted}
          autoComplete="off"
          className={styles.find}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      <p className={styles.hint}>{t('direct-messages.pick.hint')}</p>
      <GroupPicks group={group} guardianIds={guardianIds} onChoose={onChoose} />
      {found.length === 0 ? (
        <EmptyState title={t('direct-messages.pick.nobody-found')} />
      ) : shown.length === 0 ? null : (
        <DataList
          label={t('direct-messages.pick.list', { class: group.className })}
          rows={shown}
          keyOf={({ studentId }) => studentId}
          nameOf={({ studentName }) => studentName}
          columns={columns}
          card={(family) => (
            <div className={styles.family}>
              <span className={styles.name}>{family.studentName}</span>
              {state(family)}
            </div>
          )}
          selection={{
            keys: marked,
            // What is not in view keeps its marks.
            onChange: (keys) => {
              const hidden = [...marked].filter(
                (id) => !shown.some(({ studentId }) => studentId === id),
              );
              onChoose(chosenAfter(group, guardianIds, new Set([...keys, ...hidden])));
            },
          }}
          onOpen={(family) => {
            const ids = reachableOf(family).map(({ id }) => id);
            // Once some are picked, a press picks on.
            if (guardianIds.length === 0) onWrite(ids);
            else {
              const next = new Set(marked);
              if (!next.delete(family.studentId)) next.add(family.studentId);
              onChoose(chosenAfter(group, guardianIds, next));
            }
          }}
        />
      )}
      <UnreachedFamilies families={found.filter(({ reason }) => reason !== null)} />
      {guardianIds.length === 0 ? null : (
        <ReachBar>
          <Button className={styles.main} onClick={() => onWrite([...guardianIds])}>
            {guardianIds.length === everyone.length
              ? t('direct-messages.pick.write-all', { class: group.className })
              : t('direct-messages.pick.write', { count: guardianIds.length })}
          </Button>
        </ReachBar>
      )}
    </>
  );
}

/** Who would get it; where there are several, each can be written to alone. */
function Guardians({
  family,
  onWrite,
}: {
  family: Family;
  onWrite: (guardian: FamilyGuardian) => void;
}): ReactElement {
  const { t } = useMessages();
  const reachable = reachableOf(family);
  const kind = ({ relationship }: FamilyGuardian): string =>
    t(`students.relationship.${relationship}`);
  const [only] = reachable;
  if (reachable.length === 1 && only !== undefined) {
    return (
      <span className={styles.only}>{[kind(only), only.fullName ?? ''].join(' ').trim()}</span>
    );
  }
  return (
    <span className={styles.guardians}>
      {reachable.map((guardian) => (
        <button
          key={guardian.id}
          type="button"
          // By the keys the family is opened, and the others are taken out beside the text.
          tabIndex={-1}
          className={styles.guardian}
          aria-label={t('direct-messages.pick.only', {
            guardian: [kind(guardian), guardian.fullName ?? ''].join(' ').trim(),
            student: family.studentName,
          })}
          onClick={(event) => {
            event.stopPropagation();
            onWrite(guardian);
          }}
        >
          {kind(guardian)}
        </button>
      ))}
    </span>
  );
}
