import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import type { RosterRow } from './import-queries.js';
import styles from './row-guardians.module.css';

/** The guardians of a row with their numbers as they were understood. */
export function RowGuardians({ guardians }: { guardians: RosterRow['guardians'] }): ReactElement {
  const { t, format } = useMessages();
  if (guardians.length === 0)
    return <span className={styles.quiet}>{t('roster.rows.nobody')}</span>;
  return (
    <ul className={styles.guardians}>
      {guardians.map(({ relationship, fullName, phones }, place) => (
        <li key={place} className={styles.guardian}>
          <span>
            <span className={styles.quiet}>{t(`roster.relationship.${relationship}`)}</span>{' '}
            {fullName}
          </span>
          <span className={styles.phones}>
            {phones.length === 0 ? (
              <span className={styles.quiet}>{t('roster.rows.no-phone')}</span>
            ) : (
              phones.map(format.phone).join(', ')
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
