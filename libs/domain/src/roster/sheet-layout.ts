import { assignColumns } from './assign-columns.js';
import { cellText, isBlankCell } from './cell-text.js';
import { columnContent } from './column-content.js';
import type { ColumnMeaning } from './column-meaning.js';
import { headingLinesAt, type HeadingLines } from './find-headings.js';
import { guessColumns } from './guess-columns.js';
import { readHeading, isStaffHeading } from './read-heading.js';
import { headingText, type HeadingField } from './heading-words.js';
import type { RosterSheetCode } from './roster-codes.js';
import type { ColumnCorrection } from './roster-reading.js';
import type { CellValue, RosterSheet } from './roster-sheet.js';

/** A stretch of rows under one line of headings. Rows are counted from 0. */
export interface ListBlock {
  /** The last line of the headings; null where the columns are guessed or given. */
  headingRow: number | null;
  firstRow: number;
  /** The row after the last. */
  endRow: number;
  headings: string[];
  meanings: (ColumnMeaning | null)[];
}

export interface SheetLayout {
  blocks: ListBlock[];
  /** Lines above the first list. */
  titles: string[];
  guessed: boolean;
  skipped?: RosterSheetCode;
}

type Row = readonly CellValue[];

/** Titles above a list take no more lines than this. */
const LAST_ROW_OF_FIRST_HEADINGS = 40;
const SAMPLE_ROWS = 60;

/** Finds the lists of a sheet and what their columns mean, or why the sheet has none. */
export function sheetLayout(sheet: RosterSheet, correction?: ColumnCorrection): SheetLayout {
  if (sheet.hidden === true && correction === undefined) return skip('sheet-hidden');
  if (sheet.rows.every((row) => row.every((cell) => isBlankCell(cell)))) return skip('sheet-empty');
  const lines = headingLines(sheet.rows, correction);
  const first = lines[0];
  const titles = textsAbove(sheet.rows, first?.firstRow ?? 0);
  if (correction === undefined && isAboutStaff(sheet.name, titles, lines)) {
    return skip('sheet-about-staff');
  }
  if (first === undefined) return withoutHeadings(sheet.rows, correction);
  const blocks = lines.map((found, place) =>
    block(sheet.rows, found, lines[place + 1]?.firstRow ?? sheet.rows.length, correction),
  );
  const lists = blocks.filter(({ meanings }) => meanings.some(isStudentName));
  if (lists.length === 0) return { ...skip('sheet-without-student-names'), blocks };
  return { blocks: lists, titles, guessed: false };
}

function headingLines(
  rows: readonly Row[],
  correction: ColumnCorrection | undefined,
): HeadingLines[] {
  if (correction?.headerRow === null) return [];
  if (correction?.headerRow !== undefined) return [givenHeadings(rows, correction.headerRow - 1)];
  const found: HeadingLines[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    if (found.length === 0 && row > LAST_ROW_OF_FIRST_HEADINGS) break;
    const lines = headingLinesAt(rows, row);
    if (lines === null) continue;
    const [first] = found;
    if (first !== undefined && !sharesFields(lines, first)) continue;
    found.push(lines);
    row = lines.lastRow;
  }
  return found;
}

/**
 * Whether a further line of headings asks for some of what the first one did. Hồ Châu, a girl whose
 * mother stands beside her, makes a row in the words of headings ("họ", "cháu", "nữ", "mẹ").
 */
function sharesFields(lines: HeadingLines, first: HeadingLines): boolean {
  const fields = fieldsOf(first);
  return [...fieldsOf(lines)].filter((field) => fields.has(field)).length >= 2;
}

function fieldsOf({ headings }: HeadingLines): Set<HeadingField> {
  const fields = headings.flatMap((heading) => heading?.field ?? []);
  return new Set(fields.filter((field) => field !== 'unused'));
}

