import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { writeAddress } from './contact-address.js';
import styles from './contact-line.module.css';
import type { ContactDetail } from './student-queries.js';

/** What is known of a number: whose word it is, whether messages arrive, and what it stands in for. */
export function ContactFacts({
  contact,
  others,
}: {
  contact: ContactDetail;
  /** All of the same guardian's, where the one that it replaces is found. */
  others: readonly ContactDetail[];
}): ReactElement {
  const { t, format } = useMessages();
  const { id, phone, status, reachability, failingSince, note, refusalReason, replacesId } =
    contact;
  const replaced = others.find((one) => one.id === replacesId && one.status === 'confirmed');
  const successor = others.find((one) => one.replacesId === id && one.status === 'unconfirmed');
  return (
    <>
      <p className={styles.facts}>
        <Origin contact={contact} />{' '}
        {phone === null
          ? null
          : reachability === 'failing' && failingSince !== null
            ? t('students.contact.failing-since', { time: format.dateTime(failingSince) })
            : t(`students.reachability.${reachability}`)}
      </p>
      {replaced === undefined || status !== 'unconfirmed' ? null : (
        <p>{t('students.contact.replaces', { address: writeAddress(replaced, format) })}</p>
      )}
      {successor === undefined || status !== 'confirmed' ? null : (
        <p>{t('students.contact.stays', { address: writeAddress(successor, format) })}</p>
      )}
      {refusalReason === null || status !== 'refused' ? null : (
        <p>{t('students.contact.refused-for', { reason: refusalReason })}</p>
      )}
      {note === null ? null : <p className={styles.facts}>{note}</p>}
    </>
  );
}

/** Where the number comes from, or who confirmed it, when and how. */
function Origin({ contact }: { contact: ContactDetail }): ReactElement {
  const { t, format } = useMessages();
  const { origin, status, proposedAt, proposedByName } = contact;
  const { confirmedAt, confirmedHow, confirmedByName } = contact;
  if (status !== 'confirmed' || confirmedAt === null || confirmedHow === null) {
    return (
      <>
        {proposedAt === null || proposedByName === null
          ? t(`students.origin.${origin}`)
          : t('students.contact.proposed-by', {
              name: proposedByName,
              time: format.dateTime(proposedAt),
            })}
      </>
    );
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
