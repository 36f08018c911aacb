import { dayMilliseconds } from '../school-time/school-time.js';
import { dayAfter, dayBefore } from '../school-years/school-year-calendar.js';

/** A month of the calendar, `YYYY-MM`, of this century. */
export const monthPattern = /^20\d{2}-(?:0[1-9]|1[0-2])$/u;

/** The first and the last day of a month; all `YYYY-MM-DD`. */
export function daysOfMonth(month: string): { from: string; until: string } {
  return { from: `${month}-01`, until: dayBefore(`${monthAfter(month)}-01`) };
}

export function monthAfter(month: string): string {
  // No month is longer.
  return new Date(Date.parse(`${month}-01T00:00:00Z`) + 31 * dayMilliseconds)
    .toISOString()
    .slice(0, 7);
}

export function monthBefore(month: string): string {
  return dayBefore(`${month}-01`).slice(0, 7);
}

/** So many days later; both `YYYY-MM-DD`. */
export function daysAfter(date: string, days: number): string {
  let day = date;
  for (let step = 0; step < days; step += 1) day = dayAfter(day);
  return day;
}
