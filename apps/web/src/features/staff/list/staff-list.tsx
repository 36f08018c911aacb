import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { type Column, DataList } from '../../../components/data-list/data-list.js';
import { StateBadge } from '../../../components/state-badge.js';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { classesText } from '../classes-text.js';
import styles from './staff-page.module.css';
import type { StaffAccount } from './staff-queries.js';

/** The accounts, each with its role, its classes, and whether its owner can come in. */
export function StaffList({ accounts }: { accounts: readonly StaffAccount[] }): ReactElement {
  const messages = useMessages();
  const navigate = useNavigate();
  const columns = useMemo(() => columnsFor(messages), [messages]);
  return (
    <DataList
      label={messages.t('staff.title')}
      rows={accounts}
      keyOf={({ id }) => id}
      nameOf={({ displayName }) => displayName}
      columns={columns}
      card={(account) => <Card account={account} />}
      onOpen={({ id }) => void navigate({ to: '/accounts/$id', params: { id } })}
    />
  );
}

function columnsFor(messages: Messages): Column<StaffAccount>[] {
  const { t } = messages;
  return [
    {
      key: 'name',
      heading: t('staff.column.name'),
      width: 'minmax(12rem, 1.6fr)',
      cell: ({ displayName, username }) => (
        <>
          <span className={styles.name}>{displayName}</span>
          <span className={styles.quiet}>{username}</span>
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
      key: 'classes',
      heading: t('staff.column.classes'),
      width: 'minmax(6rem, 1fr)',
      cell: ({ classes }) => classesText(classes, messages),
    },
    {
      key: 'state',
      heading: t('staff.column.state'),
      width: 'minmax(11rem, 13rem)',
      cell: ({ status }) => <StateBadge of="account" state={status} plain />,
    },
    {
      key: 'signed-in',
      heading: t('staff.column.signed-in'),
      width: '10.5rem',
      cell: (account) => signedInText(account, messages),
    },
  ];
}

function Card({ account }: { account: StaffAccount }): ReactElement {
  const messages = useMessages();
  const classes = classesText(account.classes, messages);
  const role = messages.t(`accounts.role.${account.role}`);
  return (
    <div className={styles.card}>
      <span className={styles.name}>{account.displayName}</span>
      <span className={styles.quiet}>{classes === '' ? role : `${role} · ${classes}`}</span>
      <StateBadge of="account" state={account.status} plain />
    </div>
  );
}

function signedInText({ lastSignedInAt }: StaffAccount, { t, format }: Messages): string {
  return lastSignedInAt === null ? t('staff.never-signed-in') : format.dateTime(lastSignedInAt);
}
