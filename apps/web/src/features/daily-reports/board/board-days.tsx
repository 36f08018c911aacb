import { dayAfter, dayBefore, weekdayLabels, weekdayOf } from '@lien-lac/domain';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { BackIcon, ForwardIcon } from '../../../components/icons.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './board-page.module.css';

/** To the day before and the day after. */
export function BoardDays({ date }: { date: string }): ReactElement {
  const { t, language, format } = useMessages();
  const short = (day: string): string => format.date(day).slice(0, 5);
  return (
    <nav className={styles.days} aria-label={t('daily-reports.board.days')}>
      <Link to="/daily-reports" search={{ date: dayBefore(date) }} className={styles.day}>
        <BackIcon /> {short(dayBefore(date))}
      </Link>
      <span className={styles.shownDay}>
        {weekdayLabels[weekdayOf(date)][language]} {format.date(date)}
      </span>
      <Link to="/daily-reports" search={{ date: dayAfter(date) }} className={styles.day}>
        {short(dayAfter(date))} <ForwardIcon />
      </Link>
    </nav>
  );
}
