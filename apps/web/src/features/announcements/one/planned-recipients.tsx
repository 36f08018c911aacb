import { messageStatuses, messageStatusLabels } from '@lien-lac/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { ErrorNotice } from '../../../components/error-notice.js';
import { ExportButton } from '../../../components/export-button/export-button.js';
import { SearchIcon } from '../../../components/icons.js';
import { LoadingLines } from '../../../components/loading-lines.js';
import { StateBadge } from '../../../components/state-badge.js';
import { useSettled } from '../../../components/use-settled.js';
import { api } from '../../../platform/api/api.js';
import { downloadWorkbook } from '../../../platform/api/download-workbook.js';
import { useMessages } from '../../../platform/messages/messages.js';
import {
  type PlannedRecipient,
  plannedRecipientsBody,
  type PlannedRecipientsFilter,
  plannedRecipientsQuery,
} from '../reading/planned-recipients-query.js';
import styles from './planned-recipients.module.css';

/** What is with a gateway at this moment is no state that a message is kept in. */
const offeredStatuses = messageStatuses.filter((status) => status !== 'sending');

/** Who is in a send, one by one: why, and what became of it so far. */
export function PlannedRecipients({
  id,
  isUnderWay,
  onClose,
}: {
  id: string;
  isUnderWay: boolean;
  onClose: () => void;
}): ReactElement {
  const { t, language } = useMessages();
  const [typed, setTyped] = useState('');
  const [status, setStatus] = useState<PlannedRecipientsFilter['status']>('');
  const filter = { q: useSettled(typed.trim()), status };
  const list = useInfiniteQuery(plannedRecipientsQuery(id, filter, isUnderWay));
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Dialog title={t('announcements.recipients.title')} size="lg" onClose={onClose}>
      <div className={styles.bar}>
        <TextInput
          label={t('announcements.recipients.search')}
          placeholder={t('announcements.recipients.search-example')}
          leftSection={<SearchIcon />}
          autoComplete="off"
          maxLength={200}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <NativeSelect
          label={t('announcements.missing.by-status')}
          value={status}
          data={[
            { value: '', label: t('announcements.missing.every-status') },
            ...offeredStatuses.map((value) => ({
              value,
              label: messageStatusLabels[value][language].label,
            })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            setStatus(offeredStatuses.find((each) => each === value) ?? '')
          }
        />
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
            {total === 0
              ? t('announcements.recipients.nobody')
              : t('announcements.recipients.total', { count: total })}
          </p>
          <ul className={styles.list}>
            {list.data.pages
              .flatMap(({ items }) => items)
              .map((recipient) => (
                <Line key={recipient.messageId} recipient={recipient} />
              ))}
          </ul>
          <div className={styles.foot}>
            {list.hasNextPage ? (
              <Button
                variant="default"
                loading={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                {t('announcements.more')}
              </Button>
            ) : null}
            {total === 0 ? null : (
              <ExportButton
                download={() =>
                  downloadWorkbook(
                    api.POST('/api/v1/announcements/{id}/recipient-exports', {
                      params: { path: { id } },
                      body: { ...plannedRecipientsBody(filter), language },
                      parseAs: 'blob',
                    }),
                    t('announcements.recipients.file'),
                  )
                }
              />
            )}
          </div>
        </>
      )}
    </Dialog>
  );
}

function Line({
  recipient: { students, guardians, phone, reasons, status, missedForText },
}: {
  recipient: PlannedRecipient;
}): ReactElement {
  const { t, language, format } = useMessages();
  const names = students
    .map(({ studentName, className }) =>
      className === null ? studentName : `${studentName} (${className})`,
    )
    .join(', ');
  const under = [
    ...guardians.flatMap(({ guardianName }) => guardianName ?? []),
    phone === null ? '' : phone.includes('@') ? phone : format.phone(phone),
    ...reasons.map((reason) => reason[language]),
  ];
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <span>{names === '' ? t('announcements.missing.nobody-now') : names}</span>
        <span className={styles.under}>{under.filter((part) => part !== '').join(' · ')}</span>
        {missedForText === null ? null : <span>{missedForText[language]}</span>}
      </div>
      <StateBadge of="message" state={status} plain />
    </li>
  );
}
