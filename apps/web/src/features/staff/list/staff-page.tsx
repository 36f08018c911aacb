import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { ActionLink } from '../../../components/action-link.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { useNearEnd } from '../../../components/use-near-end.js';
import { useSettled } from '../../../components/use-settled.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useDraft } from '../../../platform/drafts/use-draft.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { NotAllowed } from '../not-allowed.js';
import { StaffTabs } from '../staff-tabs.js';
import { StaffFilters } from './staff-filters.js';
import { StaffList } from './staff-list.js';
import styles from './staff-page.module.css';
import { staffQuery } from './staff-queries.js';

const route = getRouteApi('/signed-in/accounts');

/** Everybody who has an account, what they may do, and whether they can come in. */
export function StaffPage(): ReactElement {
  const { t } = useMessages();
  const mayManage = useMay('account.manage') !== undefined;
  return mayManage ? <Staff /> : <NotAllowed title={t('staff.title')} />;
}

function Staff(): ReactElement {
  const { t, language } = useMessages();
  const navigate = useNavigate();
  const filter = route.useSearch();
  // It outlives a reload and the way back, on this device and in this tab alone.
  const search = useDraft('staff.search', '');
  const q = useSettled(search.value.trim());
  const list = useInfiniteQuery(staffQuery(filter, q));
  const { hasNextPage, isFetching, isError } = list;
  const end = useNearEnd(hasNextPage && !isFetching && !isError, () => void list.fetchNextPage());
  const accounts = useMemo(() => list.data?.pages.flatMap((page) => page.accounts), [list.data]);
  const download = (): Promise<void> =>
    downloadWorkbook(
      api.POST('/api/v1/account-exports', {
        body: { ...filter, language, ...(q === '' ? {} : { q }) },
        parseAs: 'blob',
      }),
      t('staff.export.file'),
    );
  const clear = (): void => {
    search.clear();
    void navigate({ to: '/accounts' });
  };
  return (
    <div className={styles.page}>
      <PageTitle actions={<ActionLink to="/accounts/new">{t('staff.new')}</ActionLink>}>
        {t('staff.title')}
      </PageTitle>
      <StaffTabs active="/accounts" />
      <StaffFilters filter={filter} text={search.value} onText={search.set} />
      {accounts === undefined ? (
        isError ? null : (
          <LoadingLines lines={8} />
        )
      ) : accounts.length === 0 ? (
        <EmptyState
          title={t('staff.empty.title')}
          action={
            <Button variant="default" onClick={clear}>
              {t('staff.empty.clear')}
            </Button>
          }
        >
          {t('staff.empty.words')}
        </EmptyState>
      ) : (
        <>
          <div className={styles.above}>
            <p role="status" className={styles.total}>
              {t('staff.total', { count: list.data?.pages[0]?.total ?? 0 })}
            </p>
            <ExportButton download={download} />
          </div>
          <StaffList accounts={accounts} />
          <div ref={end} />
        </>
      )}
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    </div>
  );
}
