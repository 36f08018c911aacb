import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { Drafts } from '../drafts/drafts.js';
import { announcementListQuery } from '../reading/announcement-list-query.js';
import type { AnnouncementSummary } from '../reading/announcement-views.js';
import { schoolClockQuery } from '../reading/school-clock-query.js';
import styles from './announcements-page.module.css';
import { ExportAnnouncements } from './export-announcements.js';
import { ListFilters } from './list-filters.js';
import { turnOf } from './turn-of.js';

const route = getRouteApi('/signed-in/announcements');

/** Every announcement with its state, and for whom it waits. */
export function AnnouncementsPage(): ReactElement {
  const { t } = useMessages();
  const filter = route.useSearch();
  const mayAsk = useMay('announcement.ask') !== undefined;
  const list = useInfiniteQuery(announcementListQuery(filter));
  const rows = list.data?.pages.flatMap(({ items }) => items);
  const isFiltered = Object.keys(filter).length > 0;
  // An empty list offers the same in its own words.
  const isEmpty = rows?.length === 0 && !isFiltered;
  const write = <ActionLink to="/announcements/new">{t('announcements.write')}</ActionLink>;
  return (
    <>
      <PageTitle lead={t('announcements.lead')} actions={mayAsk && !isEmpty ? write : undefined}>
        {t('announcements.title')}
      </PageTitle>
      {mayAsk && !isFiltered ? <Drafts /> : null}
      <ListFilters active={filter} />
      {rows === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={4} />
        )
      ) : rows.length === 0 ? (
        <Nothing isFiltered={isFiltered} mayAsk={mayAsk} />
      ) : (
        <>
          <ExportAnnouncements filter={filter} />
          <Link to="/announcements/spending" className={styles.all}>
            {t('announcements.spending.link')}
          </Link>
          <Rows rows={rows} />
          {list.hasNextPage ? (
            <Button
              variant="default"
              className={styles.more}
              loading={list.isFetchingNextPage}
              onClick={() => void list.fetchNextPage()}
            >
              {t('announcements.more')}
            </Button>
          ) : null}
        </>
      )}
    </>
  );
}

function Nothing({ isFiltered, mayAsk }: { isFiltered: boolean; mayAsk: boolean }): ReactElement {
  const { t } = useMessages();
  if (isFiltered) {
    return (
      <EmptyState
        title={t('announcements.empty.filtered')}
        action={
          <Link to="/announcements" className={styles.all}>
            {t('announcements.empty.show-all')}
          </Link>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('announcements.empty.title')}
      action={
        mayAsk ? (
          <ActionLink to="/announcements/new">{t('announcements.empty.first')}</ActionLink>
        ) : undefined
      }
    >
      {t('announcements.empty.words')}
    </EmptyState>
  );
}

function Rows({ rows }: { rows: readonly AnnouncementSummary[] }): ReactElement {
  const { t, language, format } = useMessages();
  const navigate = useNavigate();
  const clock = useQuery(schoolClockQuery);
  const near = (instant: string): string =>
    clock.data === undefined ? format.dateTime(instant) : format.nearTime(instant, clock.data.now);
  const requester = (row: AnnouncementSummary): string =>
    t('announcements.list.requester', {
      name: row.requesterName,
      role: t(`accounts.role.${row.requesterRole}`),
    });
  const title = (row: AnnouncementSummary): ReactElement => (
    <Link
      to="/announcements/$id"
      params={{ id: row.id }}
      tabIndex={-1}
      className={styles.title}
      onClick={(event) => event.stopPropagation()}
    >
      <bdi>{row.title}</bdi>
    </Link>
  );
  const turn = (row: AnnouncementSummary): ReactElement => {
    const { key, values, isYours } = turnOf(row, near);
    return isYours ? (
      <strong>{t(key, values)}</strong>
    ) : (
      <span className={styles.quiet}>{t(key, values)}</span>
    );
  };
  const columns: readonly Column<AnnouncementSummary>[] = [
    {
      key: 'title',
      heading: t('announcements.list.title'),
      width: 'minmax(12rem, 2.2fr)',
      cell: (row) => (
        <>
          {title(row)}
          <span className={styles.under}>{requester(row)}</span>
        </>
      ),
    },
    {
      key: 'audience',
      heading: t('announcements.list.audience'),
      width: 'minmax(7rem, 1fr)',
      cell: (row) => <span className={styles.audience}>{row.audienceText[language]}</span>,
    },
    {
      key: 'requested',
      heading: t('announcements.list.requested'),
      width: '9.5rem',
      cell: (row) => near(row.requestedAt),
    },
    {
      key: 'state',
      heading: t('announcements.list.state'),
      width: '10.5rem',
      cell: (row) => <StateBadge of="announcement" state={row.state} plain />,
    },
    {
      key: 'turn',
      heading: t('announcements.list.turn'),
      width: 'minmax(10rem, 1.6fr)',
      cell: turn,
    },
  ];
  return (
    <DataList
      label={t('announcements.list.label')}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={(row) => row.title}
      columns={columns}
      card={(row) => (
        <div className={styles.card}>
          {title(row)}
          <span className={styles.under}>
            {row.audienceText[language]} · {requester(row)}
          </span>
          <StateBadge of="announcement" state={row.state} plain />
          {turn(row)}
        </div>
      )}
      onOpen={({ id }) => void navigate({ to: '/announcements/$id', params: { id } })}
    />
  );
}
