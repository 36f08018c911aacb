import { type ReactElement, useMemo, useState } from 'react';
import { type Column, DataList } from '../../components/data-list/data-list.js';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import type { AuditEntry } from './audit-queries.js';
import { changesOf, deedOf } from './audit-words.js';
import { EntryDialog } from './entry-dialog.js';
import styles from './entry-list.module.css';

/** The entries in plain words; opened, each shows what changed and where it stands in the chain. */
export function EntryList({ entries }: { entries: readonly AuditEntry[] }): ReactElement {
  const messages = useMessages();
  const { t } = messages;
  const [opened, setOpened] = useState<AuditEntry>();
  const columns = useMemo(() => columnsFor(messages), [messages]);
  return (
    <>
      <DataList
        label={t('audit-trail.list.label')}
        rows={entries}
        keyOf={({ id }) => id}
        nameOf={(entry) => deedOf(entry, messages)}
        columns={columns}
        card={(entry) => <Card entry={entry} />}
        onOpen={setOpened}
      />
      {opened === undefined ? null : (
        <EntryDialog entry={opened} onClose={() => setOpened(undefined)} />
      )}
    </>
  );
}

function columnsFor(messages: Messages): Column<AuditEntry>[] {
  const { t, format } = messages;
  return [
    {
      key: 'when',
      heading: t('audit-trail.column.when'),
      width: '10.5rem',
      cell: ({ at }) => <span className={styles.when}>{format.dateTime(at)}</span>,
    },
    {
      key: 'deed',
      heading: t('audit-trail.column.deed'),
      width: 'minmax(14rem, 1.4fr)',
      cell: (entry) => deedOf(entry, messages),
    },
    {
      key: 'changed',
      heading: t('audit-trail.column.changed'),
      width: 'minmax(10rem, 1fr)',
      cell: (entry) => <span className={styles.changed}>{changesIn(entry, messages)}</span>,
    },
    {
      key: 'from',
      heading: t('audit-trail.column.from'),
      width: '9rem',
      cell: ({ origin }) => <span className={styles.quiet}>{origin?.address}</span>,
    },
  ];
}

function changesIn(entry: AuditEntry, messages: Messages): string {
  return changesOf(entry, messages).join('; ');
}

function Card({ entry }: { entry: AuditEntry }): ReactElement {
  const messages = useMessages();
  return (
    <div className={styles.card}>
      <span>{deedOf(entry, messages)}</span>
      <span className={styles.quiet}>{messages.format.dateTime(entry.at)}</span>
    </div>
  );
}
