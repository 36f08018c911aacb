import type { ReactElement } from 'react';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import type { RosterRow } from './import-queries.js';
import styles from './row-changes.module.css';

type Change = RosterRow['changes'][number];

/** What taking a row over changes about a student whom the school knows, one line for each. */
export function RowChanges({ changes }: { changes: readonly Change[] }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  return (
    <ul className={styles.changes}>
      {changes.map((change, place) => (
        <li key={place}>
          <span className={styles.quiet}>
            {change.guardian === undefined
              ? t(`roster.change.${change.what}`)
              : t('roster.change.of-guardian', {
                  what: t(`roster.change.${change.what}`),
                  guardian: nameOf(change.guardian, messages),
                })}
          </span>{' '}
          {change.from === null ? null : (
            <>
              <del>{written(change, change.from, messages)}</del> →{' '}
            </>
          )}
          {change.to === null ? null : <ins>{written(change, change.to, messages)}</ins>}
        </li>
      ))}
    </ul>
  );
}

function nameOf(
  { relationship, fullName }: NonNullable<Change['guardian']>,
  { t }: Messages,
): string {
  const kind = t(`roster.relationship.${relationship}`);
  return fullName === null ? kind : `${kind} ${fullName}`;
}

/** Phones, dates and the words that stand for something, as people write them. */
function written({ what }: Change, value: string, { t, format }: Messages): string {
  if (what === 'phone') return format.phone(value);
  if (what === 'date-of-birth') return format.date(value);
  if (what === 'gender') return t(value === 'female' ? 'roster.female' : 'roster.male');
  if (what === 'relationship' && isRelationship(value)) return t(`roster.relationship.${value}`);
  return value;
}

function isRelationship(value: string): value is NonNullable<Change['guardian']>['relationship'] {
  return ['father', 'mother', 'guardian', 'grandparent', 'sibling', 'relative'].includes(value);
}
