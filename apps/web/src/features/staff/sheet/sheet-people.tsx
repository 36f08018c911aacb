import { type ReactElement, useMemo } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import styles from './sheet.module.css';
import type { SheetPerson } from './sheet-queries.js';

/** Everybody who was understood, and what becomes of each. */
export function SheetPeople({
  people,
  isAccepted,
}: {
  people: readonly SheetPerson[];
  isAccepted: boolean;
}): ReactElement {
  const messages = useMessages();
  const columns = useMemo(() => columnsFor(messages, isAccepted), [messages, isAccepted]);
  return (
    <DataList
      label={messages.t('staff.people.title')}
      rows={people}
      keyOf={({ sheet, row }) => `${sheet} ${row}`}
      nameOf={({ displayName }) => displayName}
      columns={columns}
      card={(person) => (
        <>
          <span className={styles.name}>{person.displayName}</span>
          <span className={styles.line}>
            {[messages.t(`accounts.role.${person.role}`), person.className ?? '']
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className={styles.line}>{person.email ?? messages.t('staff.fact.no-email')}</span>
          <span>{fateOf(person, messages, isAccepted)}</span>
        </>
      )}
    />
  );
}

function columnsFor(messages: Messages, isAccepted: boolean): Column<SheetPerson>[] {
  const { t } = messages;
  return [
    {
      key: 'row',
      heading: t('staff.people.row'),
      width: '4.5rem',
      align: 'end',
      cell: ({ row }) => row,
    },
    {
      key: 'name',
      heading: t('staff.column.name'),
      width: 'minmax(11rem, 1.4fr)',
      cell: ({ displayName, username }) => (
        <>
          <span className={styles.name}>{displayName}</span>
          <span className={styles.line}>{username}</span>
        </>
      ),
    },
    {
      key: 'role',
      heading: t('staff.column.role'),
      width: 'minmax(8rem, 1fr)',
      cell: ({ role }) => t(`accounts.role.${role}`),
    },
    {
      key: 'email',
      heading: t('staff.fact.email'),
      width: 'minmax(11rem, 1.4fr)',
      cell: ({ email }) => <span className={styles.line}>{email ?? t('staff.fact.no-email')}</span>,
    },
    {
      key: 'class',
      heading: t('staff.people.class'),
      width: '6rem',
      cell: ({ className }) => className,
    },
    {
      key: 'fate',
      heading: t('staff.people.fate'),
      width: 'minmax(10rem, 1fr)',
      cell: (person) => fateOf(person, messages, isAccepted),
    },
  ];
}

/** What becomes of a person; of a sheet that was taken over, everybody has an account by now. */
function fateOf({ isNew, getsClass }: SheetPerson, { t }: Messages, isAccepted: boolean): string {
  if (isNew) return t(getsClass ? 'staff.people.new-with-class' : 'staff.people.new');
  if (getsClass) return t('staff.people.gets-class');
  return t(isAccepted ? 'staff.people.has-account' : 'staff.people.unchanged');
}
