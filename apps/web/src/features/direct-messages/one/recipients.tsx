import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { recipientsQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage, Recipient } from '../reading/direct-message-views.js';
import { Decision } from './decision.js';
import styles from './direct-message-page.module.css';

const newsEvery = 5_000;

/** Each phone with what became of its message; what did not arrive comes first, with the way to mend it. */
export function Recipients({ message }: { message: DirectMessage }): ReactElement {
  const { t } = useMessages();
  const { id, can, progress } = message;
  // Also where no stream of events holds.
  const refetchInterval = progress.phase === 'closed' ? false : newsEvery;
  const list = useQuery({ ...recipientsQuery(id), refetchInterval });
  return (
    <section aria-labelledby="recipients">
      <h2 id="recipients">{t('direct-messages.recipients.title')}</h2>
      {list.data !== undefined ? (
        <ul className={styles.recipients}>
          {list.data.recipients.map((recipient) => (
            <li key={recipient.messageId}>
              <One recipient={recipient} />
              {can.decide && recipient.status === 'unknown' ? (
                <Decision id={id} recipient={recipient} />
              ) : null}
            </li>
          ))}
        </ul>
      ) : list.isError ? (
        <ErrorNotice error={list.error} retry={() => void list.refetch()} />
      ) : (
        <LoadingLines lines={4} />
      )}
    </section>
  );
}

function One({ recipient }: { recipient: Recipient }): ReactElement {
  const { t, language, format } = useMessages();
  const { students, guardians, address, status, reason, reasonText } = recipient;
  const names = students.map(({ studentName }) => studentName).join(', ');
  const kin = guardians
    .map(({ relationship, guardianName }) =>
      `${t(`students.relationship.${relationship}`)} ${guardianName ?? ''}`.trim(),
    )
    .join(', ');
  const [student] = students;
  return (
    <>
      <span className={styles.top}>
        <span className={styles.name}>{names || t('direct-messages.recipients.nobody-now')}</span>
        <StateBadge of="message" state={status} />
      </span>
      <span className={styles.under}>
        {[kin, format.phone(address)].filter((part) => part !== '').join(' · ')}
      </span>
      {reasonText === null ? null : <span className={styles.reason}>{reasonText[language]}</span>}
      {reason === 'number-unusable' && student !== undefined ? (
        <Link
          to="/students/$id"
          params={{ id: student.studentId }}
          className={styles.mend}
          aria-label={t('direct-messages.recipients.mend-of', { student: student.studentName })}
        >
          {t('direct-messages.recipients.mend')}
        </Link>
      ) : null}
    </>
  );
}
