import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { SchoolMonth } from '../looking-back-queries.js';
import { BarTable } from '../plots/bar-table.js';
import { percentInWords } from './month-words.js';
import styles from './month.module.css';

/** How the diaries of each class came; each leads to its month. */
export function ClassesPart({
  month,
  classes,
}: {
  month: string;
  classes: SchoolMonth['classes'];
}): ReactElement | null {
  const { t, format } = useMessages();
  if (classes.length === 0) return null;
  const rows = classes.map((one) => ({
    ...{ ...one, key: one.classId, label: one.className },
    counts: one.diaries && [one.diaries.onTime, one.diaries.late, one.diaries.missing],
  }));
  return (
    <section className={styles.part} aria-labelledby="diaries">
      <h2 id="diaries">{t('looking-back.diaries')}</h2>
      <BarTable
        label={t('looking-back.diaries')}
        heading={t('looking-back.class')}
        series={[
          { key: 'on-time', label: t('looking-back.on-time'), tone: 'good' },
          { key: 'late', label: t('looking-back.came-late'), tone: 'attention' },
          { key: 'missing', label: t('looking-back.missing'), tone: 'bad' },
        ]}
        rows={rows}
        whole={({ diaries }) => diaries?.asked ?? 1}
        nameOf={({ classId, className }) => (
          <Link
            to="/looking-back/classes/$id"
            params={{ id: classId }}
            search={{ month }}
            className={styles.link}
          >
            {className}
          </Link>
        )}
        figures={[
          {
            ...{ key: 'attendance', heading: t('looking-back.attendance') },
            value: ({ attendance: { rate } }) =>
              rate === null ? '–' : percentInWords(rate, format),
          },
        ]}
      />
    </section>
  );
}
