import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo } from 'react';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { ErrorNotice } from '../../components/error-notice.js';
import { LoadingLines } from '../../components/loading-lines.js';
import { useNearEnd } from '../../components/use-near-end.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { type RosterRow, rowsQuery } from './import-queries.js';
import { RowChanges } from './row-changes.js';
import { RowFindings } from './row-findings.js';
import { RowGuardians } from './row-guardians.js';
import styles from './row-list.module.css';
import type { RowSelection } from './row-selections.js';

/** The rows of one selection; further ones are fetched before one comes to them. */
export function RowList({
  importId,
  show,
}: {
  importId: string;
  show: RowSelection;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const rows = useInfiniteQuery(rowsQuery(importId, show));
  const loaded = useMemo(() => rows.data?.pages.flatMap((page) => page.rows) ?? [], [rows.data]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = rows;
  const end = useNearEnd(hasNextPage && !isFetchingNextPage, () => void fetchNextPage());
  const columns = useMemo(() => columnsFor(show, messages), [show, messages]);
  if (rows.isPending) return <LoadingLines lines={6} />;
  return (
    <>
      <DataList
        label={t(`roster.rows.${show}`)}
        rows={loaded}
        keyOf={({ sheet, row }) => `${row} ${sheet}`}
        nameOf={(row) => row.fullName ?? placeOf(row, messages)}
        columns={columns}
        card={(row) => <Card row={row} show={show} />}
      />
      <div ref={end} />
      <ErrorNotice error={rows.error} retry={() => void fetchNextPage()} />
    </>
  );
}

function columnsFor(show: RowSelection, messages: Messages): Column<RosterRow>[] {
  const { t } = messages;
  return [
    {
      key: 'place',
      heading: t('roster.rows.place'),
      width: '9rem',
      cell: (row) => placeOf(row, messages),
    },
    {
      key: 'student',
      heading: t('roster.rows.student'),
      width: 'minmax(12rem, 1fr)',
      cell: (row) => <Student row={row} />,
    },
    {
      key: 'what',
      heading: t(`roster.rows.what.${show}`),
      width: 'minmax(16rem, 2.25fr)',
      cell: (row) => <What row={row} show={show} />,
    },
  ];
}

function Card({ row, show }: { row: RosterRow; show: RowSelection }): ReactElement {
  const messages = useMessages();
  return (
    <div className={styles.card}>
      <div className={styles.top}>
        <Student row={row} />
        <span className={styles.place}>{placeOf(row, messages)}</span>
      </div>
      <What row={row} show={show} />
    </div>
  );
}

function Student({ row: { fullName, code } }: { row: RosterRow }): ReactElement {
  const { t } = useMessages();
  return (
    <span className={styles.student}>
      {fullName === null ? (
        <span className={styles.quiet}>{t('roster.rows.no-name')}</span>
      ) : (
        <span>{fullName}</span>
      )}
      {code === null ? null : <span className={styles.quiet}>{code}</span>}
    </span>
  );
}

function What({ row, show }: { row: RosterRow; show: RowSelection }): ReactElement {
  if (show === 'refused' || show === 'remarked') return <RowFindings findings={row.findings} />;
  if (show === 'changed') return <RowChanges changes={row.changes} />;
  return <RowGuardians guardians={row.guardians} />;
}

/** "10A7, dòng 18". */
function placeOf({ sheet, row }: RosterRow, { t }: Messages): string {
  return t('roster.rows.row', { sheet, row: String(row) });
}
