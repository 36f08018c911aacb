import type { CellValue } from '../roster/roster-sheet.js';
import { calendarColumns, calendarHeadings, calendarKindLabels } from './calendar-sheet-words.js';
import { lessonTimeLabels, type SchoolCalendar, type SpecialDays } from './school-calendar.js';
import { weekdayLabels, weekdays } from './weekday.js';

/**
 * A calendar as a sheet, headings first, in words that `readCalendarSheet` understands: what is written
 * is read back as it was.
 */
export function calendarSheetRows(calendar: SchoolCalendar, language: 'vi' | 'en'): CellValue[][] {
  return [
    calendarColumns.map((column) => calendarHeadings[language][column]),
    ...weekdays.map((weekday) => [
      weekdayLabels[weekday][language],
      ...[null, null],
      lessonTimeLabels[calendar.week[weekday]][language],
      null,
    ]),
    ...calendar.terms.map(({ name, from, until }) => [
      calendarKindLabels.term[language],
      ...[dayCell(from), dayCell(until)],
      null,
      name,
    ]),
    ...calendar.specialDays.map((days) => [
      calendarKindLabels[kindOf(days)][language],
      ...[dayCell(days.from), dayCell(days.until)],
      days.lessons === 'none' ? null : lessonTimeLabels[days.lessons][language],
      days.note === '' ? null : days.note,
    ]),
  ];
}

function kindOf({ lessons }: SpecialDays): keyof typeof calendarKindLabels {
  if (lessons === 'none') return 'holiday';
  return lessons === 'whole' ? 'made-up' : 'half-day';
}

/** A workbook keeps a day as midnight UTC. */
function dayCell(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
