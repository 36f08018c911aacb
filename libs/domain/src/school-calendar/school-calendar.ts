import { dayAfter, dayBefore } from '../school-years/school-year-calendar.js';
import { type Weekday, weekdayOf } from './weekday.js';

/** When there are lessons on a day. */
export const lessonTimes = ['none', 'whole', 'morning', 'afternoon'] as const;
export type LessonTime = (typeof lessonTimes)[number];

export type DayHalf = 'morning' | 'afternoon';

export const lessonTimeLabels: Readonly<Record<LessonTime, { vi: string; en: string }>> = {
  none: { vi: 'Nghỉ', en: 'No school' },
  whole: { vi: 'Cả ngày', en: 'Whole day' },
  morning: { vi: 'Buổi sáng', en: 'Morning' },
  afternoon: { vi: 'Buổi chiều', en: 'Afternoon' },
};

/** Days as YYYY-MM-DD, both included. */
export interface SchoolTerm {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/**
 * Days of which something is said of their own: a holiday (`none`), a half day, or a day on which
 * lessons are made up (`whole`), also a Sunday or one between two terms. Both days included.
 */
export interface SpecialDays {
  readonly from: string;
  readonly until: string;
  readonly lessons: LessonTime;
  /** What for, such as "Tết Nguyên đán". */
  readonly note: string;
}

/** The school year of a school, day by day. */
export interface SchoolCalendar {
  readonly terms: readonly SchoolTerm[];
  readonly week: Readonly<Record<Weekday, LessonTime>>;
  readonly specialDays: readonly SpecialDays[];
}

/** The week of a school that has said nothing else: Saturday mornings have lessons. */
export const usualWeek: Readonly<Record<Weekday, LessonTime>> = {
  monday: 'whole',
  tuesday: 'whole',
  wednesday: 'whole',
  thursday: 'whole',
  friday: 'whole',
  saturday: 'morning',
  sunday: 'none',
};

/**
 * A calendar to begin with, before the school has typed its own: the usual terms and the holidays whose
 * days are the same every year. Tết and Giỗ Tổ go by the moon and have to be added.
 */
export function usualCalendar(startYear: number): SchoolCalendar {
  const next = startYear + 1;
  const holiday = (from: string, until: string, note: string): SpecialDays => ({
    ...{ from, until, note },
    lessons: 'none',
  });
  return {
    terms: [
      { name: 'Học kì I', from: `${startYear}-09-05`, until: `${next}-01-15` },
      { name: 'Học kì II', from: `${next}-01-16`, until: `${next}-05-31` },
    ],
    week: usualWeek,
    specialDays: [
      holiday(`${next}-01-01`, `${next}-01-01`, 'Tết Dương lịch'),
      holiday(`${next}-04-30`, `${next}-05-01`, 'Giải phóng miền Nam, Quốc tế Lao động'),
    ],
  };
}

/** Why there are no lessons on a day. */
export type NoSchoolReason =
  | { readonly kind: 'outside-terms' }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'holiday'; readonly note: string };

/**
 * When there are lessons on a day. What is said of the day itself holds over terms and week, and of
 * several sayings the one for the fewest days: a day made up inside a long holiday.
 *
 * @param date `YYYY-MM-DD`
 * @throws RangeError when it is no day of the calendar
 */
export function lessonsOn(calendar: SchoolCalendar, date: string): LessonTime {
  const weekday = weekdayOf(date);
  const special = specialDaysOn(calendar, date);
  if (special !== null) return special.lessons;
  return termOn(calendar, date) === null ? 'none' : calendar.week[weekday];
}

/** Whether the school has lessons on a day, if only in one half of it: then a diary is asked for. */
export function isSchoolDay(calendar: SchoolCalendar, date: string): boolean {
  return lessonsOn(calendar, date) !== 'none';
}

export function hasLessonsIn(calendar: SchoolCalendar, date: string, half: DayHalf): boolean {
  const lessons = lessonsOn(calendar, date);
  return lessons === 'whole' || lessons === half;
}

/** Null on a day with lessons. */
export function whyNoSchool(calendar: SchoolCalendar, date: string): NoSchoolReason | null {
  if (isSchoolDay(calendar, date)) return null;
  const special = specialDaysOn(calendar, date);
  if (special !== null) return { kind: 'holiday', note: special.note };
  return termOn(calendar, date) === null
    ? { kind: 'outside-terms' }
    : { kind: 'weekday', weekday: weekdayOf(date) };
}

/** The term in which a day lies; null between two terms and in the summer. */
export function termOn(calendar: SchoolCalendar, date: string): SchoolTerm | null {
  return calendar.terms.find(({ from, until }) => from <= date && date <= until) ?? null;
}

/** The days with lessons from one day to another, both included, in order. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = dayAfter(day)) {
    if (isSchoolDay(calendar, day)) days.push(day);
  }
  return days;
}

/** No holiday of a school lasts longer; beyond this there is no next school day. */
const mostDaysWithoutSchool = 150;

/** The first day with lessons after a day; null where the calendar has none. */
export function nextSchoolDay(calendar: SchoolCalendar, date: string): string | null {
  return searchDay(calendar, date, dayAfter);
}

/** The last day with lessons before a day; null where the calendar has none. */
export function previousSchoolDay(calendar: SchoolCalendar, date: string): string | null {
  return searchDay(calendar, date, dayBefore);
}

function searchDay(
  calendar: SchoolCalendar,
  date: string,
  step: (day: string) => string,
): string | null {
  let day = date;
  for (let steps = 0; steps < mostDaysWithoutSchool; steps += 1) {
    day = step(day);
    if (isSchoolDay(calendar, day)) return day;
  }
  return null;
}

function specialDaysOn(calendar: SchoolCalendar, date: string): SpecialDays | null {
  let found: SpecialDays | null = null;
  for (const days of calendar.specialDays) {
    if (date < days.from || date > days.until) continue;
    if (found === null || lengthOf(days) < lengthOf(found)) found = days;
  }
  return found;
}

function lengthOf({ from, until }: SpecialDays): number {
  return Date.parse(until) - Date.parse(from);
}
