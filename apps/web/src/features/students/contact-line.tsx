import { Button } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { StateBadge } from '../../components/state-badge.js';
import { useMessages } from '../../platform/messages/messages.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { writeAddress } from './contact-address.js';
import { ContactFacts } from './contact-facts.js';
import styles from './contact-line.module.css';
import { AddressDialog } from './guardians/address-dialog.js';
import type { ContactDetail, GuardianDetail, StudentDetail } from './student-queries.js';
import { WithdrawDialog } from './withdraw-dialog.js';

/** A number or address: whether it is confirmed, whether messages arrive, what can be done. */
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
  const [open, setOpen] = useState<'confirm' | 'withdraw' | 'replace'>();
  const close = (): void => setOpen(undefined);
  const { id, phone, email, status, reachability, can } = contact;
  // What does not arrive waits for a new number, unless one was given already.
  const isToMend =
    reachability === 'failing' &&
    (status === 'confirmed' || status === 'unconfirmed') &&
    guardian.contacts?.some((one) => one.replacesId === id && one.status === 'unconfirmed') !==
      true;
  return (
    <li className={styles.contact}>
      <div className={styles.top}>
        <a
          href={phone === null ? `mailto:${email ?? ''}` : `tel:${phone}`}
          className={styles.phone}
        >
          {writeAddress(contact, format)}
        </a>
        <StateBadge of="contact" state={status} />
        {(can.replace && !isToMend) || can.withdrawConfirmation ? (
          <div className={styles.changes}>
            {can.replace && !isToMend ? (
              <Button variant="subtle" onClick={() => setOpen('replace')}>
                {t(phone === null ? 'students.contact.replace-email' : 'students.contact.replace')}
              </Button>
            ) : null}
            {can.withdrawConfirmation ? (
              <Button variant="subtle" onClick={() => setOpen('withdraw')}>
                {t('students.contact.withdraw')}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      <ContactFacts contact={contact} others={guardian.contacts ?? []} />
      {can.replace && isToMend ? (
        <Button className={styles.action} onClick={() => setOpen('replace')}>
          {t(phone === null ? 'students.contact.replace-email' : 'students.contact.replace')}
        </Button>
      ) : null}
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
      {open === 'replace' ? (
        <AddressDialog {...{ guardian, student }} replaced={contact} onClose={close} />
      ) : null}
    </li>
  );
}
