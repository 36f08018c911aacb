import { type ReactElement, useId } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { isAccountDeed } from './account-deeds.js';
import styles from './account-page.module.css';
import type { AccountDetail } from './account-queries.js';

/** Who did what to the account, the latest first; each coming and going stands in the audit trail. */
export function AccountHistory({
  history,
}: {
  history: AccountDetail['history'];
}): ReactElement | null {
  const { t, format } = useMessages();
  const titleId = useId();
  const told = history.flatMap((entry) =>
    isAccountDeed(entry.deed) ? [{ ...entry, deed: entry.deed }] : [],
  );
  if (told.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('staff.history.title')}</h2>
      <ul className={styles.lines}>
        {told.map(({ at, deed, actorName, askedByName, role }) => (
          <li key={`${at} ${deed}`} className={styles.line}>
            <span>
              {t(`staff.deed.${deed}`)}
              {role === null ? '' : ` (${t(`accounts.role.${role}`)})`}
            </span>
            <span className={styles.quiet}>
              {[
                format.dateTime(at),
                actorName ?? t('staff.history.system'),
                ...(askedByName === null
                  ? []
                  : [t('staff.history.asked-by', { name: askedByName })]),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
