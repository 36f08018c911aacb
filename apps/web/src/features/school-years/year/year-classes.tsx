import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { EmptyState } from '../../../components/empty-state.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import { type SchoolYear, type YearClass, yearClassesQuery } from '../school-year-queries.js';
import { RemoveClassDialog } from './remove-class-dialog.js';
import styles from './year-page.module.css';

/** The classes of a year; each leads to whoever is or was in it. */
export function YearClasses({ year }: { year: SchoolYear }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const navigate = useNavigate();
  const manages = useMay('school-year.manage') !== undefined;
  const list = useQuery(yearClassesQuery(year.startYear));
  const [removed, setRemoved] = useState<YearClass>();
  const [done, setDone] = useState<string>();
  const isOver = !year.isPresent && year.endsOn !== null;
  // Nobody is in it today: the API alone knows whether somebody ever was, and says so.
  const remove = useMemo(
    () => (one: YearClass) =>
      manages && !isOver && one.students === 0 ? (
        <Button
          variant="subtle"
          onClick={(event) => {
            event.stopPropagation();
            setDone(undefined);
            setRemoved(one);
          }}
        >
          {t('school-years.remove.open', { class: one.name })}
        </Button>
      ) : null,
    [manages, isOver, t],
  );
  const hasEmpty =
    manages && !isOver && list.data?.classes.some(({ students }) => students === 0) === true;
  const columns = useMemo(
    () => columnsFor(messages, hasEmpty ? remove : undefined),
    [messages, remove, hasEmpty],
  );
  if (list.data === undefined) {
    return list.isError ? (
      <ErrorNotice error={list.error} retry={() => void list.refetch()} />
    ) : (
      <LoadingLines lines={8} />
    );
  }
  const { classes } = list.data;
  return (
    <>
      <p role="status" className={done === undefined ? undefined : styles.opened}>
        {done === undefined ? null : t('school-years.remove.done', { class: done })}
      </p>
      {classes.length === 0 ? (
        <EmptyState title={t('school-years.one.no-classes')} />
      ) : (
        <DataList
          label={t('school-years.one.classes')}
          rows={classes}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          columns={columns}
          card={(one) => (
            <div className={styles.card}>
              <span>
                <span className={styles.name}>
                  {one.name} · {t('school-years.students', { count: one.students })}
                </span>
                <span className={styles.quiet}>{teacherOf(one, messages)}</span>
              </span>
              {remove(one)}
            </div>
          )}
          onOpen={({ id }) =>
            void navigate({
              to: '/students',
              search: {
                ...(year.isPresent ? {} : { schoolYear: year.startYear }),
                classId: id,
              },
            })
          }
        />
      )}
      {removed === undefined ? null : (
        <RemoveClassDialog
          schoolClass={removed}
          label={year.label}
          onClose={() => setRemoved(undefined)}
          onDone={() => {
            setDone(removed.name);
            setRemoved(undefined);
          }}
        />
      )}
    </>
  );
}

function teacherOf({ teacher }: YearClass, { t }: Messages): string {
  return teacher === null
    ? t('school-years.no-teacher')
    : t('school-years.teacher', { name: teacher.displayName });
}

function columnsFor(
  messages: Messages,
  remove: ((one: YearClass) => ReactElement | null) | undefined,
): Column<YearClass>[] {
  const { t, format } = messages;
  return [
    {
      key: 'class',
      heading: t('school-years.column.class'),
      width: 'minmax(6rem, 0.5fr)',
      cell: ({ name }) => <span className={styles.name}>{name}</span>,
    },
    {
      key: 'teacher',
      heading: t('school-years.column.teacher'),
      width: 'minmax(12rem, 1.2fr)',
      cell: ({ teacher }) =>
        teacher?.displayName ?? (
          <span className={styles.quiet}>{t('school-years.no-teacher')}</span>
        ),
    },
    {
      key: 'students',
      heading: t('school-years.column.students'),
      width: '7rem',
      align: 'end',
      cell: ({ students }) => <span className={styles.number}>{format.number(students)}</span>,
    },
    ...(remove === undefined
      ? []
      : [
          {
            key: 'remove',
            heading: t('school-years.column.empty'),
            width: 'minmax(10rem, 0.7fr)',
            align: 'end' as const,
            cell: remove,
          },
        ]),
  ];
}
