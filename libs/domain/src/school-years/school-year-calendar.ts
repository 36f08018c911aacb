import { dayMilliseconds, type SchoolYear, schoolYearOf } from '../school-time/school-time.js';

/** A school year that the school has opened. Its classes may be prepared before it starts. */
export interface OpenedYear {
  /** The calendar year in which it begins. */
  startYear: number;
  /** Its first day, YYYY-MM-DD; null where nobody said otherwise: 1 August. */
  startsOn: string | null;
}

/** The first day of a school year, YYYY-MM-DD. */
export function firstDayOf({ startYear, startsOn }: OpenedYear): string {
  return startsOn ?? `${startYear}-08-01`;
}

/**
 * The school year of a day: the latest of the opened ones that has started by then. The calendar
 * alone opens no year: until CGCN has moved everyone up, students are in last year's classes. Only a
 * school that has opened none yet goes by the calendar.
 * @param day YYYY-MM-DD
 */
export function schoolYearOn(day: string, opened: readonly OpenedYear[]): SchoolYear {
  const started = opened.filter((year) => firstDayOf(year) <= day);
  if (started.length === 0) return schoolYearByCalendar(day);
  return schoolYearFrom(Math.max(...started.map(({ startYear }) => startYear)));
}

/** The school year of a day by the calendar alone: from 1 August to the next 31 July. */
export function schoolYearByCalendar(day: string): SchoolYear {
  return schoolYearOf(new Date(`${day}T00:00:00+07:00`));
}

/** The school year that begins in this calendar year. */
export function schoolYearFrom(startYear: number): SchoolYear {
  return { startYear, label: `${startYear}–${startYear + 1}` };
}

/**
 * The last day of a school year, YYYY-MM-DD: the day before the next opened one starts. Null for the
 * latest, which goes on until another is opened.
 */
export function lastDayOf(startYear: number, opened: readonly OpenedYear[]): string | null {
  const later = opened.filter((year) => year.startYear > startYear).map(firstDayOf);
  return later.length === 0 ? null : dayBefore(later.reduce((a, b) => (a < b ? a : b)));
}

/** The day before a day; both YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - dayMilliseconds).toISOString().slice(0, 10);
}

/** The day after a day; both YYYY-MM-DD. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + dayMilliseconds).toISOString().slice(0, 10);
}
