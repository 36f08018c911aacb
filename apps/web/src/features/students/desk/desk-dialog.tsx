import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { Dialog } from '../../../components/dialog.js';
import { useMessages } from '../../../platform/messages/messages.js';
import { ConfirmForm } from '../confirm-form.js';
import styles from '../dialog.module.css';
import type { Decided } from '../decide-in-parts.js';
import { Whose } from '../whose.js';
import { CallForm } from './call-form.js';
import { CorrectForm } from './correct-form.js';
import { DeskFacts } from './desk-facts.js';
import { type DeskContact, deskContactQuery, waitingOf } from './desk-queries.js';
import { RefuseForm } from './refuse-form.js';

const ways = ['confirm', 'call', 'correct', 'refuse'] as const;

/** One waiting contact with all that helps whoever calls, and what can come of the call. */
export function DeskDialog({
  opened,
  onClose,
  onConfirmed,
  onRefused,
}: {
  opened: DeskContact;
  onClose: () => void;
  onConfirmed: (confirmed: Decided) => void;
  onRefused: (refused: Decided) => void;
}): ReactElement {
  const { t } = useMessages();
  const { data: contact } = useQuery(deskContactQuery(opened));
  const [way, setWay] = useState<(typeof ways)[number]>('confirm');
  // What is decided about is what was on the screen when it was opened.
  const contacts = [waitingOf(opened)];
  return (
    <Dialog title={t('students.confirm.title', { count: 1 })} size="lg" onClose={onClose}>
      <div className={styles.form}>
        <Whose contacts={contacts} />
        <DeskFacts contact={contact} />
        <div role="group" aria-label={t('students.desk.ways')} className={styles.actions}>
          {ways.map((each) => (
            <Button
              key={each}
              variant={each === way ? 'default' : 'subtle'}
              aria-pressed={each === way}
              onClick={() => setWay(each)}
            >
              {t(`students.desk.way.${each}`)}
            </Button>
          ))}
        </div>
        {way === 'confirm' ? <ConfirmForm {...{ contacts, onClose, onConfirmed }} /> : null}
        {way === 'call' ? <CallForm id={opened.id} onClose={onClose} /> : null}
        {way === 'correct' ? <CorrectForm contact={contact} onClose={onClose} /> : null}
        {way === 'refuse' ? <RefuseForm {...{ contacts, onClose, onRefused }} /> : null}
      </div>
    </Dialog>
  );
}
