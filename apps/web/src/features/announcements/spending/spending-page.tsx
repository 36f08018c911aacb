import type { Schemas } from '@lien-lac/contract';
import { TextInput } from '@mantine/core';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { PageTitle } from '../../../components/page-title.js';
import { answerOf } from '../../../platform/api/answer-of.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { schoolClockQuery } from '../reading/school-clock-query.js';
import styles from './spending-page.module.css';
import { monthsOf, type SpendingSearch } from './spending-search.js';

const route = getRouteApi('/signed-in/announcements/spending');

type Row = Schemas['SpendingRowView'];

const spendingQuery = (months: Required<SpendingSearch> | undefined) =>
  queryOptions({
    queryKey: ['announcements', 'spending', months],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/v1/announcement-spending', { params: { query: months! }, signal })),
    enabled: months !== undefined,
    placeholderData: keepPreviousData,
  });

/** What announcements cost, by department and month. */
export function SpendingPage(): ReactElement {
  const { t, language } = useMessages();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const clock = useQuery(schoolClockQuery).data;
  const months = clock === undefined ? undefined : monthsOf(search, clock.now);
  const spending = useQuery(spendingQuery(months));
  const rows = spending.data?.items;
  const choose = (changes: SpendingSearch): void =>
    void navigate({ search: { ...months, ...changes }, replace: true, resetScroll: false });
  return (
    <>
      <PageTitle lead={t('announcements.spending.lead')}>
        {t('announcements.spending.title')}
      </PageTitle>
      <div className={styles.bar}>
        {(['from', 'until'] as const).map((which) => (
          <TextInput
            key={which}
            type="month"
            label={t(`announcements.spending.${which}`)}
            value={months?.[which] ?? ''}
            onChange={(event) => choose({ [which]: event.currentTarget.value })}
          />
        ))}
        {months === undefined || rows === undefined || rows.length === 0 ? null : (
          <ExportButton
            download={() =>
              downloadWorkbook(
                api.POST('/api/v1/announcement-spending-exports', {
                  body: { ...months, language },
                  parseAs: 'blob',
                }),
                t('announcements.spending.file'),
              )
            }
          />
        )}
      </div>
      {rows === undefined ? (
        spending.isError ? (
          <ErrorNotice error={spending.error} retry={() => void spending.refetch()} />
        ) : (
          <LoadingLines lines={3} />
        )
      ) : rows.length === 0 ? (
        <EmptyState
          title={t('announcements.spending.empty')}
          action={<Link to="/announcements">{t('announcements.one.to-list')}</Link>}
        />
      ) : (
        <Rows rows={rows} />
      )}
    </>
  );
}

function Rows({ rows }: { rows: readonly Row[] }): ReactElement {
  const { t, format } = useMessages();
  const month = ({ month: written }: Row): string => written.split('-').reverse().join('/');
  const department = ({ requesterRole }: Row): string => t(`accounts.role.${requesterRole}`);
  const columns: readonly Column<Row>[] = [
    { key: 'month', heading: t('announcements.spending.month'), width: '8rem', cell: month },
    {
      key: 'department',
      heading: t('announcements.spending.department'),
      width: 'minmax(10rem, 2fr)',
      cell: department,
    },
    {
      ...{ key: 'announcements', width: 'minmax(7rem, 1fr)', align: 'end' },
      heading: t('announcements.spending.announcements'),
      cell: ({ announcements }) => format.number(announcements),
    },
    {
      ...{ key: 'parts', width: 'minmax(7rem, 1fr)', align: 'end' },
      heading: t('announcements.spending.parts'),
      cell: ({ parts }) => format.number(parts),
    },
    {
      ...{ key: 'cost', width: 'minmax(8rem, 1fr)', align: 'end' },
      heading: t('announcements.spending.cost'),
      cell: ({ cost }) => format.money(cost),
    },
  ];
  const parts = rows.reduce((sum, row) => sum + row.parts, 0);
  const cost = rows.reduce((sum, row) => sum + row.cost, 0);
  return (
    <>
      <p role="status" className={styles.total}>
        {t('announcements.spending.total', { parts, cost: format.money(cost) })}
      </p>
      <DataList
        label={t('announcements.spending.title')}
        rows={rows}
        keyOf={(row) => `${row.month} ${row.requesterRole}`}
        nameOf={(row) => `${month(row)}, ${department(row)}`}
        columns={columns}
        card={(row) => (
          <div className={styles.card}>
            <strong>
              {month(row)} · {department(row)}
            </strong>
            <span>
              {t('announcements.spending.row', {
                count: row.announcements,
                parts: row.parts,
                cost: format.money(row.cost),
              })}
            </span>
          </div>
        )}
      />
    </>
  );
}
