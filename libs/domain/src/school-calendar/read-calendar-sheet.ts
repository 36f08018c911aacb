import { readBirthDate } from '../roster/birth-date.js';
import { cellText, isErrorCell, isPlaceholder } from '../roster/cell-text.js';
import { type CellValue, columnLetter, type RosterSheet } from '../roster/roster-sheet.js';
import { specialDaysProblem, termProblem } from './calendar-problems.js';
import type { CalendarSheetCode } from './calendar-sheet-reasons.js';
import {
  type CalendarColumn,
  calendarColumnOf,
  readCalendarKind,
  readLessonTime,
} from './calendar-sheet-words.js';
import {
  type LessonTime,
  type SchoolCalendar,
  type SchoolTerm,
  type SpecialDays,
  usualWeek,
} from './school-calendar.js';
import type { Weekday } from './weekday.js';

/** Something about a line; `row` as in the spreadsheet, from 1. */
export interface CalendarFinding {
  sheet: string;
  row: number;
  /** The letter of the column; null where it is about the whole line. */
  column: string | null;
  code: CalendarSheetCode;
  /** The cell as it stood. */
  value: string;
}

export interface CalendarReading {
  /** What could be taken; a weekday of which the sheet says nothing is as usual. */
  calendar: SchoolCalendar;
  findings: CalendarFinding[];
  /** Whether any sheet has the headings of a calendar. */
  found: boolean;
}

type Layout = Partial<Record<CalendarColumn, number>>;

/** Titles stand above the headings; further down is the list. */
const mostTitleRows = 30;

interface Collected {
  terms: SchoolTerm[];
  specialDays: SpecialDays[];
  week: Map<Weekday, LessonTime>;
  findings: CalendarFinding[];
}

/**
 * Reads a school year's calendar: a line for each term, weekday, holiday, half day and day made up. A
 * line that can't be taken is shown back with its place and reason; the others are taken.
 * @param startYear the calendar year in which the school year begins
 */
export function readCalendarSheet(
  sheets: readonly RosterSheet[],
  startYear: number,
): CalendarReading {
  const collected: Collected = { terms: [], specialDays: [], week: new Map(), findings: [] };
  let found = false;
  for (const sheet of sheets) {
    if (sheet.hidden === true) continue;
    const place = sheet.rows.slice(0, mostTitleRows).findIndex((row) => layoutOf(row) !== null);
    if (place < 0) continue;
    found = true;
    const layout = layoutOf(sheet.rows[place]!)!;
    sheet.rows.slice(place + 1).forEach((cells, index) => {
      const line = { sheet: sheet.name, row: place + index + 2, cells, layout };
      if (!isEmpty(line)) readLine(line, collected, startYear);
    });
  }
  const { terms, specialDays, week, findings } = collected;
  return {
    calendar: { terms, week: { ...usualWeek, ...Object.fromEntries(week) }, specialDays },
    findings,
    found,
  };
}

interface Line {
  sheet: string;
  row: number;
  cells: readonly CellValue[];
  layout: Layout;
}

function readLine(line: Line, collected: Collected, startYear: number): void {
  const find = (code: CalendarSheetCode, column: CalendarColumn | null): void => {
    const index = column === null ? undefined : line.layout[column];
    collected.findings.push({
      ...{ sheet: line.sheet, row: line.row, code },
      column: index === undefined ? null : columnLetter(index),
      value: column === null ? '' : cellText(cellOf(line, column)),
    });
  };
  const kindText = textOf(line, 'kind');
  if (kindText === '') return find('kind-missing', 'kind');
  const read = readCalendarKind(kindText);
  if (read === null) return find('kind-unknown', 'kind');
  if (read.kind === 'weekday') {
    const lessons = readLessons(line, null, find);
    if (lessons === null) return;
    if (collected.week.has(read.weekday)) return find('weekday-repeated', 'kind');
    collected.week.set(read.weekday, lessons);
    return;
  }
  const days = readDays(line, find);
  if (days === null) return;
  const name = cellText(cellOf(line, 'name'));
  if (read.kind === 'term') {
    const term = { name, ...days };
    const problem = termProblem(term, collected.terms, startYear);
    if (problem !== null) return find(problem, problem === 'name-missing' ? 'name' : null);
    collected.terms.push(term);
    return;
  }
  const lessons =
    read.kind === 'holiday'
      ? 'none'
      : readLessons(line, read.kind === 'made-up' ? 'whole' : null, find);
  if (lessons === null) return;
  if (read.kind === 'half-day' && lessons !== 'morning' && lessons !== 'afternoon') {
    return find('lessons-unknown', 'lessons');
  }
  const special = { ...days, lessons, note: name };
  const problem = specialDaysProblem(special, collected.specialDays, startYear);
  if (problem !== null) return find(problem, null);
  collected.specialDays.push(special);
}

/** @param blank what an empty cell means; null where it has to say something */
function readLessons(
  line: Line,
  blank: LessonTime | null,
  find: (code: CalendarSheetCode, column: CalendarColumn) => void,
): LessonTime | null {
  const text = textOf(line, 'lessons');
  if (text === '') {
    if (blank === null) find('lessons-missing', 'lessons');
    return blank;
  }
  const lessons = readLessonTime(text);
  if (lessons === null) find('lessons-unknown', 'lessons');
  return lessons;
}

/** One day stands for both where only one is written. */
function readDays(
  line: Line,
  find: (code: CalendarSheetCode, column: CalendarColumn) => void,
): { from: string; until: string } | null {
  const from = readDay(line, 'from', find);
  const until = readDay(line, 'until', find);
  if (from === undefined || until === undefined) return null;
  if (from === null) {
    find('day-missing', 'from');
    return null;
  }
  return { from, until: until ?? from };
}

/** Null for an empty cell; undefined for one that was shown back. */
function readDay(
  line: Line,
  column: 'from' | 'until',
  find: (code: CalendarSheetCode, column: CalendarColumn) => void,
): string | null | undefined {
  const cell = cellOf(line, column);
  const reading = isErrorCell(cell) ? ({ invalid: true } as const) : readBirthDate(cell);
  // A bare year is no day.
  if (reading.invalid === true || reading.yearOnly) {
    find('day-invalid', column);
    return undefined;
  }
  return reading.date;
}

function layoutOf(row: readonly CellValue[]): Layout | null {
  const layout: Layout = {};
  row.forEach((cell, index) => {
    const column = typeof cell === 'string' ? calendarColumnOf(cell) : null;
    if (column !== null) layout[column] ??= index;
  });
  return layout.kind === undefined || layout.from === undefined ? null : layout;
}

function cellOf({ cells, layout }: Line, column: CalendarColumn): CellValue | undefined {
  const index = layout[column];
  return index === undefined ? undefined : cells[index];
}

/** What a cell says; nothing for a formula that failed and for what clerks write to say nothing. */
function textOf(line: Line, column: CalendarColumn): string {
  const cell = cellOf(line, column);
  const text = cellText(cell);
  return isErrorCell(cell) || (column !== 'lessons' && isPlaceholder(text)) ? '' : text;
}

function isEmpty(line: Line): boolean {
  return Object.values(line.layout).every((index) => isPlaceholder(cellText(line.cells[index])));
}
