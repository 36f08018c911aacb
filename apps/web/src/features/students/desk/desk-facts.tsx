import type { ReactElement } from 'react';
import { type Messages, useMessages } from '../../../platform/messages/messages.js';
import { writeAddress } from '../contact-address.js';
import { callText } from './call-text.js';
import styles from './desk-facts.module.css';
import type { DeskContact } from './desk-queries.js';

/** Where a contact is from, what is in use meanwhile, what the enrolment system says, who asked. */
export function DeskFacts({ contact }: { contact: DeskContact }): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  const { beside, differences, calls, note } = contact;
  return (
    <ul className={styles.facts}>
      <li>{originOf(contact, messages)}</li>
      {note === null ? null : <li>{note}</li>}
      {beside.map((one) => (
        <li key={one.contactId}>
          {t(one.willBeReplaced ? 'students.desk.will-replace' : 'students.desk.beside', {
            address: writeAddress(one, format),
            way: t(`students.way-done.${one.confirmedHow}`),
            date: format.date(one.confirmedAt),
          })}
        </li>
      ))}
      {differences.map(({ id, ours, theirs }) => (
        <li key={id}>
          {t('students.desk.difference', {
            ours: ours ?? t('students.desk.nothing'),
            theirs: theirs ?? t('students.desk.nothing'),
          })}
        </li>
      ))}
      {calls.map((call) => (
        <li key={call.id}>
          {[callText(call, messages), call.calledByName, call.note]
            .filter((part) => part !== null)
            .join(' · ')}
        </li>
      ))}
    </ul>
  );
}

function originOf(
  { origin, proposedAt, proposedByName }: DeskContact,
  { t, format }: Messages,
): string {
  if (proposedAt === null || proposedByName === null) return t(`students.origin.${origin}`);
  return t('students.contact.proposed-by', {
    name: proposedByName,
    time: format.dateTime(proposedAt),
  });
}
