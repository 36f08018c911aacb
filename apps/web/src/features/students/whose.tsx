import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { writeAddress } from './contact-address.js';
import styles from './dialog.module.css';
import { guardianText } from './guardians/guardian-text.js';
import { countWaiting, type WaitingContact } from './waiting-contacts.js';

/** Which number and whose it is said to be; of many, how many they are. */
export function Whose({ contacts }: { contacts: readonly WaitingContact[] }): ReactElement | null {
  const { t, format } = useMessages();
  const [only] = contacts;
  if (only === undefined) return null;
  if (contacts.length > 1) {
    return (
      <p className={styles.whose}>{t('students.confirm.whose-many', countWaiting(contacts))}</p>
    );
  }
  const { contact, guardian, student } = only;
  return (
    <p className={styles.whose}>
      <strong>
        {contact.phone == null ? (
          writeAddress(contact, format)
        ) : (
          <a href={`tel:${contact.phone}`}>{format.phone(contact.phone)}</a>
        )}
      </strong>
      <span>{guardianText(guardian, t)}</span>
      <span>
        {t('students.confirm.student-in', { name: student.fullName, class: student.className })}
      </span>
    </p>
  );
}
