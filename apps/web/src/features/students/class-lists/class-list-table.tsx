import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import type { ClassListState } from './class-list-queries.js';
import styles from './class-lists.module.css';
import { missingText } from './missing-text.js';

/** Every class: who has it, how many are on its list, what is missing, whether it is handed over. */
export function ClassListTable({ classes }: { classes: readonly ClassListState[] }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const navigate = useNavigate();
  const columns = useMemo(() => columnsFor(messages), [messages]);
  // What somebody has to ask for stands first; within, the classes' own order stays.
  const rows = useMemo(
    () => [
      ...classes.filter(({ handedOver }) => handedOver === null),
      ...classes.filter(({ handedOver }) => handedOver !== null),
    ],
    [classes],
  );
  const done = classes.filter(({ handedOver }) => handedOver !== null).length;
  return (
    <>
      <p role="status">{t('students.lists.total', { done, count: classes.length })}</p>
      <DataList
        label={t('students.lists.title')}
        rows={rows}
        keyOf={({ classId }) => classId}
        nameOf={({ className }) => className}
        columns={columns}
        card={(list) => <Card list={list} />}
        onOpen={({ classId }) => void navigate({ to: '/class-lists/$id', params: { id: classId } })}
      />
    </>
  );
}

function columnsFor(messages: Messages): Column<ClassListState>[] {
  const { t, format } = messages;
  return [
    {
      key: 'class',
      heading: t('students.column.class'),
      width: '5rem',
      cell: ({ className }) => <span className={styles.name}>{className}</span>,
    },
    {
      key: 'teacher',
      heading: t('students.lists.column.teacher'),
      width: 'minmax(10rem, 1fr)',
      cell: ({ homeroomTeacherName }) =>
        homeroomTeacherName ?? (
          <span className={styles.quiet}>{t('students.move.no-teacher')}</span>
        ),
    },
    {
      key: 'students',
      heading: t('students.lists.column.students'),
      width: '6rem',
      align: 'end',
      cell: ({ students }) => <span className={styles.number}>{format.number(students)}</span>,
    },
    {
      key: 'missing',
      heading: t('students.lists.column.missing'),
      width: 'minmax(12rem, 1.2fr)',
      cell: (list) => missingText(list, t),
    },
    {
      key: 'state',
      heading: t('students.lists.column.state'),
      width: 'minmax(11rem, 1fr)',
      cell: (list) => stateText(list, messages),
    },
  ];
}

function stateText({ handedOver, reopenedAt }: ClassListState, { t, format }: Messages): string {
  if (handedOver !== null) {
    return t('students.lists.handed-over-at', { time: format.dateTime(handedOver.at) });
  }
  return t(reopenedAt === null ? 'students.lists.state.open' : 'students.lists.state.reopened');
}

function Card({ list }: { list: ClassListState }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const missing = missingText(list, t);
  return (
    <div className={styles.card}>
      <span className={styles.name}>
        {t('students.lists.card', { class: list.className, count: list.students })}
      </span>
      <span>{stateText(list, messages)}</span>
      {missing === '' ? null : <span className={styles.quiet}>{missing}</span>}
    </div>
  );
}
