import { attendanceLabels, weekdayLabels } from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { SchoolMonth } from '../looking-back-queries.js';
import { BarTable } from '../plots/bar-table.js';
import { percentInWords } from './month-words.js';
import styles from './month.module.css';

/** On which days of the week students come late. */
export function LatenessPart({
  lateness,
}: {
  lateness: SchoolMonth['lateness'];
}): ReactElement | null {
  const { t, format, language } = useMessages();
  if (lateness.length === 0) return null;
  const rows = lateness.map((one) => ({
    ...{ ...one, key: one.weekday, label: weekdayLabels[one.weekday][language] },
    counts: [one.late],
  }));
  // Weekdays differ in how many of them a month has, so the bars compare shares.
  const highest = Math.max(...lateness.map(({ late, days }) => late / days));
  return (
    <section className={styles.part} aria-labelledby="lateness">
      <h2 id="lateness">{t('looking-back.lateness')}</h2>
      <BarTable
        label={t('looking-back.lateness')}
        heading={t('looking-back.weekday')}
        series={[{ key: 'late', label: attendanceLabels.late[language], tone: 'attention' }]}
        rows={rows}
        whole={({ days }) => (highest === 0 ? 1 : highest * days)}
        figures={[
          {
            ...{ key: 'share', heading: t('looking-back.share') },
            value: ({ late, days }) => percentInWords(late / days, format),
          },
          {
            ...{ key: 'minutes', heading: t('looking-back.average-minutes') },
            value: ({ averageMinutes }) =>
              averageMinutes === null ? '–' : format.number(averageMinutes),
          },
        ]}
      />
    </section>
  );
}
