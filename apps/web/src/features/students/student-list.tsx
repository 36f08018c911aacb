import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { MendNote } from './mend-note.js';
import { ReachMark } from './reach-mark.js';
import type { Guardian, Student } from './student-queries.js';
import styles from './student-list.module.css';

/** The students, each with guardians, numbers and whether they are reached. */
export function StudentList({
  students,
  seesPhones,
  schoolYear,
}: {
  students: readonly Student[];
  seesPhones: boolean;
  /** Another one than the present. */
  schoolYear?: number | undefined;
}): ReactElement {
  const messages = useMessages();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsFor(messages, seesPhones), [messages, seesPhones]);
  return (
    <DataList
      label={messages.t('students.title')}
      rows={students}
      keyOf={({ id }) => id}
      nameOf={({ fullName }) => fullName}
      columns={columns}
      card={(student) => <Card student={student} />}
      onOpen={({ id }) =>
        void navigate({
          to: '/students/$id',
          params: { id },
          search: schoolYear === undefined ? {} : { schoolYear },
        })
      }
    />
  );
}

function columnsFor({ t, format }: Messages, seesPhones: boolean): Column<Student>[] {
  const name: Column<Student> = {
    key: 'name',
    heading: t('students.column.name'),
    width: 'minmax(12rem, 1.2fr)',
    cell: ({ fullName }) => <span className={styles.name}>{fullName}</span>,
  };
  const inClass: Column<Student> = {
    key: 'class',
    heading: t('students.column.class'),
    width: '5rem',
    cell: ({ className }) => className,
  };
  const guardians: Column<Student> = {
    key: 'guardians',
    heading: t('students.column.guardians'),
    width: 'minmax(12rem, 1.2fr)',
    cell: (student) => (
      <Lines lines={student.guardians} write={(guardian) => guardianName(guardian, t)} />
    ),
  };
  if (!seesPhones) return [name, inClass, guardians];
  return [
    name,
    inClass,
    guardians,
    {
      key: 'phones',
      heading: t('students.column.phones'),
      width: 'minmax(9rem, 1fr)',
      cell: (student) => (
        <Lines
          lines={student.guardians}
          write={({ contacts = [] }) => contacts.map(({ phone }) => format.phone(phone)).join(', ')}
        />
      ),
    },
    {
      key: 'reach',
      heading: t('students.column.reach'),
      width: '11rem',
      cell: (student) => (
        <>
          {student.reach === undefined ? null : <ReachMark reach={student.reach} />}
          {student.reach === 'failing-number' ? null : <MendNote student={student} isShort />}
        </>
      ),
    },
  ];
}

/** One line for each guardian, so that the names and their numbers stand side by side. */
function Lines({
  lines,
  write,
}: {
  lines: readonly Guardian[];
  write: (guardian: Guardian) => string;
}): ReactElement {
  return (
    <>
      {lines.map((guardian) => (
        <span key={guardian.id} className={styles.line}>
          {write(guardian) || '\u00a0'}
        </span>
      ))}
    </>
  );
}

function guardianName({ relationship, fullName }: Guardian, t: Messages['t']): string {
  const kind = t(`students.relationship.${relationship}`);
  return fullName === null ? kind : `${kind} ${fullName}`;
}

function Card({ student }: { student: Student }): ReactElement {
  const { fullName, className, reach } = student;
  return (
    <div className={styles.card}>
      <span className={styles.top}>
        <span className={styles.name}>{fullName}</span>
        <span className={styles.quiet}>{className}</span>
      </span>
      {reach === undefined || reach === 'failing-number' ? null : <ReachMark reach={reach} />}
      <MendNote student={student} />
    </div>
  );
}
