import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useMessages } from '../../platform/messages/messages.js';
import { mailsQuery, type SimulatedMail } from './mail-queries.js';
import styles from './mails-page.module.css';

/** What the mailboxes of the staff would have received. */
export function MailsPage(): ReactElement {
  const { t } = useMessages();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } =
    useInfiniteQuery(mailsQuery);
  const mails = data?.pages.flatMap((page) => page.mails) ?? [];
  const total = data?.pages.at(-1)?.total ?? 0;
  return (
    <div className={styles.page}>
      <PageTitle lead={t('simulated-mails.lead')}>{t('simulated-mails.title')}</PageTitle>
      <ErrorNotice error={error} retry={() => void refetch()} />
      {data === undefined ? (
        error === null ? (
          <LoadingLines lines={4} />
        ) : null
      ) : mails.length === 0 ? (
        <EmptyState title={t('simulated-mails.empty.title')}>
          {t('simulated-mails.empty.words')}
        </EmptyState>
      ) : (
        <>
          <p className={styles.count}>{t('simulated-mails.count', { count: total })}</p>
          <ul className={styles.mails} aria-label={t('simulated-mails.title')}>
            {mails.map((mail) => (
              <li key={mail.id}>
                <Line mail={mail} />
              </li>
            ))}
          </ul>
          {hasNextPage ? (
            <Button
              variant="default"
              loading={isFetchingNextPage}
              onClick={() => void fetchNextPage()}
            >
              {t('simulated-mails.older')}
            </Button>
          ) : null}
        </>
      )}
    </div>
  );
}

function Line({ mail: { id, title, to, at } }: { mail: SimulatedMail }): ReactElement {
  const { format } = useMessages();
  return (
    <Link to="/mails/$id" params={{ id: String(id) }} className={styles.mail}>
      <span className={styles.subject}>{title}</span>
      <span className={styles.facts}>
        <span className={styles.to}>{to.join(', ')}</span>
        <time dateTime={at}>{format.dateTime(at)}</time>
      </span>
    </Link>
  );
}
