import { messageStatusLabels, notDeliveredStatuses } from '@lien-lac/domain';
import { NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type {
  NotDelivered as Row,
  NotDeliveredReason as Reason,
} from '../reading/announcement-views.js';
import { classesQuery } from '../reading/classes-query.js';
import { type Missing, notDeliveredQuery } from '../reading/not-delivered-query.js';
import styles from './not-delivered.module.css';
import type { NotDeliveredFilter } from './one-search.js';

const route = getRouteApi('/signed-in/announcements/$id');

/** Who did not get it and why, with what a teacher can do about it. */
export function NotDelivered({ id, missing }: { id: string; missing: Missing }): ReactElement {
  const { t, language } = useMessages();
  const { status, class: classId } = route.useSearch();
  const filter: NotDeliveredFilter = {
    ...(status === undefined ? {} : { status }),
    ...(classId === undefined ? {} : { class: classId }),
  };
  const list = useInfiniteQuery(notDeliveredQuery(id, filter, missing));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    // The list is drawn where it is seen, so all of it may come.
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const address = new URLSearchParams({
    language,
    ...(status === undefined ? {} : { status }),
    ...(classId === undefined ? {} : { classId }),
  });
  return (
    <section className={styles.section} aria-labelledby="not-delivered">
      <h2 id="not-delivered">{t('announcements.missing.title')}</h2>
      <div className={styles.bar}>
        <Filters filter={filter} />
        <a
          className={styles.download}
          href={`/api/v1/announcements/${id}/not-delivered.xlsx?${address.toString()}`}
          download
        >
          {t('announcements.missing.download')}
        </a>
      </div>
      {list.data === undefined ? (
        list.isError ? (
          <ErrorNotice error={list.error} retry={() => void list.refetch()} />
        ) : (
          <LoadingLines lines={3} />
        )
      ) : (
        <>
          <p role="status" className={styles.total}>
            {t('announcements.missing.total', { count: list.data.pages[0]?.total ?? 0 })}
          </p>
          <Reasons reasons={list.data.pages[0]?.reasons ?? []} />
          <Rows rows={list.data.pages.flatMap(({ items }) => items)} />
        </>
      )}
    </section>
  );
}

/** How many of them for what, so that one sees at once what there is to do. */
function Reasons({ reasons }: { reasons: readonly Reason[] }): ReactElement | null {
  const { language, format } = useMessages();
  if (reasons.length < 2) return null;
  return (
    <ul className={styles.reasons}>
      {reasons.map(({ reason, label, count }) => (
        <li key={reason}>
          <strong>{format.number(count)}</strong> {label[language]}
        </li>
      ))}
    </ul>
  );
}

function Filters({ filter }: { filter: NotDeliveredFilter }): ReactElement {
  const { t, language } = useMessages();
  const navigate = route.useNavigate();
  const classes = useQuery(classesQuery).data?.classes ?? [];
  const show = (changes: { status?: string; class?: string }): void => {
    const { status, class: classId } = { ...filter, ...changes };
    void navigate({
      search: {
        ...(status === undefined || status === ''
          ? {}
          : { status: status as NonNullable<NotDeliveredFilter['status']> }),
        ...(classId === undefined || classId === '' ? {} : { class: classId }),
      },
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <>
      <NativeSelect
        label={t('announcements.missing.by-status')}
        value={filter.status ?? ''}
        data={[
          { value: '', label: t('announcements.missing.every-status') },
          ...notDeliveredStatuses.map((value) => ({
            value,
            label: messageStatusLabels[value][language].label,
          })),
        ]}
        onChange={(event) => show({ status: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('announcements.missing.by-class')}
        value={filter.class ?? ''}
        data={[
          { value: '', label: t('announcements.missing.every-class') },
          ...classes.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => show({ class: event.currentTarget.value })}
      />
    </>
  );
}

function Rows({ rows }: { rows: readonly Row[] }): ReactElement | null {
  const { t, language, format } = useMessages();
  if (rows.length === 0) return null;
  const students = (row: Row): string =>
    row.students
      .map(({ studentName, className }) =>
        className === null ? studentName : `${studentName} (${className})`,
      )
      .join(', ') || t('announcements.missing.nobody-now');
  const guardians = (row: Row): string =>
    row.guardians.map(({ guardianName }) => guardianName ?? '').join(', ');
  const phone = (row: Row): string => (row.phone === null ? '' : format.phone(row.phone));
  const hasPhones = rows.some((row) => row.phone !== null);
  const columns: readonly Column<Row>[] = [
    {
      key: 'students',
      heading: t('announcements.missing.students'),
      width: 'minmax(12rem, 1.6fr)',
      cell: students,
    },
    {
      key: 'guardians',
      heading: t('announcements.missing.guardians'),
      width: 'minmax(9rem, 1fr)',
      cell: guardians,
    },
    ...(hasPhones
      ? [
          {
            key: 'phone',
            heading: t('announcements.missing.phone'),
            width: '9rem',
            cell: phone,
          },
        ]
      : []),
    {
      key: 'state',
      heading: t('announcements.missing.state'),
      width: '10.5rem',
      cell: (row: Row) => <StateBadge of="message" state={row.status} plain />,
    },
    {
      key: 'reason',
      heading: t('announcements.missing.reason'),
      width: 'minmax(14rem, 2.4fr)',
      cell: (row: Row) => <span className={styles.reason}>{row.reasonText[language]}</span>,
    },
  ];
  return (
    <DataList
      label={t('announcements.missing.title')}
      rows={rows}
      keyOf={({ messageId }) => messageId}
      nameOf={students}
      columns={columns}
      card={(row) => (
        <div className={styles.card}>
          <strong>{students(row)}</strong>
          <span className={styles.under}>
            {[guardians(row), phone(row)].filter((part) => part !== '').join(' · ')}
          </span>
          <StateBadge of="message" state={row.status} plain />
          <span className={styles.reason}>{row.reasonText[language]}</span>
        </div>
      )}
    />
  );
}