/** A person's word that a row holds the headings, whatever they look like. */
function givenHeadings(rows: readonly Row[], row: number): HeadingLines {
  const texts = (rows[row] ?? []).map((cell) => cellText(cell));
  return { firstRow: row, lastRow: row, texts, headings: texts.map((text) => readHeading(text)) };
}

function block(
  rows: readonly Row[],
  lines: HeadingLines,
  endRow: number,
  correction: ColumnCorrection | undefined,
): ListBlock {
  const firstRow = lines.lastRow + 1;
  const sample = rows.slice(firstRow, endRow).filter(isFilled).slice(0, SAMPLE_ROWS);
  const width = Math.max(lines.texts.length, ...sample.map((row) => row.length));
  const indexes = Array.from({ length: width }, (_, index) => index);
  const content = indexes.map((index) =>
    columnContent(
      lines.texts[index] ?? '',
      sample.map((row) => row[index] ?? null),
    ),
  );
  const headings = indexes.map((index) => lines.headings[index] ?? null);
  return {
    headingRow: lines.lastRow,
    firstRow,
    endRow,
    headings: content.map(({ heading }) => heading),
    meanings: corrected(assignColumns(headings, content), correction),
  };
}

function withoutHeadings(
  rows: readonly Row[],
  correction: ColumnCorrection | undefined,
): SheetLayout {
  const guess = guessColumns(rows);
  const meanings = corrected(guess ?? [], correction);
  if (!meanings.some(isStudentName)) return skip('sheet-not-a-class-list');
  const list = { headingRow: null, firstRow: 0, endRow: rows.length, meanings };
  return {
    blocks: [{ ...list, headings: meanings.map(() => '') }],
    titles: textsAbove(rows, Math.min(rows.length, 8)),
    guessed: correction?.meanings === undefined,
  };
}

function corrected(
  meanings: readonly (ColumnMeaning | null)[],
  correction: ColumnCorrection | undefined,
): (ColumnMeaning | null)[] {
  const result = [...meanings];
  for (const [index, meaning] of Object.entries(correction?.meanings ?? {})) {
    while (result.length <= Number(index)) result.push(null);
    result[Number(index)] = meaning;
  }
  return result;
}

function isStudentName(meaning: ColumnMeaning | null): boolean {
  return (
    meaning === 'student-name' ||
    meaning === 'student-given-name' ||
    meaning === 'student-family-name'
  );
}

function isAboutStaff(
  name: string,
  titles: readonly string[],
  lines: readonly HeadingLines[],
): boolean {
  const [ofSheet = '', ...above] = [name, ...titles].map((text) => headingText(text).plain);
  const ofStudents = [ofSheet, ...above].some((text) => STUDENT_LIST.test(text));
  const ofStaff = STAFF.test(ofSheet) || above.some((text) => STAFF_LIST.test(text));
  const staffColumns = lines[0]?.texts.some(isStaffHeading) === true;
  return staffColumns || (ofStaff && !ofStudents);
}

const STAFF = /(?<![a-z])(?:giao vien|can bo|nhan vien|gv|gvcn|cbgv|staff|teachers?)(?![a-z])/;

/** A class list names its teacher in its titles too; a list of teachers says that it is one. */
const STAFF_LIST =
  /^(?:danh sach|ds|list).{0,30}(?:giao vien|can bo|nhan vien|gvcn|cbgv|staff|teachers)/;

const STUDENT_LIST = /hoc sinh|phu huynh|phhs|cmhs|(?<![a-z])hs(?![a-z])|student|lop \d/;

function textsAbove(rows: readonly Row[], end: number): string[] {
  return rows
    .slice(0, end)
    .flatMap((row) => row.map((cell) => cellText(cell)))
    .filter((text) => text !== '');
}

function isFilled(row: Row): boolean {
  return row.some((cell) => !isBlankCell(cell));
}

function skip(skipped: RosterSheetCode): SheetLayout {
  return { blocks: [], titles: [], guessed: false, skipped };
}
