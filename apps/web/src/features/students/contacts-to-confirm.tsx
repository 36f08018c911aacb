import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useMemo, useState } from 'react';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { ConfirmedNotice } from './confirmed-notice.js';
import styles from './contacts-to-confirm.module.css';
import type { Student } from './student-queries.js';
import type { Confirmed } from './use-confirmations.js';
import { type WaitingContact, waitingContacts } from './waiting-contacts.js';

/**
 * The numbers that wait to be confirmed, one or many at once: arrows go through them, space marks,
 * Enter says what will happen and confirms.
 */
export function ContactsToConfirm({
  students,
  isWhole,
  empty,
}: {
  students: readonly Student[];
  /** Whether all of them are loaded. */
  isWhole: boolean;
  /** What is shown when nothing waits. */
  empty: ReactNode;
}): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<readonly WaitingContact[]>();
  const [confirmed, setConfirmed] = useState<Confirmed>();
  const contacts = useMemo(() => waitingContacts(students), [students]);
  const columns = useMemo(() => columnsFor(messages), [messages]);
  // Of what was marked, only what is still there counts.
  const chosen = contacts.filter(({ contact }) => marked.has(contact.id));
  return (
    <div className={styles.waiting}>
      {confirmed === undefined ? null : (
        <ConfirmedNotice
          key={confirmed.contactIds.join()}
          confirmed={confirmed}
          onUndone={() => setConfirmed(undefined)}
        />
      )}
      {contacts.length === 0 ? (
        empty
      ) : (
        <>
          <div className={styles.bar}>
            <p role="status" className={styles.count}>
              {chosen.length === 0
                ? t(isWhole ? 'students.confirm.waiting' : 'students.confirm.waiting-at-least', {
                    count: contacts.length,
                  })
                : t('students.confirm.marked', { count: chosen.length })}
            </p>
            {chosen.length === 0 ? (
              <p className={styles.keys}>{t('students.confirm.keys')}</p>
            ) : (
              <Button onClick={() => setAsked(chosen)}>
                {t('students.confirm.review', { count: chosen.length })}
              </Button>
            )}
          </div>
          <DataList
            label={t('students.title-confirm')}
            rows={contacts}
            keyOf={({ contact }) => contact.id}
            nameOf={(one) => nameOf(one, messages)}
            columns={columns}
            card={(one) => <Card one={one} />}
            selection={{ keys: marked, onChange: setMarked }}
            onOpen={(one) => setAsked(chosen.length === 0 ? [one] : chosen)}
          />
        </>
      )}
      {asked === undefined ? null : (
        <ConfirmDialog
          contacts={asked}
          onClose={() => setAsked(undefined)}
          onConfirmed={(done) => {
            setAsked(undefined);
            setMarked(new Set());
            setConfirmed(done);
          }}
        />
      )}
    </div>
  );
}

function nameOf({ contact, student }: WaitingContact, { format }: Messages): string {
  return `${format.phone(contact.phone)}, ${student.fullName}`;
}

function columnsFor({ t, format }: Messages): Column<WaitingContact>[] {
  return [
    {
      key: 'phone',
      heading: t('students.column.phone'),
      width: '10rem',
      cell: ({ contact }) => <span className={styles.phone}>{format.phone(contact.phone)}</span>,
    },
    {
      key: 'guardian',
      heading: t('students.column.guardian'),
      width: 'minmax(12rem, 1fr)',
      cell: ({ guardian: { relationship, fullName } }) => (
        <>
          <span className={styles.quiet}>{t(`students.relationship.${relationship}`)}</span>{' '}
          {fullName}
        </>
      ),
    },
    {
      key: 'student',
      heading: t('students.column.student'),
      width: 'minmax(12rem, 1fr)',
      cell: ({ student }) => (
        <Link
          to="/students/$id"
          params={{ id: student.id }}
          tabIndex={-1}
          className={styles.student}
          onClick={(event) => event.stopPropagation()}
        >
          {student.fullName}
        </Link>
      ),
    },
    {
      key: 'class',
      heading: t('students.column.class'),
      width: '6rem',
      cell: ({ student }) => student.className,
    },
  ];
}

function Card({ one: { contact, guardian, student } }: { one: WaitingContact }): ReactElement {
  const { t, format } = useMessages();
  return (
    <div className={styles.card}>
      <span className={styles.phone}>{format.phone(contact.phone)}</span>
      <span>
        {t(`students.relationship.${guardian.relationship}`)} {guardian.fullName}
      </span>
      <span className={styles.quiet}>
        {t('students.confirm.student-in', { name: student.fullName, class: student.className })}
      </span>
    </div>
  );
}
