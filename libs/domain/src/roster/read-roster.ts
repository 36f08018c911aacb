import { joinStudents } from './join-students.js';
import { withoutMending } from './mending-column.js';
import { readSheet, type SheetRows } from './read-sheet.js';
import type { RosterOptions, RosterReading } from './roster-reading.js';
import type { RosterSheet } from './roster-sheet.js';

/**
 * Understands a school's roster as its clerks keep it: any number of sheets, headings in words of
 * their own, one or several lists on a sheet. A row whose student can be read is taken without
 * the cells that can't be, and each of those is named with its place and reason; a row without a
 * usable student is refused. Nothing throws, and nothing about a number or a parent is guessed.
 */
export function readRoster(sheets: readonly RosterSheet[], options: RosterOptions): RosterReading {
  return readRosterRows(sheets, options).reading;
}

/** The same, with where each row that is about a student stands. */
export function readRosterRows(
  sheets: readonly RosterSheet[],
  options: RosterOptions,
): { reading: RosterReading; sheets: SheetRows[] } {
  const reading: RosterReading = {
    sheets: [],
    students: [],
    refusedRows: [],
    refusedCells: [],
    warnings: [],
    notes: [],
  };
  const read = sheets.map((sheet) => readSheet(withoutMending(sheet), options));
  for (const sheet of read) {
    reading.sheets.push(sheet.reading);
    reading.refusedRows.push(...sheet.refusedRows);
    if (sheet.guessed) {
      const row = sheet.students[0]?.student.row ?? 1;
      reading.notes.push({ sheet: sheet.reading.name, row, code: 'columns-guessed' });
    }
  }
  joinStudents(
    read.flatMap((sheet) => sheet.students),
    reading,
  );
  return { reading: inOrderOfTheFile(reading), sheets: read };
}

/** Everything is shown in the order in which a clerk goes through the file. */
function inOrderOfTheFile(reading: RosterReading): RosterReading {
  const sheetOrder = new Map(reading.sheets.map(({ name }, place) => [name, place]));
  const byPlace = (a: { sheet: string; row: number }, b: { sheet: string; row: number }): number =>
    (sheetOrder.get(a.sheet) ?? 0) - (sheetOrder.get(b.sheet) ?? 0) || a.row - b.row;
  reading.refusedRows.sort(byPlace);
  reading.refusedCells.sort(byPlace);
  reading.warnings.sort(byPlace);
  reading.notes.sort(byPlace);
  return reading;
}
