import {
  type Attendance,
  type AttendanceKind,
  attendanceKinds,
  attendanceLabels,
  type DiaryProblem,
  errorCatalogue,
  mostMinutesLate,
} from '@lien-lac/domain';
import { TextInput } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { readTimeOfDay } from '../../../platform/formatting/read-time-of-day.js';
import { useMessages } from '../../../platform/messages/messages.js';
import styles from './attendance-field.module.css';
import chips from './chips.module.css';

const usualMinutes = [5, 10, 15, 20, 30, 45];

/** How a student was there: a tap for each way, and the minutes or the time that goes with it. */
export function AttendanceField({
  attendance,
  problem,
  onChange,
}: {
  attendance: Attendance;
  problem: DiaryProblem | undefined;
  onChange: (attendance: Attendance) => void;
}): ReactElement {
  const { t, language } = useMessages();
  const choose = (kind: AttendanceKind): void => {
    if (kind === attendance.kind) return;
    if (kind === 'late') onChange({ kind, minutes: 5 });
    else if (kind === 'left-early') onChange({ kind, at: '16:00' });
    else onChange({ kind });
  };
  return (
    <div className={styles.attendance}>
      <div className={chips.chips} role="group" aria-label={t('class-diary.editor.attendance')}>
        {attendanceKinds.map((kind) => (
          <button
            key={kind}
            type="button"
            className={chips.chip}
            aria-pressed={attendance.kind === kind}
            onClick={() => choose(kind)}
          >
            {attendanceLabels[kind][language]}
          </button>
        ))}
      </div>
      {attendance.kind === 'late' ? (
        <Minutes
          minutes={attendance.minutes}
          onChange={(minutes) => onChange({ kind: 'late', minutes })}
        />
      ) : null}
      {attendance.kind === 'left-early' ? (
        <TimeField at={attendance.at} onChange={(at) => onChange({ kind: 'left-early', at })} />
      ) : null}
      {problem === undefined ? null : (
        <p className={styles.problem}>{errorCatalogue[problem.code][language]}</p>
      )}
    </div>
  );
}

function Minutes({
  minutes,
  onChange,
}: {
  minutes: number;
  onChange: (minutes: number) => void;
}): ReactElement {
  const { t, format } = useMessages();
  const step = (by: number): void => onChange(Math.min(mostMinutesLate, Math.max(1, minutes + by)));
  return (
    <div className={styles.minutes} role="group" aria-label={t('class-diary.editor.minutes')}>
      <button
        type="button"
        className={styles.step}
        aria-label={t('class-diary.editor.less')}
        onClick={() => step(-1)}
      >
        −
      </button>
      <output className={styles.value}>
        {t('class-diary.editor.minutes-value', { minutes: format.number(minutes) })}
      </output>
      <button
        type="button"
        className={styles.step}
        aria-label={t('class-diary.editor.more')}
        onClick={() => step(1)}
      >
        +
      </button>
      {usualMinutes.map((usual) => (
        <button
          key={usual}
          type="button"
          className={chips.chip}
          aria-pressed={usual === minutes}
          onClick={() => onChange(usual)}
        >
          {t('class-diary.editor.minutes-value', { minutes: usual })}
        </button>
      ))}
    </div>
  );
}

/** The browser's own field would show 04:00 PM to whoever has an English system. */
function TimeField({ at, onChange }: { at: string; onChange: (at: string) => void }): ReactElement {
  const { t } = useMessages();
  const [typed, setTyped] = useState(at);
  return (
    <TextInput
      label={t('class-diary.editor.left-at')}
      className={styles.time}
      autoComplete="off"
      inputMode="numeric"
      maxLength={5}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(readTimeOfDay(currentTarget.value) ?? currentTarget.value.trim());
      }}
    />
  );
}
