import { weekdayOf } from './weekday.js';
import type { SchoolCalendar, SchoolTerm, SpecialDays } from './school-calendar.js';

/** What can't stand in a calendar, typed or read from a sheet. */
export const calendarProblemCodes = [
  'days-reversed',
  'outside-year',
  'name-missing',
  'text-too-long',
  'terms-overlap',
  'days-repeated',
] as const;
export type CalendarProblemCode = (typeof calendarProblemCodes)[number];

export interface CalendarProblem {
  readonly code: CalendarProblemCode;
  readonly list: 'terms' | 'specialDays';
  /** Which of that list, from 0. */
  readonly index: number;
}

/** The longest name of a term and the longest note of a holiday, in characters. */
export const longestCalendarText = 120;

/**
 * What is wrong with a calendar, in the order of its lists; empty when it can be kept.
 * @param startYear the calendar year in which its school year begins
 * @throws RangeError when a day does not exist
 */
export function calendarProblems(calendar: SchoolCalendar, startYear: number): CalendarProblem[] {
  const problems: CalendarProblem[] = [];
  calendar.terms.forEach((term, index) => {
    const code = termProblem(term, calendar.terms.slice(0, index), startYear);
    if (code !== null) problems.push({ code, list: 'terms', index });
  });
  calendar.specialDays.forEach((days, index) => {
    const code = specialDaysProblem(days, calendar.specialDays.slice(0, index), startYear);
    if (code !== null) problems.push({ code, list: 'specialDays', index });
  });
  return problems;
}

/** @param earlier the terms that stand before it */
export function termProblem(
  term: SchoolTerm,
  earlier: readonly SchoolTerm[],
  startYear: number,
): CalendarProblemCode | null {
  const wrong = daysProblem(term, startYear);
  if (wrong !== null) return wrong;
  if (term.name.trim() === '') return 'name-missing';
  if (term.name.length > longestCalendarText) return 'text-too-long';
  const overlaps = earlier.some(({ from, until }) => from <= term.until && term.from <= until);
  return overlaps ? 'terms-overlap' : null;
}

/**
 * Special days may lie inside others, as a day made up in a holiday does; the same days twice would
 * leave open which holds.
 * @param earlier those that stand before them
 */
export function specialDaysProblem(
  days: SpecialDays,
  earlier: readonly SpecialDays[],
  startYear: number,
): CalendarProblemCode | null {
  const wrong = daysProblem(days, startYear);
  if (wrong !== null) return wrong;
  if (days.note.length > longestCalendarText) return 'text-too-long';
  return earlier.some((other) => isUnclearBeside(other, days)) ? 'days-repeated' : null;
}

/** Whether two stretches share a day and neither lies inside the other, or both are the same. */
function isUnclearBeside(one: SpecialDays, other: SpecialDays): boolean {
  if (one.from > other.until || other.from > one.until) return false;
  if (one.from === other.from && one.until === other.until) return true;
  const holds = (outer: SpecialDays, inner: SpecialDays): boolean =>
    outer.from <= inner.from && inner.until <= outer.until;
  return !holds(one, other) && !holds(other, one);
}

function daysProblem(
  { from, until }: { readonly from: string; readonly until: string },
  startYear: number,
): CalendarProblemCode | null {
  // Throws for a day that does not exist.
  weekdayOf(from);
  weekdayOf(until);
  if (from > until) return 'days-reversed';
  // Teachers begin in July; what the summer still brings belongs to the year before.
  const isInYear = `${startYear}-07-01` <= from && until <= `${startYear + 1}-08-31`;
  return isInYear ? null : 'outside-year';
}
