import { lessonTimeLabels, lessonTimes } from '@lien-lac/domain';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { ReactElement } from 'react';
import { useMessages } from '../../platform/messages/messages.js';
import styles from './calendar-page.module.css';
import type { SpecialDays } from './calendar-queries.js';

/** Holidays, half days, and days on which lessons are made up. */
export function SpecialRows({
  days,
  problemOf,
  onChange,
}: {
  days: readonly SpecialDays[];
  problemOf: (index: number) => string | undefined;
  onChange: (days: SpecialDays[]) => void;
}): ReactElement {
  const { t, language, format } = useMessages();
  const set = (index: number, part: Partial<SpecialDays>): void =>
    onChange(days.map((one, place) => (place === index ? { ...one, ...part } : one)));
  return (
    <section className={styles.section} aria-labelledby="calendar-special">
      <h2 id="calendar-special">{t('school-calendar.special')}</h2>
      <p className={styles.hint}>{t('school-calendar.special-hint')}</p>
      <ul className={styles.rows}>
        {days.map((one, index) => (
          <li key={index} className={styles.row}>
            <TextInput
              label={t('school-calendar.note')}
              value={one.note}
              error={problemOf(index)}
              autoComplete="off"
              onChange={({ currentTarget }) => set(index, { note: currentTarget.value })}
            />
            <TextInput
              type="date"
              label={t('school-calendar.from')}
              value={one.from}
              onChange={({ currentTarget }) => {
                const from = currentTarget.value;
                // Most holidays are one day.
                const isOne = one.until === '' || one.until === one.from;
                set(index, { from, ...(isOne ? { until: from } : {}) });
              }}
            />
            <TextInput
              type="date"
              label={t('school-calendar.until')}
              value={one.until}
              onChange={({ currentTarget }) => set(index, { until: currentTarget.value })}
            />
            <NativeSelect
              label={t('school-calendar.lessons')}
              value={one.lessons}
              data={lessonTimes.map((value) => ({
                value,
                label: lessonTimeLabels[value][language],
              }))}
              onChange={({ currentTarget }) => {
                const lessons = lessonTimes.find((time) => time === currentTarget.value);
                if (lessons !== undefined) set(index, { lessons });
              }}
            />
            <Button
              variant="default"
              aria-label={t('school-calendar.remove-one', {
                name: one.note === '' ? format.date(one.from) : one.note,
              })}
              onClick={() => onChange(days.filter((_, place) => place !== index))}
            >
              {t('school-calendar.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        className={styles.add}
        onClick={() => onChange([...days, { from: '', until: '', lessons: 'none', note: '' }])}
      >
        {t('school-calendar.add-special')}
      </Button>
    </section>
  );
}
