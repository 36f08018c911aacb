import { isTimeOfDay, millisecondsOfDay, schoolInstant } from '../school-time/school-time.js';
import type { LessonTime } from './school-calendar.js';

/** The set hours of a school day, each `HH:MM` on the school's clock. */
export interface DayTimes {
  readonly firstMorningLesson: string;
  /** The first lesson of a day without lessons in the morning. */
  readonly firstAfternoonLesson: string;
  /** A teacher who has not handed the diary in is reminded. */
  readonly diaryReminder: string;
  /** "Muộn nhất lúc 16h00 hàng ngày", Quy trình Liên lạc điện tử § 3.2. */
  readonly diaryDue: string;
  /** The leadership is told which classes are missing. */
  readonly leadershipTold: string;
  /** Giám thị and Bán trú who have not sent the day's mail are reminded. */
  readonly observationsDue: string;
}

export const defaultDayTimes: DayTimes = {
  firstMorningLesson: '07:15',
  firstAfternoonLesson: '13:00',
  diaryReminder: '15:30',
  diaryDue: '16:00',
  leadershipTold: '17:00',
  observationsDue: '16:00',
};

/** Those hours on one day, as instants. */
export interface DayInstants {
  readonly firstLesson: Date;
  readonly diaryReminder: Date;
  /** Still on time at this very instant, and late from the next millisecond on. */
  readonly diaryDue: Date;
  readonly leadershipTold: Date;
  readonly observationsDue: Date;
}

/**
 * @param date `YYYY-MM-DD`
 * @param lessons when there are lessons on it
 * @throws RangeError for a date or a time that does not exist
 */
export function dayInstants(date: string, lessons: LessonTime, times: DayTimes): DayInstants {
  const { firstMorningLesson, firstAfternoonLesson } = times;
  const firstLesson = lessons === 'afternoon' ? firstAfternoonLesson : firstMorningLesson;
  return {
    firstLesson: schoolInstant(date, firstLesson),
    diaryReminder: schoolInstant(date, times.diaryReminder),
    diaryDue: schoolInstant(date, times.diaryDue),
    leadershipTold: schoolInstant(date, times.leadershipTold),
    observationsDue: schoolInstant(date, times.observationsDue),
  };
}

/**
 * The hours of a setting that can't stand: no time of day, or out of their order. A reminder comes
 * before what it reminds of, and the leadership is told of what is missing when it was due, not before.
 */
export function invalidDayTimes(times: DayTimes): (keyof DayTimes)[] {
  const keys = Object.keys(defaultDayTimes) as (keyof DayTimes)[];
  const unreadable = keys.filter(
    (key) => !/^\d\d:\d\d$/u.test(times[key]) || !isTimeOfDay(times[key]),
  );
  if (unreadable.length > 0) return unreadable;
  const isBefore = (one: keyof DayTimes, other: keyof DayTimes): boolean =>
    millisecondsOfDay(times[one]) < millisecondsOfDay(times[other]);
  const wrong: (keyof DayTimes)[] = [];
  if (!isBefore('firstMorningLesson', 'firstAfternoonLesson')) wrong.push('firstAfternoonLesson');
  if (!isBefore('diaryReminder', 'diaryDue')) wrong.push('diaryReminder');
  if (isBefore('leadershipTold', 'diaryDue')) wrong.push('leadershipTold');
  return wrong;
}
