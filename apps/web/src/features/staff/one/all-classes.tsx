import { Link } from '@tanstack/react-router';
import { type ReactElement, useId } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import { useMay } from '../../../platform/session/session.js';
import styles from './account-page.module.css';
import type { AccountDetail } from './account-queries.js';

/** Every class that the person has ever had, the latest first. */
export function AllClasses({ account }: { account: AccountDetail }): ReactElement | null {
  const { t, format } = useMessages();
  const titleId = useId();
  const mayAssign = useMay('homeroom.assign') !== undefined;
  const { allClasses, role } = account;
  if (allClasses.length === 0 && role !== 'homeroom_teacher') return null;
  return (
    <section className={styles.section} aria-labelledby={titleId}>
      <h2 id={titleId}>{t('staff.classes.title')}</h2>
      {allClasses.length === 0 ? (
        <p className={styles.quiet}>{t('staff.classes.none')}</p>
      ) : (
        <ul className={styles.lines}>
          {allClasses.map(({ classId, className, part, from, until }) => (
            <li key={`${classId} ${part} ${from}`} className={styles.line}>
              <span>{t(`staff.class.${part}`, { name: className })}</span>
              <span className={styles.quiet}>
                {until === null
                  ? t('staff.classes.since', { from: format.date(from) })
                  : t('staff.classes.days', { from: format.date(from), until: format.date(until) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayAssign ? (
        <p>
          <Link to="/homerooms">{t('staff.classes.assign')}</Link>
        </p>
      ) : null}
    </section>
  );
}
