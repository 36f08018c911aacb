import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import { ContactLine } from './contact-line.js';
import styles from './guardian-card.module.css';
import { OptOutDialog } from './opt-out-dialog.js';
import { OptOuts } from './opt-outs.js';
import type { GuardianDetail, StudentDetail } from './student-queries.js';

/** A guardian: their numbers, what they do not want, and their other children here. */
export function GuardianCard({
  guardian,
  student,
}: {
  guardian: GuardianDetail;
  student: StudentDetail;
}): ReactElement {
  const { t } = useMessages();
  const [isOptingOut, setIsOptingOut] = useState(false);
  const { fullName, relationship, contacts, optOuts = [], siblings, can } = guardian;
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
      {can?.optOut === true && optOuts.length < 3 ? (
        <Button variant="subtle" className={styles.optOut} onClick={() => setIsOptingOut(true)}>
          {t('students.opt-out.open')}
        </Button>
      ) : null}
      {isOptingOut ? (
        <OptOutDialog guardian={guardian} onClose={() => setIsOptingOut(false)} />
      ) : null}
    </article>
  );
}
