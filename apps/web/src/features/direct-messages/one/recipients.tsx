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

/**
 * Each phone with what became of its message: those that it did not reach by themselves, with the way
 * to mend it, so that they stand first on a phone too.
 */
export function Recipients({
  message,
  part,
}: {
  message: DirectMessage;
  part: 'not-reached' | 'others';
}): ReactElement | null {
  const { t } = useMessages();
  const { id, can, progress } = message;
  // Also where no stream of events holds.
  const refetchInterval = progress.phase === 'closed' ? false : newsEvery;
  const list = useQuery({ ...recipientsQuery(id), refetchInterval });
  const shown = list.data?.recipients.filter(
    (recipient) => isNotReached(recipient) === (part === 'not-reached'),
  );
  if (part === 'not-reached' ? shown === undefined || shown.length === 0 : shown?.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby={part}>
      <h2 id={part}>
        {part === 'others'
          ? t('direct-messages.recipients.title')
          : t('direct-messages.recipients.not-reached', { count: shown?.length ?? 0 })}
      </h2>
      {shown !== undefined ? (
        <ul className={styles.recipients}>
          {shown.map((recipient) => (
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

/** What was called back is nobody's trouble. */
function isNotReached({ reason }: Recipient): boolean {
  return reason !== null && reason !== 'called-back';
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
