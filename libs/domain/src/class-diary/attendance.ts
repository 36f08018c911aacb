import { isTimeOfDay } from '../school-time/school-time.js';

export const attendanceKinds = [
  'present',
  'late',
  'absent-with-leave',
  'absent-without-leave',
  'left-early',
] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

/**
 * How a student was there on a day. `absent-without-leave` is also an absence that nobody has explained
 * yet.
 */
export type Attendance =
  | { readonly kind: 'present' }
  | { readonly kind: 'late'; readonly minutes: number }
  | { readonly kind: 'absent-with-leave' }
  | { readonly kind: 'absent-without-leave' }
  /** `at`: `HH:MM` on the school's clock. */
  | { readonly kind: 'left-early'; readonly at: string };

export const presentAllDay: Attendance = { kind: 'present' };

/** Who comes more than this late has missed half the day, and was absent. */
export const mostMinutesLate = 300;

/** As lists and screens name them; a message to the family has words of its own. */
export const attendanceLabels: Readonly<Record<AttendanceKind, { vi: string; en: string }>> = {
  present: { vi: 'Có mặt', en: 'Present' },
  late: { vi: 'Đi muộn', en: 'Late' },
  'absent-with-leave': { vi: 'Vắng có phép', en: 'Absent with leave' },
  'absent-without-leave': { vi: 'Vắng không phép', en: 'Absent without leave' },
  'left-early': { vi: 'Về sớm', en: 'Left early' },
};

export function isAbsent({ kind }: Attendance): boolean {
  return kind === 'absent-with-leave' || kind === 'absent-without-leave';
}

export function isSameAttendance(one: Attendance, other: Attendance): boolean {
  return attendanceKey(one) === attendanceKey(other);
}

/** The attendance in one word, for comparing: `late 10`. */
export function attendanceKey(attendance: Attendance): string {
  if (attendance.kind === 'late') return `late ${attendance.minutes}`;
  return attendance.kind === 'left-early' ? `left-early ${attendance.at}` : attendance.kind;
}

export type AttendanceProblem = 'minutes-invalid' | 'time-invalid';

export function attendanceProblem(attendance: Attendance): AttendanceProblem | null {
  if (attendance.kind === 'late') {
    const { minutes } = attendance;
    const isRight = Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutesLate;
    return isRight ? null : 'minutes-invalid';
  }
  if (attendance.kind !== 'left-early') return null;
  return isHourAndMinute(attendance.at) ? null : 'time-invalid';
}

/** `HH:MM`, as people note the time of what they saw. */
export function isHourAndMinute(text: string): boolean {
  return text.length === 5 && isTimeOfDay(text);
}

/** "16h00", as the school writes the time of day. */
export function timeInWords(time: string): string {
  return time.slice(0, 5).replace(/^0?(\d+):/u, '$1h');
}
