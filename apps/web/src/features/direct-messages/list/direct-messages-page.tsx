import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { ReachBar } from '../../../components/reach-bar.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { directMessagesQuery, schoolClockQuery } from '../reading/direct-message-queries.js';
import type { DirectMessage } from '../reading/direct-message-views.js';
import { stateOf } from '../reading/message-state.js';
import styles from './direct-messages-page.module.css';

/** What was written to guardians: first what waits, and can be changed or called back. */
export function DirectMessagesPage(): ReactElement {
  const { t } = useMessages();
  const maySend = useMay('direct-message.send') !== undefined;
  const list = useInfiniteQuery(directMessagesQuery);
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const waiting = rows?.filter((message) => stateOf(message) === 'waiting') ?? [];
  const others = rows?.filter((message) => stateOf(message) !== 'waiting') ?? [];
  return (
    <>
      <PageTitle lead={t('direct-messages.list.lead')}>{t('direct-messages.list.title')}</PageTitle>
      {rows === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : rows.length === 0 ? (
        <EmptyState title={t('direct-messages.list.empty')}>
          {t(maySend ? 'direct-messages.list.empty-words' : 'direct-messages.list.empty-reader')}
        </EmptyState>
      ) : (
        <>
          {waiting.length === 0 ? null : (
            <section aria-labelledby="waiting-messages" className={styles.section}>
              <h2 id="waiting-messages">
                {t('direct-messages.list.waiting', { count: waiting.length })}
              </h2>
              <Rows rows={waiting} label={t('direct-messages.list.waiting-label')} />
            </section>
          )}
          {others.length === 0 ? null : (
            <section aria-labelledby="sent-messages" className={styles.section}>
              <h2 id="sent-messages">{t('direct-messages.list.sent')}</h2>
              <Rows rows={others} label={t('direct-messages.list.sent')} />
            </section>
          )}
          {list.hasNextPage ? (
            <Button
              variant="default"
              className={styles.more}
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('direct-messages.list.more')}
            </Button>
          ) : null}
        </>
      )}
      {maySend ? (
        <ReachBar>
          <ActionLink to="/direct-messages/new" className={styles.write}>
            {t('direct-messages.write')}
          </ActionLink>
        </ReachBar>
      ) : null}
    </>
  );
}

function Rows({ rows, label }: { rows: readonly DirectMessage[]; label: string }): ReactElement {
  const { t, format } = useMessages();
  const navigate = useNavigate();
  const now = useQuery(schoolClockQuery).data?.now;
  const near = (instant: string): string =>
    now === undefined ? format.dateTime(instant) : format.nearTime(instant, now);
  const text = (row: DirectMessage): ReactElement => (
    <Link
      to="/direct-messages/$id"
      params={{ id: row.id }}
      tabIndex={-1}
      className={styles.text}
      onClick={(event) => event.stopPropagation()}
    >
      <bdi>{row.text}</bdi>
    </Link>
  );
  const when = (row: DirectMessage): string =>
    stateOf(row) === 'waiting'
      ? t('direct-messages.list.leaves', { time: near(row.leavesAt) })
      : near(row.sentAt);
  const to = (row: DirectMessage): string =>
    t('direct-messages.list.to', { class: row.className, count: row.progress.total });
  const by = (row: DirectMessage): string =>
    row.isOwn ? t('direct-messages.list.own') : row.sentByName;
  const result = (row: DirectMessage): ReactElement => (
    <span className={styles.result}>
      <StateBadge of="announcement" state={stateOf(row)} plain />
      {row.senderIsGone ? (
        <strong className={styles.gone}>{t('direct-messages.list.sender-gone')}</strong>
      ) : null}
      {stateOf(row) !== 'cancelled' && row.progress.didNotArrive > 0 ? (
        <strong className={styles.bad}>
          {t('direct-messages.list.missing', { count: row.progress.didNotArrive })}
        </strong>
      ) : null}
    </span>
  );
  const columns: readonly Column<DirectMessage>[] = [
    {
      key: 'text',
      heading: t('direct-messages.list.text'),
      width: 'minmax(14rem, 2.4fr)',
      cell: text,
    },
    { key: 'to', heading: t('direct-messages.list.recipients'), width: '11.5rem', cell: to },
    {
      key: 'by',
      heading: t('direct-messages.list.sender'),
      width: 'minmax(8rem, 1fr)',
      cell: by,
    },
    {
      key: 'when',
      heading: t('direct-messages.list.when'),
      width: 'minmax(10rem, 1fr)',
      cell: when,
    },
    {
      key: 'state',
      heading: t('direct-messages.list.state'),
      width: 'minmax(10rem, 1fr)',
      cell: result,
    },
  ];
  return (
    <DataList
      label={label}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={(row) => row.text}
      columns={columns}
      card={(row) => (
        <div className={styles.card}>
          {text(row)}
          <span className={styles.under}>{[to(row), by(row), when(row)].join(' · ')}</span>
          {result(row)}
        </div>
      )}
      onOpen={({ id }) => void navigate({ to: '/direct-messages/$id', params: { id } })}
    />
  );
}
