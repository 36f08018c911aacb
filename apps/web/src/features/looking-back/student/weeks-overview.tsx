import {
  attendanceLabels,
  type Weekday,
  weekdayLabels,
  weekdayOf,
  weekdays,
} from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { ToneIcon } from '../../../components/tone-icon.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { StudentWeeks, WeekDay } from '../looking-back-queries.js';
import { shortDay } from '../month/month-words.js';
import { attendanceLetters, attendanceTones } from './attendance-marks.js';
import styles from './weeks.module.css';

/** Every day of the weeks at a glance, as in a register: a table, with a letter for what is not usual. */
export function WeeksOverview({ weeks }: { weeks: StudentWeeks['weeks'] }): ReactElement {
  const { t, language } = useMessages();
  const all = weeks.flatMap(({ days }) => days);
  const used = weekdays.filter((one) => all.some(({ date }) => weekdayOf(date) === one));
  const cell = (days: readonly WeekDay[], weekday: Weekday): ReactElement => {
    const day = days.find(({ date }) => weekdayOf(date) === weekday);
    if (day === undefined) return <td key={weekday} />;
    if (day.attendance === null) {
      return (
        <td key={weekday}>
          <span aria-hidden>·</span>
          <span className={styles.hidden}>{t('looking-back.no-diary')}</span>
        </td>
      );
    }
    const { kind } = day.attendance;
    return (
      <td key={weekday} data-tone={attendanceTones[kind]} title={attendanceLabels[kind][language]}>
        <span aria-hidden>
          {kind === 'present' ? (
            <ToneIcon tone="good" />
          ) : (
            t(`looking-back.short.${attendanceLetters[kind]}`)
          )}
        </span>
        <span className={styles.hidden}>{attendanceLabels[kind][language]}</span>
      </td>
    );
  };
  const kinds = ['late', 'absent-with-leave', 'absent-without-leave', 'left-early'] as const;
  return (
    <div className={styles.overview}>
      <table className={styles.grid}>
        <caption className={styles.hidden}>{t('looking-back.overview')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('looking-back.week-heading')}</th>
            {used.map((weekday) => (
              <th key={weekday} scope="col">
                <abbr title={weekdayLabels[weekday][language]}>
                  {t(`looking-back.weekday.${weekday}`)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ monday, days }) => (
            <tr key={monday}>
              <th scope="row">{shortDay(monday)}</th>
              {used.map((weekday) => cell(days, weekday))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.says}>
        {kinds
          .map(
            (kind) =>
              `${t(`looking-back.short.${attendanceLetters[kind]}`)}: ${attendanceLabels[kind][language]}`,
          )
          .join(' · ')}
      </p>
    </div>
  );
}
