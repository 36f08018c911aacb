import { dayAfter, dayBefore, schoolDate, weekdayLabels, weekdayOf } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './day-links.module.css';

/** To the day before and the day after, of the same class or of all of them; never beyond today. */
export function DayLinks({
  date,
  now,
  classId,
}: {
  date: string;
  now: string;
  classId?: string;
}): ReactElement {
  const { t, language, format } = useMessages();
  const isToday = date >= schoolDate(new Date(now));
  const to = (day: string, children: ReactNode): ReactElement =>
    classId === undefined ? (
      <Link to="/class-diaries" search={{ date: day }} className={styles.day}>
        {children}
      </Link>
    ) : (
      <Link
        to="/class-diaries/$classId/$date"
        params={{ classId, date: day }}
        className={styles.day}
      >
        {children}
      </Link>
    );
  return (
    <nav className={styles.days} aria-label={t('class-diary.days')}>
      {to(dayBefore(date), `← ${format.date(dayBefore(date)).slice(0, 5)}`)}
      <span className={styles.shown}>
        {weekdayLabels[weekdayOf(date)][language]} {format.date(date)}
      </span>
      {isToday ? <span /> : to(dayAfter(date), `${format.date(dayAfter(date)).slice(0, 5)} →`)}
    </nav>
  );
}
