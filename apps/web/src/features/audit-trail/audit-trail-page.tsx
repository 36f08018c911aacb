import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { EmptyState } from '../../components/empty-state.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { PageTitle } from '../../components/page-title.js';
import { useNearEnd } from '../../components/use-near-end.js';
import { useSettled } from '../../components/use-settled.js';
import { useDraft } from '../../platform/drafts/use-draft.js';
import { useMessages } from '../../platform/messages/messages.js';
import { AuditFilters } from './audit-filters.js';
import { wantedOf } from './audit-filter.js';
import { auditEntriesQuery } from './audit-queries.js';
import styles from './audit-trail-page.module.css';
import { EntryList } from './entry-list.js';
import { exportTrail } from './export-trail.js';
import { NewestHash } from './newest-hash.js';

const route = getRouteApi('/signed-in/audit-trail');

/** Who did what, when and from where: the newest first, the older ones as one scrolls. */
export function AuditTrailPage(): ReactElement {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const filter = route.useSearch();
  // It outlives a reload and the way back, on this device and in this tab alone.
  const search = useDraft('audit-trail.search', '');
  const text = useSettled(search.value.trim());
  const list = useInfiniteQuery(auditEntriesQuery(filter, text));
  const { hasNextPage, isFetching, isError } = list;
  const end = useNearEnd(hasNextPage && !isFetching && !isError, () => void list.fetchNextPage());
  const entries = useMemo(() => list.data?.pages.flatMap((page) => page.entries), [list.data]);
  const takeAway = useMutation({
    mutationFn: () =>
      exportTrail({ ...wantedOf(filter, text), language }, t('audit-trail.exporting.file')),
  });
  const isFiltered = text !== '' || Object.keys(filter).length > 0;
  const clear = (): void => {
    search.clear();
    void navigate({ to: '/audit-trail' });
  };
  return (
    <div className={styles.page}>
      <PageTitle
        lead={t('audit-trail.lead')}
        actions={
          entries === undefined || entries.length === 0 ? undefined : (
            <Button
              variant="default"
              loading={takeAway.isPending}
              onClick={() => takeAway.mutate()}
            >
              {t('audit-trail.export')}
            </Button>
          )
        }
      >
        {t('audit-trail.title')}
      </PageTitle>
      <ErrorNotice error={takeAway.error} retry={() => takeAway.mutate()} />
      <AuditFilters filter={filter} text={search.value} onText={search.set} />
      {entries === undefined ? (
        isError ? null : (
          <LoadingLines lines={8} />
        )
      ) : entries.length === 0 ? (
        <Nothing isFiltered={isFiltered} onClear={clear} />
      ) : (
        <>
          <div className={styles.above}>
            <p role="status" className={styles.total}>
              {t(hasNextPage ? 'audit-trail.list.shown' : 'audit-trail.list.all', {
                count: entries.length,
              })}
            </p>
            <NewestHash />
          </div>
          <EntryList entries={entries} />
          <div ref={end} />
          {list.isFetchingNextPage ? <LoadingLines lines={2} /> : null}
        </>
      )}
      <ErrorNotice
        error={list.error}
        retry={() => void (list.isFetchNextPageError ? list.fetchNextPage() : list.refetch())}
      />
    </div>
  );
}

function Nothing({
  isFiltered,
  onClear,
}: {
  isFiltered: boolean;
  onClear: () => void;
}): ReactElement {
  const { t } = useMessages();
  if (!isFiltered) {
    return (
      <EmptyState title={t('audit-trail.empty.title')}>{t('audit-trail.empty.words')}</EmptyState>
    );
  }
  return (
    <EmptyState
      title={t('audit-trail.empty.filtered.title')}
      action={
        <Button variant="default" onClick={onClear}>
          {t('audit-trail.filter.clear')}
        </Button>
      }
    >
      {t('audit-trail.empty.filtered.words')}
    </EmptyState>
  );
}
