import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { StateBadge } from '../../components/state-badge.js';
import { useMessages } from '../../platform/messages/messages.js';
import { ConfirmDialog } from './confirm-dialog.js';
import styles from './contact-line.module.css';
import type { ContactDetail, GuardianDetail, StudentDetail } from './student-queries.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** A number: whether it is confirmed, by whom and how, whether messages arrive, what can be done. */
export function ContactLine({
  contact,
  guardian,
  student,
}: {
  contact: ContactDetail;
  guardian: GuardianDetail;
  student: StudentDetail;
}): ReactElement {
  const { t, format } = useMessages();
  const [open, setOpen] = useState<'confirm' | 'withdraw'>();
  const close = (): void => setOpen(undefined);
  const { phone, status, reachability, failingSince, note, can } = contact;
  return (
    <li className={styles.contact}>
      <div className={styles.top}>
        <a href={`tel:${phone}`} className={styles.phone}>
          {format.phone(phone)}
        </a>
        <StateBadge of="contact" state={status} />
        {can.withdrawConfirmation ? (
          <Button
            variant="subtle"
            justify="flex-start"
            className={styles.withdraw}
            onClick={() => setOpen('withdraw')}
          >
            {t('students.contact.withdraw')}
          </Button>
        ) : null}
      </div>
      <p className={styles.facts}>
        <Origin contact={contact} />{' '}
        {reachability === 'failing' && failingSince !== null
          ? t('students.contact.failing-since', { time: format.dateTime(failingSince) })
          : t(`students.reachability.${reachability}`)}
      </p>
      {note === null ? null : <p className={styles.facts}>{note}</p>}
      {can.confirm ? (
        <Button className={styles.action} onClick={() => setOpen('confirm')}>
          {t('students.contact.confirm')}
        </Button>
      ) : null}
      {open === 'confirm' ? (
        <ConfirmDialog
          contacts={[{ contact, guardian, student }]}
          onClose={close}
          onConfirmed={close}
        />
      ) : null}
      {open === 'withdraw' ? <WithdrawDialog contact={contact} onClose={close} /> : null}
    </li>
  );
}

/** Where the number comes from, or who confirmed it, when and how. */
function Origin({ contact }: { contact: ContactDetail }): ReactElement {
  const { t, format } = useMessages();
  const { origin, status, confirmedAt, confirmedHow, confirmedByName } = contact;
  if (status !== 'confirmed' || confirmedAt === null || confirmedHow === null) {
    return <>{t(`students.origin.${origin}`)}</>;
  }
  const values = {
    way: t(`students.way-done.${confirmedHow}`),
    time: format.dateTime(confirmedAt),
  };
  return (
    <>
      {confirmedByName === null
        ? t('students.contact.confirmed', values)
        : t('students.contact.confirmed-by', { ...values, name: confirmedByName })}
    </>
  );
}
