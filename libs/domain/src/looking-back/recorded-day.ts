import type { Attendance } from '../class-diary/attendance.js';
import { type DiaryContent, entryOf } from '../class-diary/diary-content.js';
import { findContradictions } from '../daily-report/contradictions.js';
import {
  type SettledContradiction,
  settledAttendance,
  type Settlement,
  withSettlements,
} from '../daily-report/settlement.js';
import type { Observation } from '../observations/observation.js';
import type { AttendanceRow } from './attendance-statistics.js';

/** What was recorded of a class, or of some of its students, on a day whose diary was handed in. */
export interface RecordedDay {
  readonly classId: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly content: DiaryContent;
  /** `HH:MM`, when the day's first lesson began. */
  readonly firstLesson: string;
  /** Who was in the class on the day. */
  readonly studentIds: readonly string[];
  /** Of those students. */
  readonly observations: readonly Observation[];
  readonly settlements: readonly Settlement[];
}

export interface DayLookedBackOn {
  /** Of every student, as it stood after the review. */
  readonly attendance: ReadonlyMap<string, Attendance>;
  readonly contradictions: readonly SettledContradiction[];
}

/** What came of a day: everybody's attendance after the review, and where the records contradicted. */
export function lookBackOn(day: RecordedDay): DayLookedBackOn {
  const { content, observations, firstLesson, settlements, studentIds } = day;
  const found = findContradictions(content, observations, firstLesson);
  const contradictions = withSettlements(found, settlements);
  const attendance = studentIds.map((studentId) => {
    const own = contradictions.filter((one) => one.studentId === studentId);
    return [studentId, settledAttendance(entryOf(content, studentId).attendance, own)] as const;
  });
  return { attendance: new Map(attendance), contradictions };
}

/** The same as rows to count. */
export function attendanceRows(
  { classId, date }: Pick<RecordedDay, 'classId' | 'date'>,
  { attendance }: DayLookedBackOn,
): AttendanceRow[] {
  return [...attendance].map(([studentId, one]) => ({
    ...{ classId, date, studentId, kind: one.kind },
    minutes: one.kind === 'late' ? one.minutes : null,
  }));
}
