import type { ReactElement } from 'react';
import { ToneIcon } from '../../components/tone-icon.js';
import { useMessages } from '../../platform/messages/messages.js';
import { numbersToMend } from './numbers-to-mend.js';
import styles from './reach-mark.module.css';
import type { Student } from './student-queries.js';

/** Whose number and the number itself stay on one line of a narrow card. */
const unbroken = '\u00a0';

/** Which numbers fail, also where another guardian's still works: why the student stands first. */
export function MendNote({
  student,
  isShort = false,
}: {
  student: Student;
  /** Where the numbers stand beside it. */
  isShort?: boolean;
}): ReactElement | null {
  const { t, format } = useMessages();
  const numbers = numbersToMend(student);
  if (numbers.length === 0) return null;
  const words = numbers.map(({ phone, relationship }) =>
    t('students.mend.number', {
      relationship: t(`students.relationship.${relationship}`),
      phone: format.phone(phone),
    }).replaceAll(' ', unbroken),
  );
  return (
    <span className={styles.mark} data-tone="bad">
      <ToneIcon tone="bad" />
      {isShort ? t('students.mend.short') : t('students.mend', { numbers: words.join(', ') })}
    </span>
  );
}
