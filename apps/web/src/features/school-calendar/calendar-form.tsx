import {
  calendarProblems,
  calendarReasons,
  lessonTimeLabels,
  lessonTimes,
  weekdayLabels,
  weekdays,
} from '@lien-lac/domain';
import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { ConfirmPane } from '../../components/confirm-pane.js';
import { useMessages } from '../../platform/messages/messages.js';
import { changesOf } from './calendar-changes.js';
import styles from './calendar-page.module.css';
import {
  type Calendar,
  type CalendarSheet,
  type CalendarView,
  setCalendar,
} from './calendar-queries.js';
import { SheetReading } from './sheet-reading.js';
import { SpecialRows } from './special-rows.js';
import { TermRows } from './term-rows.js';

/** The days of the year, typed or out of a sheet; what saving does stands beside the button. */
export function CalendarForm({ view }: { view: CalendarView }): ReactElement {
  const messages = useMessages();
  const { t, language } = messages;
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState<Calendar>(view.calendar);
  const [sheet, setSheet] = useState<CalendarSheet>();
  const save = useMutation({
    mutationFn: () => setCalendar(typed, view.version),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['school-calendar'] }),
  });
  const change = (part: Partial<Calendar>): void => setTyped({ ...typed, ...part });
  const hasGaps = [...typed.terms, ...typed.specialDays].some(
    ({ from, until }) => from === '' || until === '',
  );
  const problems = hasGaps ? [] : calendarProblems(typed, view.schoolYear);
  const problemOf = (list: 'terms' | 'specialDays', index: number): string | undefined => {
    const { from, until } = typed[list][index]!;
    if (from === '' || until === '') return t('school-calendar.day-missing');
    const found = problems.find((one) => one.list === list && one.index === index);
    return found && calendarReasons[found.code][language];
  };
  const changes = changesOf(view.calendar, typed, messages);
  return (
    <>
      <SheetReading
        reading={sheet}
        onRead={(reading) => {
          setSheet(reading);
          setTyped(reading.calendar);
        }}
      />
      <TermRows
        terms={typed.terms}
        problemOf={(index) => problemOf('terms', index)}
        onChange={(terms) => change({ terms })}
      />
      <section className={styles.section} aria-labelledby="calendar-week">
        <h2 id="calendar-week">{t('school-calendar.week')}</h2>
        <div className={styles.week}>
          {weekdays.map((day) => (
            <NativeSelect
              key={day}
              label={weekdayLabels[day][language]}
              value={typed.week[day]}
              data={lessonTimes.map((value) => ({
                value,
                label: lessonTimeLabels[value][language],
              }))}
              onChange={({ currentTarget }) => {
                const lessons = lessonTimes.find((time) => time === currentTarget.value);
                if (lessons !== undefined) change({ week: { ...typed.week, [day]: lessons } });
              }}
            />
          ))}
        </div>
      </section>
      <SpecialRows
        days={typed.specialDays}
        problemOf={(index) => problemOf('specialDays', index)}
        onChange={(specialDays) => change({ specialDays })}
      />
      {changes.length === 0 ? (
        save.isSuccess ? (
          <p role="status">{t('school-calendar.saved')}</p>
        ) : null
      ) : (
        <ConfirmPane
          title={t('school-calendar.save.title')}
          facts={[]}
          confirmLabel={t('school-calendar.save.confirm')}
          onConfirm={() => {
            if (!hasGaps && problems.length === 0) save.mutate();
          }}
          isPending={save.isPending}
          error={save.error}
          secondary={
            <Button
              variant="default"
              onClick={() => {
                setTyped(view.calendar);
                setSheet(undefined);
                save.reset();
              }}
            >
              {t('school-calendar.save.keep')}
            </Button>
          }
        >
          <ul className={styles.changes}>
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {hasGaps || problems.length > 0 ? (
            <p role="status" className={styles.problem}>
              {t('school-calendar.save.problems')}
            </p>
          ) : null}
        </ConfirmPane>
      )}
    </>
  );
}
