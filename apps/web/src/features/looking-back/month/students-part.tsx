import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMessages } from '../../../platform/messages/messages.js';
import type { ClassMonth } from '../looking-back-queries.js';
import { BarTable } from '../plots/bar-table.js';
import styles from './month.module.css';
import { attendanceSeries, exceptionsOf } from './plot-series.js';

/** Every student's month in numbers; each leads to their weeks. */
export function StudentsPart({
  students,
}: {
  students: ClassMonth['students'];
}): ReactElement | null {
  const { t, language } = useMessages();
  if (students.length === 0) return null;
  const rows = students.map((one) => ({
    ...{ ...one, key: one.id, label: one.fullName },
    counts: exceptionsOf(one.attendance),
  }));
  const short = ['K', 'P', 'M', 'S'] as const;
  return (
    <section className={styles.part} aria-labelledby="students">
      <h2 id="students">{t('looking-back.students')}</h2>
      <p className={styles.says}>
        {attendanceSeries(language)
          .map(({ label }, place) => `${t(`looking-back.short.${short[place]!}`)}: ${label}`)
          .join(' · ')}
      </p>
      <BarTable
        label={t('looking-back.students')}
        heading={t('looking-back.student')}
        series={attendanceSeries(language).map((one, place) => ({
          ...one,
          label: t(`looking-back.short.${short[place]!}`),
        }))}
        rows={rows}
        nameOf={({ id, fullName }) => (
          <Link to="/looking-back/students/$id" params={{ id }} className={styles.link}>
            {fullName}
          </Link>
        )}
      />
    </section>
  );
}
