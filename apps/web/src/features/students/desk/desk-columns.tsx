import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Column } from '../../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { writeAddress } from '../contact-address.js';
import { callText } from './call-text.js';
import styles from './desk-list.module.css';
import type { DeskContact } from './desk-queries.js';

/** What whoever confirms wants to see of each: the number, whose it is, where it is from, who asked. */
export function deskColumns(messages: Messages): Column<DeskContact>[] {
  const { t } = messages;
  return [
    {
      key: 'phone',
      heading: t('students.column.phone'),
      width: 'minmax(10rem, 0.9fr)',
      cell: (contact) => <Address contact={contact} />,
    },
    {
      key: 'guardian',
      heading: t('students.column.guardian'),
      width: 'minmax(9rem, 1fr)',
      cell: ({ relationship, guardianName }) => (
        <>
          <span className={styles.quiet}>{t(`students.relationship.${relationship}`)}</span>{' '}
          {guardianName}
        </>
      ),
    },
    {
      key: 'student',
      heading: t('students.column.student'),
      width: 'minmax(9rem, 1fr)',
      cell: ({ studentId, studentName }) => (
        <Link
          to="/students/$id"
          params={{ id: studentId }}
          tabIndex={-1}
          className={styles.student}
          onClick={(event) => event.stopPropagation()}
        >
          {studentName}
        </Link>
      ),
    },
    {
      key: 'class',
      heading: t('students.column.class'),
      width: '4.5rem',
      cell: ({ className }) => className,
    },
    {
      key: 'origin',
      heading: t('students.column.origin'),
      width: '8rem',
      cell: ({ origin }) => t(`students.from.${origin}`),
    },
    {
      key: 'asked',
      heading: t('students.column.asked'),
      width: 'minmax(9rem, 0.8fr)',
      cell: ({ calls: [last] }) =>
        last === undefined ? null : (
          <span className={styles.quiet}>{callText(last, messages)}</span>
        ),
    },
  ];
}

/** The number, and the confirmed one whose place it would take. */
function Address({ contact }: { contact: DeskContact }): ReactElement {
  const { t, format } = useMessages();
  const replaced = contact.beside.find(({ willBeReplaced }) => willBeReplaced);
  return (
    <span className={styles.card}>
      <span className={styles.phone}>{writeAddress(contact, format)}</span>
      {replaced === undefined ? null : (
        <span className={styles.quiet}>
          {t('students.desk.replaces', { address: writeAddress(replaced, format) })}
        </span>
      )}
    </span>
  );
}

/** The same on a phone. */
export function DeskCard({ contact }: { contact: DeskContact }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const { relationship, guardianName, studentName, className, calls } = contact;
  const [last] = calls;
  return (
    <div className={styles.card}>
      <Address contact={contact} />
      <span>
        {t(`students.relationship.${relationship}`)} {guardianName}
      </span>
      <span className={styles.quiet}>
        {t('students.confirm.student-in', { name: studentName, class: className })}
      </span>
      {last === undefined ? null : <span className={styles.quiet}>{callText(last, messages)}</span>}
    </div>
  );
}
