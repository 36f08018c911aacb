import { Button } from '@mantine/core';
import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { DataList } from '../../../components/data-list/data-list.js';
import { goToTitle } from '../../../components/go-to-title.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ConfirmDialog } from '../confirm-dialog.js';
import { writeAddress } from '../contact-address.js';
import { DecidedNotice } from '../decided-notice.js';
import type { Decided } from '../decide-in-parts.js';
import type { WaitingContact } from '../waiting-contacts.js';
import { DeskCard, deskColumns } from './desk-columns.js';
import { DeskDialog } from './desk-dialog.js';
import styles from './desk-list.module.css';
import { type DeskContact, waitingOf } from './desk-queries.js';
import { RefuseDialog } from './refuse-dialog.js';

type Asked =
  | { for: 'one'; contact: DeskContact }
  | { for: 'confirming' | 'refusing'; contacts: readonly WaitingContact[] };

/**
 * The contacts that wait, one or many at once: arrows go through them, space marks, Enter opens one or
 * confirms the marked ones.
 */
export function DeskList({
  contacts,
  total,
  empty,
}: {
  contacts: readonly DeskContact[];
  /** How many there are, also those that are not loaded yet. */
  total: number;
  /** What is shown when nothing waits. */
  empty: ReactNode;
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [asked, setAsked] = useState<Asked>();
  const [last, setLast] = useState<{ deed: 'confirmed' | 'refused'; decided: Decided }>();
  const columns = useMemo(() => deskColumns(messages), [messages]);
  // Of what was marked, only what is still there counts.
  const chosen = contacts.filter(({ id }) => marked.has(id)).map(waitingOf);
  const close = (): void => setAsked(undefined);
  const decide = (deed: 'confirmed' | 'refused') => (decided: Decided) => {
    setAsked(undefined);
    setMarked(new Set());
    setLast({ deed, decided });
  };
  // The list that had the focus is gone with its last line.
  const isDone = last !== undefined && contacts.length === 0;
  useEffect(() => {
    if (isDone) goToTitle();
  }, [isDone]);
  return (
    <div className={styles.waiting}>
      {last === undefined ? null : (
        <DecidedNotice
          key={last.decided.doneIds.join()}
          {...last}
          onUndone={() => setLast(undefined)}
        />
      )}
      {contacts.length === 0 ? (
        empty
      ) : (
        <>
          <div className={styles.bar}>
            <p role="status" className={styles.count}>
              {chosen.length === 0
                ? t('students.confirm.waiting', { count: total })
                : t('students.confirm.marked', { count: chosen.length })}
            </p>
            {chosen.length === 0 ? (
              <p className={styles.keys}>{t('students.confirm.keys')}</p>
            ) : (
              <div className={styles.deeds}>
                <Button
                  variant="default"
                  onClick={() => setAsked({ for: 'refusing', contacts: chosen })}
                >
                  {t('students.refuse.review')}
                </Button>
                <Button onClick={() => setAsked({ for: 'confirming', contacts: chosen })}>
                  {t('students.confirm.review', { count: chosen.length })}
                </Button>
              </div>
            )}
          </div>
          <DataList
            label={t('students.title-confirm')}
            rows={contacts}
            keyOf={({ id }) => id}
            nameOf={(one) => `${writeAddress(one, format)}, ${one.studentName}`}
            columns={columns}
            card={(contact) => <DeskCard contact={contact} />}
            selection={{ keys: marked, onChange: setMarked }}
            onOpen={(contact) =>
              setAsked(
                chosen.length === 0
                  ? { for: 'one', contact }
                  : { for: 'confirming', contacts: chosen },
              )
            }
          />
        </>
      )}
      {asked?.for === 'one' ? (
        <DeskDialog
          opened={asked.contact}
          onClose={close}
          onConfirmed={decide('confirmed')}
          onRefused={decide('refused')}
        />
      ) : null}
      {asked?.for === 'confirming' ? (
        <ConfirmDialog
          contacts={asked.contacts}
          onClose={close}
          onConfirmed={decide('confirmed')}
        />
      ) : null}
      {asked?.for === 'refusing' ? (
        <RefuseDialog contacts={asked.contacts} onClose={close} onRefused={decide('refused')} />
      ) : null}
    </div>
  );
}
