import { mondayOf } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { AttendanceCount } from '../looking-back-queries.js';
import { ColumnPlot } from '../plots/column-plot.js';
import { dayInWords, percentInWords, shortDay } from './month-words.js';
import styles from './month.module.css';
import { attendanceSeries, exceptionsOf } from './plot-series.js';

/** Who was missing, late or gone early on each day of a month. */
export function AttendancePart({
  attendance,
  days,
}: {
  attendance: AttendanceCount;
  days: readonly { date: string; attendance: AttendanceCount | null }[];
}): ReactElement {
  const { t, format, language } = useMessages();
  const { rate } = attendance;
  return (
    <section className={styles.part} aria-labelledby="attendance">
      <h2 id="attendance">{t('looking-back.attendance')}</h2>
      {rate === null ? (
        <p className={styles.says}>{t('looking-back.no-diaries')}</p>
      ) : (
        <>
          <p className={styles.says}>
            {t('looking-back.attendance-says', {
              share: percentInWords(rate, format),
              days: attendance.days,
            })}
          </p>
          <ColumnPlot
            label={t('looking-back.attendance-by-day')}
            heading={t('looking-back.day')}
            unknown={t('looking-back.no-diary')}
            series={attendanceSeries(language)}
            columns={days.map(({ date, attendance: count }, place) => ({
              key: date,
              label: dayInWords(date, language),
              mark: beginsWeek(days, place) ? shortDay(date) : null,
              counts: count && exceptionsOf(count),
            }))}
          />
        </>
      )}
    </section>
  );
}

/** The first day of each week has its date under it, unless the one before stands too near. */
function beginsWeek(days: readonly { date: string }[], place: number): boolean {
  const week = mondayOf(days[place]!.date);
  if (place > 0) return mondayOf(days[place - 1]!.date) !== week;
  return days.filter(({ date }) => mondayOf(date) === week).length > 3 || days.length < 4;
}
