import {
  attendanceLabels,
  diaryTextFieldLabels,
  diaryTextFields,
  observationKindLabels,
  observingDepartmentLabels,
} from '@lien-lac/domain';
import type { ReactElement } from 'react';
import { ToneIcon } from '../../../components/tone-icon.js';
import { useMessages } from '../../../platform/messages/messages.js';
import type { WeekDay } from '../looking-back-queries.js';
import { dayInWords } from '../month/month-words.js';
import { attendanceTones } from './attendance-marks.js';
import { DayReports } from './day-reports.js';
import styles from './weeks.module.css';

/** The days of a week, each with what was written, seen and sent. */
export function WeekDays({
  days,
  ordinaryClass,
}: {
  days: readonly WeekDay[];
  /** The student's class now: on a day in another one that is said. */
  ordinaryClass: string | null;
}): ReactElement {
  const { language } = useMessages();
  return (
    <ul className={styles.days}>
      {days.map((day) => (
        <li key={day.date} className={styles.day}>
          <h3>
            {dayInWords(day.date, language)}
            {day.className === null || day.className === ordinaryClass ? null : (
              <span className={styles.says}> · {day.className}</span>
            )}
          </h3>
          <div className={styles.what}>
            <DayAttendance day={day} />
            <Written day={day} />
            <Seen day={day} />
            <DayReports reports={day.reports} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function DayAttendance({ day: { attendance } }: { day: WeekDay }): ReactElement {
  const { t, language } = useMessages();
  if (attendance === null) return <p className={styles.says}>{t('looking-back.no-diary')}</p>;
  const { kind, minutes, at } = attendance;
  return (
    <p className={styles.mark} data-tone={attendanceTones[kind]}>
      <ToneIcon tone={attendanceTones[kind]} />
      {attendanceLabels[kind][language]}
      {minutes === null ? null : ` ${t('looking-back.minutes', { count: minutes })}`}
      {at === null ? null : ` ${at}`}
    </p>
  );
}

function Written({ day }: { day: WeekDay }): ReactElement | null {
  const { language } = useMessages();
  const said = diaryTextFields.filter((field) => day[field] !== '');
  if (said.length === 0) return null;
  return (
    <dl className={styles.said}>
      {said.map((field) => (
        <div key={field}>
          <dt>{diaryTextFieldLabels[field][language]}</dt>
          <dd>{day[field]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Seen({ day: { observations } }: { day: WeekDay }): ReactElement | null {
  const { t, language } = useMessages();
  if (observations.length === 0) return null;
  return (
    <ul className={styles.seen}>
      {observations.map(({ id, department, kind, at, minutes, word }) => (
        <li key={id}>
          <span className={styles.says}>
            {observingDepartmentLabels[department][language]} {at}:
          </span>{' '}
          {observationKindLabels[kind][language]}
          {minutes === null ? null : ` ${t('looking-back.minutes', { count: minutes })}`}
          {word === '' ? null : `, ${word}`}
        </li>
      ))}
    </ul>
  );
}
