import type { ReactElement } from 'react';
import { type Messages, useMessages } from '../../platform/messages/messages.js';
import { writeAddress } from './contact-address.js';
import type { GuardianDetail, StudentDetail } from './student-queries.js';
import styles from './student-history.module.css';

type Deed = NonNullable<StudentDetail['history']>[number];

/** What was done about a student's numbers and guardians, the latest first. */
export function StudentHistory({
  history,
  guardians,
}: {
  history: readonly Deed[];
  guardians: readonly GuardianDetail[];
}): ReactElement {
  const messages = useMessages();
  const { t, format } = messages;
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{t('students.one.history')}</h2>
      <ol className={styles.deeds}>
        {history.map((deed) => (
          <li key={`${deed.at} ${deed.deed} ${deed.subjectId}`} className={styles.deed}>
            <time dateTime={deed.at} className={styles.time}>
              {format.dateTime(deed.at)}
            </time>
            <span>{told(deed, guardians, messages)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One deed as a sentence: who, what, about which number or guardian. */
function told(
  { deed, actorName, subjectId, how, messageKind }: Deed,
  guardians: readonly GuardianDetail[],
  { t, format }: Messages,
): string {
  const contacts = guardians.flatMap((guardian) => guardian.contacts ?? []);
  const contact = contacts.find(({ id }) => id === subjectId);
  const guardian = guardians.find(({ id }) => id === subjectId);
  const values = {
    actor: actorName ?? t('students.history.somebody'),
    phone: contact === undefined ? t('students.history.a-number') : writeAddress(contact, format),
    guardian:
      guardian === undefined
        ? t('students.relationship.guardian')
        : `${t(`students.relationship.${guardian.relationship}`)} ${guardian.fullName ?? ''}`.trim(),
    kind: messageKind === null ? '' : t(`students.kind.${messageKind}`),
    way: how === null ? '' : t(`students.way-done.${how}`),
  };
  return t(`students.history.${deed}`, values).trim();
}
