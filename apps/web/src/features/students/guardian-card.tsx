import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { ContactLine } from './contact-line.js';
import styles from './guardian-card.module.css';
import { GuardianActions } from './guardians/guardian-actions.js';
import { PreferenceLines } from './guardians/preference-lines.js';
import { OptOuts } from './opt-outs.js';
import type { GuardianDetail, StudentDetail } from './student-queries.js';

/** A guardian: their numbers, what they receive and do not want, and their other children here. */
export function GuardianCard({
  guardian,
  student,
}: {
  guardian: GuardianDetail;
  student: StudentDetail;
}): ReactElement {
  const { t } = useMessages();
  const { fullName, relationship, contacts, optOuts = [], siblings, staffAccount } = guardian;
  return (
    <article className={styles.guardian}>
      <h3 className={styles.name}>
        <span className={styles.quiet}>{t(`students.relationship.${relationship}`)}</span>{' '}
        {fullName ?? t('students.one.no-name')}
      </h3>
      {contacts === undefined ? null : contacts.length === 0 ? (
        <p className={styles.quiet}>{t('students.one.no-phone')}</p>
      ) : (
        <ul className={styles.contacts}>
          {contacts.map((contact) => (
            <ContactLine key={contact.id} {...{ contact, guardian, student }} />
          ))}
        </ul>
      )}
      <PreferenceLines guardian={guardian} />
      <OptOuts guardian={guardian} optOuts={optOuts} />
      {siblings.length === 0 ? null : (
        <p>
          {t('students.one.siblings')}{' '}
          {siblings.map(({ id, fullName: name, className }, place) => (
            <span key={id}>
              {place === 0 ? '' : ', '}
              <Link to="/students/$id" params={{ id }}>
                {t('students.one.sibling', { name, class: className })}
              </Link>
            </span>
          ))}
        </p>
      )}
      {staffAccount ? (
        <p>
          {t('students.one.staff')}{' '}
          <Link to="/accounts/$id" params={{ id: staffAccount.id }}>
            {staffAccount.displayName}
          </Link>
        </p>
      ) : null}
      <GuardianActions guardian={guardian} student={student} />
    </article>
  );
}
