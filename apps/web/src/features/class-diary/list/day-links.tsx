import { dayAfter, dayBefore, schoolDate, weekdayLabels, weekdayOf } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { BackIcon, ForwardIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './day-links.module.css';

/** To the day before and the day after, of the same class or of all of them; never beyond today. */
export function DayLinks({
  date,
  now,
  classId,
  children,
}: {
  date: string;
  now: string;
  classId?: string;
  /** What else leads away from the day. */
  children?: ReactNode;
}): ReactElement {
  const { t, language, format } = useMessages();
  const isToday = date >= schoolDate(new Date(now));
  const words = (day: string): string =>
    t('class-diary.day', { day: format.date(day).slice(0, 5) });
  const to = (day: string, label: ReactNode): ReactElement =>
    classId === undefined ? (
      <Link to="/class-diaries" search={{ date: day }} className={styles.day}>
        {label}
      </Link>
    ) : (
      <Link
        to="/class-diaries/$classId/$date"
        params={{ classId, date: day }}
        className={styles.day}
      >
        {label}
      </Link>
    );
  return (
    <nav className={styles.days} aria-label={t('class-diary.days')}>
      {to(
        dayBefore(date),
        <>
          <BackIcon /> {words(dayBefore(date))}
        </>,
      )}
      <span className={styles.shown}>
        {weekdayLabels[weekdayOf(date)][language]} {format.date(date)}
      </span>
      {isToday
        ? null
        : to(
            dayAfter(date),
            <>
              {words(dayAfter(date))} <ForwardIcon />
            </>,
          )}
      {children}
    </nav>
  );
}
