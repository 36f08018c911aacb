import type { AttendanceKind } from '../class-diary/attendance.js';
import { type Weekday, weekdayOf, weekdays } from '../school-calendar/weekday.js';
import { dayMilliseconds } from '../school-time/school-time.js';

/** One student's attendance on one school day, as it stood after the review. */
export interface AttendanceRow {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly studentId: string;
  readonly classId: string;
  readonly kind: AttendanceKind;
  /** Of `late`; null for every other kind. */
  readonly minutes: number | null;
}

export interface AttendanceCount {
  readonly days: number;
  readonly byKind: Readonly<Record<AttendanceKind, number>>;
  /** Days on which the student came at all, from 0 to 1; null where there are none. */
  readonly rate: number | null;
}

/** @returns how many student days of each kind there are */
export function attendanceCount(rows: readonly AttendanceRow[]): AttendanceCount {
  const byKind: Record<AttendanceKind, number> = {
    present: 0,
    late: 0,
    'absent-with-leave': 0,
    'absent-without-leave': 0,
    'left-early': 0,
  };
  for (const { kind } of rows) byKind[kind] += 1;
  const absent = byKind['absent-with-leave'] + byKind['absent-without-leave'];
  const rate = rows.length === 0 ? null : (rows.length - absent) / rows.length;
  return { days: rows.length, byKind, rate };
}

/** The same for each day that has rows, in order. */
export function attendanceByDay(
  rows: readonly AttendanceRow[],
): { date: string; count: AttendanceCount }[] {
  return grouped(rows, ({ date }) => date).map(([date, ofDay]) => ({
    date,
    count: attendanceCount(ofDay),
  }));
}

/** The same for each week that has rows, in order; a week is named after its Monday. */
export function attendanceByWeek(
  rows: readonly AttendanceRow[],
): { monday: string; count: AttendanceCount }[] {
  return grouped(rows, ({ date }) => mondayOf(date)).map(([monday, ofWeek]) => ({
    monday,
    count: attendanceCount(ofWeek),
  }));
}

export interface WeekdayLateness {
  readonly weekday: Weekday;
  /** Of how many student days. */
  readonly days: number;
  readonly late: number;
  /** Of those who were late and of whom the minutes are known; null where there is none. */
  readonly averageMinutes: number | null;
}

/** Lateness by weekday, Monday first; weekdays on which there was no school are left out. */
export function latenessByWeekday(rows: readonly AttendanceRow[]): WeekdayLateness[] {
  const byWeekday = new Map(grouped(rows, ({ date }) => weekdayOf(date)));
  return weekdays.flatMap((weekday) => {
    const ofDay = byWeekday.get(weekday);
    if (ofDay === undefined) return [];
    const late = ofDay.filter(({ kind }) => kind === 'late');
    const minutes = late.flatMap((row) => (row.minutes === null ? [] : [row.minutes]));
    const sum = minutes.reduce((total, one) => total + one, 0);
    const averageMinutes = minutes.length === 0 ? null : sum / minutes.length;
    return [{ weekday, days: ofDay.length, late: late.length, averageMinutes }];
  });
}

/** The Monday of a day's week; both `YYYY-MM-DD`. */
export function mondayOf(date: string): string {
  const daysBack = weekdays.indexOf(weekdayOf(date));
  return new Date(Date.parse(`${date}T00:00:00Z`) - daysBack * dayMilliseconds)
    .toISOString()
    .slice(0, 10);
}

/** The rows of each group, by its name in order. */
function grouped<Name extends string, Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => Name,
): [Name, Row[]][] {
  const groups = new Map<Name, Row[]>();
  for (const row of rows) {
    const group = groups.get(nameOf(row));
    if (group === undefined) groups.set(nameOf(row), [row]);
    else group.push(row);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1));
}
