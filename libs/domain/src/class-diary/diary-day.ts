import { isSchoolDay, type SchoolCalendar } from '../school-calendar/school-calendar.js';
import { dayMilliseconds, schoolDate } from '../school-time/school-time.js';

/** How many days back a diary may still be written: a week, for the book, not for the evening's message. */
export const mostDiaryDaysBack = 7;

export type DiaryDayRefusal = 'diary.day-ahead' | 'diary.day-over' | 'diary.no-school';

/**
 * Why the diary of a day can't be written now; null when it can.
 * @param date `YYYY-MM-DD`
 */
export function diaryDayRefusal(
  calendar: SchoolCalendar,
  date: string,
  now: Date,
): DiaryDayRefusal | null {
  const today = schoolDate(now);
  if (date > today) return 'diary.day-ahead';
  const daysBack = (Date.parse(today) - Date.parse(date)) / dayMilliseconds;
  if (daysBack > mostDiaryDaysBack) return 'diary.day-over';
  return isSchoolDay(calendar, date) ? null : 'diary.no-school';
}

/**
 * How many minutes after its time a diary came, each begun minute as one; 0 for one that is on time.
 * "Muộn nhất lúc 16h00": 16:00:00.000 itself is on time. Quy trình Liên lạc điện tử § 3.2.
 */
export function minutesLate(handedInAt: Date, due: Date): number {
  return Math.max(0, Math.ceil((handedInAt.getTime() - due.getTime()) / 60_000));
}
