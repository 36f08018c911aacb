import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassMonth } from '../looking-back-queries.js';
import { BarTable } from '../plots/bar-table.js';
import { dayInWords } from './month-words.js';
import styles from './month.module.css';

/** How a class's diaries came, and on which days they did not. */
export function ClassDiariesPart({ days }: { days: ClassMonth['days'] }): ReactElement | null {
  const { t, language } = useMessages();
  const asked = days.filter(({ arrival }) => arrival !== 'awaited');
  if (asked.length === 0) return null;
  const count = (arrival: string): number => asked.filter((day) => day.arrival === arrival).length;
  const notOnTime = asked.filter(({ arrival }) => arrival !== 'on-time');
  return (
    <section className={styles.part} aria-labelledby="diaries">
      <h2 id="diaries">{t('looking-back.diaries-of-class')}</h2>
      <BarTable
        label={t('looking-back.diaries-of-class')}
        heading={t('looking-back.month')}
        series={[
          { key: 'on-time', label: t('looking-back.on-time'), tone: 'good' },
          { key: 'late', label: t('looking-back.came-late'), tone: 'attention' },
          { key: 'missing', label: t('looking-back.missing'), tone: 'bad' },
        ]}
        rows={[
          {
            key: 'month',
            label: t('looking-back.asked', { count: asked.length }),
            counts: [count('on-time'), count('late'), count('missing')],
          },
        ]}
      />
      {notOnTime.length === 0 ? null : (
        <details>
          <summary className={styles.summary}>
            {t('looking-back.not-on-time', { count: notOnTime.length })}
          </summary>
          <ul className={styles.lines}>
            {notOnTime.map(({ date, arrival, minutesLate }) => (
              <li key={date}>
                {dayInWords(date, language)}:{' '}
                {arrival === 'late' && minutesLate !== null
                  ? t('looking-back.minutes-late', { count: minutesLate })
                  : t('looking-back.missing')}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
