import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { describeOwners } from './describe-owners.js';
import styles from './phone-list.module.css';
import { pageSize, phonesPageQuery, type SimulatedPhone } from './phones-query.js';
import { usePhoneAt } from './use-phones.js';

/**
 * The phones, as many as there are: the list knows how many, and each row in view asks for its own, so
 * that of 2,000 only those that are looked at are read.
 */
export function PhoneList({ search, total }: { search: string; total: number }): ReactElement {
  const messages = useMessages();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { t } = messages;
  const places = useMemo(() => Array.from({ length: total }, (_, place) => place), [total]);
  const cell = (show: (phone: SimulatedPhone) => ReactNode) => (place: number) => (
    <PhoneAt search={search} place={place} show={show} />
  );
  const columns: Column<number>[] = [
    {
      key: 'number',
      heading: t('simulated-phones.column.number'),
      width: '11rem',
      cell: cell(({ number }) => messages.format.phone(number)),
    },
    {
      key: 'owner',
      heading: t('simulated-phones.column.owner'),
      width: 'minmax(0, 1fr)',
      cell: cell(({ owners }) => describeOwners(owners, messages)),
    },
    {
      key: 'messages',
      heading: t('simulated-phones.column.messages'),
      width: '7rem',
      align: 'end',
      cell: cell(({ count }) => messages.format.number(count)),
    },
    {
      key: 'last',
      heading: t('simulated-phones.column.last'),
      width: '11rem',
      align: 'end',
      cell: cell((phone) => lastTime(phone, messages)),
    },
  ];
  const open = (place: number): void => {
    const page = phonesPageQuery(search, Math.floor(place / pageSize));
    const phone = queryClient.getQueryData(page.queryKey)?.phones[place % pageSize];
    if (phone !== undefined) void navigate({ to: '/phones/$id', params: { id: phone.id } });
  };
  return (
    <DataList
      label={t('simulated-phones.list')}
      rows={places}
      keyOf={String}
      nameOf={String}
      columns={columns}
      card={cell((phone) => (
        <Card phone={phone} />
      ))}
      onOpen={open}
    />
  );
}

/** A piece of the row at a place; a grey line while it is on its way. */
function PhoneAt({
  search,
  place,
  show,
}: {
  search: string;
  place: number;
  show: (phone: SimulatedPhone) => ReactNode;
}): ReactNode {
  const phone = usePhoneAt(search, place);
  return phone === undefined ? <span className={styles.coming} /> : show(phone);
}

function Card({ phone }: { phone: SimulatedPhone }): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  return (
    <div className={styles.card}>
      <span className={styles.number}>{format.phone(phone.number)}</span>
      <span>{describeOwners(phone.owners, messages)}</span>
      <span className={styles.last}>
        {t('simulated-phones.card', { count: phone.count, time: lastTime(phone, messages) })}
      </span>
    </div>
  );
}

function lastTime({ lastAt }: SimulatedPhone, { format }: Pick<Messages, 'format'>): string {
  return lastAt === null ? '' : format.dateTime(lastAt);
}
