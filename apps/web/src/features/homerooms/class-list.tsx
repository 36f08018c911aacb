import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { WarningIcon } from '../../components/icons.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import type { ClassHolder, SchoolClass } from './homeroom-queries.js';
import styles from './homerooms-page.module.css';

/** The classes, each with its teacher, deputies and substitutes of today. */
export function ClassList({ classes }: { classes: readonly SchoolClass[] }): ReactElement {
  const messages = useMessages();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsFor(messages), [messages]);
  return (
    <DataList
      label={messages.t('homerooms.title')}
      rows={classes}
      keyOf={({ id }) => id}
      nameOf={({ name }) => name}
      columns={columns}
      card={(one) => <Card schoolClass={one} />}
      onOpen={({ id }) => void navigate({ to: '/homerooms/$id', params: { id } })}
    />
  );
}

function columnsFor({ t, format }: Messages): Column<SchoolClass>[] {
  return [
    {
      key: 'class',
      heading: t('homerooms.column.class'),
      width: '6rem',
      cell: ({ name }) => <span className={styles.name}>{name}</span>,
    },
    {
      key: 'teacher',
      heading: t('homerooms.column.teacher'),
      width: 'minmax(12rem, 1.4fr)',
      cell: ({ teacher }) => <TeacherName teacher={teacher} />,
    },
    {
      key: 'deputies',
      heading: t('homerooms.column.deputies'),
      width: 'minmax(10rem, 1fr)',
      cell: ({ deputies }) => <Names holders={deputies} />,
    },
    {
      key: 'substitutes',
      heading: t('homerooms.column.substitutes'),
      width: 'minmax(10rem, 1fr)',
      cell: ({ substitutes }) => <Names holders={substitutes} />,
    },
    {
      key: 'students',
      heading: t('homerooms.column.students'),
      width: '6rem',
      align: 'end',
      cell: ({ students }) => format.number(students),
    },
  ];
}

function TeacherName({ teacher }: { teacher: ClassHolder | null }): ReactElement {
  const { t } = useMessages();
  if (teacher !== null) return <span className={styles.line}>{teacher.displayName}</span>;
  return (
    <span className={styles.none}>
      <WarningIcon />
      {t('homerooms.no-teacher')}
    </span>
  );
}

function Names({ holders }: { holders: readonly ClassHolder[] }): ReactElement {
  const { t, format } = useMessages();
  return (
    <>
      {holders.map(({ accountId, displayName, until }) => (
        <span key={accountId} className={styles.line}>
          {until === null
            ? displayName
            : t('homerooms.until', { name: displayName, date: format.date(until) })}
        </span>
      ))}
    </>
  );
}

function Card({ schoolClass }: { schoolClass: SchoolClass }): ReactElement {
  const { t } = useMessages();
  const { name, teacher, deputies, substitutes } = schoolClass;
  const others = [
    ...deputies.map((one) => t('homerooms.card.deputy', { name: one.displayName })),
    ...substitutes.map((one) => t('homerooms.card.substitute', { name: one.displayName })),
  ];
  return (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.line}>
        <TeacherName teacher={teacher} />
      </span>
      {others.map((words) => (
        <span key={words} className={`${styles.line} ${styles.quiet}`}>
          {words}
        </span>
      ))}
    </>
  );
}
