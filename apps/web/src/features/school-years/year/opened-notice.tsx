import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { OpenedYear } from '../school-year-queries.js';
import { openedKey } from '../use-school-year-verbs.js';
import styles from './year-page.module.css';

/** What moving everyone up has done, for whoever has just done it. */
export function OpenedNotice({ startYear }: { startYear: number }): ReactElement | null {
  const { t, format } = useMessages();
  // It is put there by the opening alone.
  const { data } = useQuery<OpenedYear>({ queryKey: openedKey(startYear), enabled: false });
  if (data === undefined) return null;
  const { label, movedUp, repeaters, graduates, leftOut, startsOn } = data;
  return (
    <div role="status" className={styles.opened}>
      <p>
        {t('school-years.opened', { label, movedUp, repeaters, graduates })}{' '}
        {leftOut === 0 ? '' : t('school-years.opened.left-out', { count: leftOut })}
      </p>
      <p>{t('school-years.opened.from', { day: format.date(startsOn) })}</p>
    </div>
  );
}
