import { type ReactElement, useState } from 'react';
import { LinkButton } from '../../../components/link-button.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassFamilies, ClassGroup } from '../reading/direct-message-views.js';
import { chosenAfter, studentsOf } from './draft.js';
import styles from './write.module.css';

/** So many are seen at once; a phone has no room for more above the class. */
const firstGroups = 2;

/** The saved groups: a press marks their students in the list, another takes the marks away. */
export function GroupPicks({
  group,
  guardianIds,
  onChoose,
}: {
  group: ClassFamilies;
  guardianIds: readonly string[];
  onChoose: (guardianIds: string[]) => void;
}): ReactElement | null {
  const { t } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  if (group.groups.length === 0) return null;
  const marked = studentsOf(group, guardianIds);
  const lines = group.groups
    .map((one) => {
      const { reachable, missing } = membersOf(group, one);
      return {
        ...{ one, reachable, missing },
        isPicked: reachable.length > 0 && reachable.every((id) => marked.has(id)),
      };
    })
    // Those of whom nobody can be written to come last.
    .sort((one, other) => Number(other.reachable.length > 0) - Number(one.reachable.length > 0));
  // What is picked is seen, wherever it stands.
  const shown = lines.filter(({ isPicked }, place) => showsAll || isPicked || place < firstGroups);
  const press = ({ reachable, isPicked }: (typeof lines)[number]): void => {
    const next = new Set(marked);
    for (const id of reachable) {
      if (isPicked) next.delete(id);
      else next.add(id);
    }
    onChoose(chosenAfter(group, guardianIds, next));
  };
  return (
    <div role="group" aria-label={t('direct-messages.groups.label')} className={styles.groups}>
      {shown.map((line) => (
        <button
          key={line.one.id}
          type="button"
          className={styles.group}
          aria-pressed={line.isPicked}
          disabled={line.reachable.length === 0}
          onClick={() => press(line)}
        >
          {t(
            line.reachable.length === 0
              ? 'direct-messages.groups.nobody'
              : 'direct-messages.groups.one',
            { name: line.one.name, count: line.reachable.length },
          )}
        </button>
      ))}
      {shown.length < lines.length ? (
        <LinkButton onClick={() => setShowsAll(true)}>
          {t('direct-messages.groups.all', { count: lines.length })}
        </LinkButton>
      ) : null}
      {lines
        .filter(({ isPicked, missing }) => isPicked && missing > 0)
        .map(({ one, missing }) => (
          <p key={one.id} role="status">
            {t('direct-messages.groups.missing', { name: one.name, count: missing })}
          </p>
        ))}
    </div>
  );
}

/** Of a group's students those whom a message would reach, and how many it would not. */
function membersOf(
  { families }: ClassFamilies,
  { studentIds }: ClassGroup,
): { reachable: string[]; missing: number } {
  const members = families.filter(({ studentId }) => studentIds.includes(studentId));
  const reachable = members.filter(({ reason }) => reason === null);
  return {
    reachable: reachable.map(({ studentId }) => studentId),
    missing: members.length - reachable.length,
  };
}
