import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './other-year.module.css';

/** Says that it is not this year that is looked at, and leads back to it. */
export function OtherYear({ schoolYear }: { schoolYear: number }): ReactElement {
  const { t } = useMessages();
  return (
    <p className={styles.year}>
      <strong>{t('students.year.title', { label: `${schoolYear}–${schoolYear + 1}` })}</strong>{' '}
      {t('students.year.words')}{' '}
      <Link to="/school-years/$year" params={{ year: String(schoolYear) }}>
        {t('students.year.classes')}
      </Link>
      {' · '}
      <Link to="/students">{t('students.year.present')}</Link>
    </p>
  );
}
