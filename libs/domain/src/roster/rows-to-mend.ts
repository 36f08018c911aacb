import { isBlankCell } from './cell-text.js';
import { readClassCell } from './class-name.js';
import { columnMeaningLabel } from './column-meaning-labels.js';
import { readRosterRows } from './read-roster.js';
import type { ListedRow, SheetRows } from './read-sheet.js';
import type { RosterCellCode, RosterRowCode } from './roster-codes.js';
import type { RosterOptions, RosterReading } from './roster-reading.js';
import { type CellValue, columnLetter, type RosterSheet } from './roster-sheet.js';
import { type ListBlock, sheetLayout } from './sheet-layout.js';

export interface RowToMend {
  cells: { value: CellValue; refused: boolean }[];
  /** What was wrong with it, each with the place of its cell in `cells`; null for the whole row. */
  problems: { cell: number | null; code: RosterRowCode | RosterCellCode }[];
}

/** Rows under one line of headings, which can be read again by themselves. */
export interface SheetToMend {
  name: string;
  headings: string[];
  rows: RowToMend[];
}

/**
 * What of a roster was not taken, as lists that a clerk can mend and upload again: every refused row,
 * and every row of a student with a refused cell. Each list keeps the columns of the file and can be
 * read by itself: a class that only a title, the name of the sheet or the rows above told stands in
 * its rows, and where a person corrected what the columns mean, their headings say so.
 */
export function rowsToMend(sheets: readonly RosterSheet[], options: RosterOptions): SheetToMend[] {
  const { reading, sheets: read } = readRosterRows(sheets, options);
  return read.flatMap((rows, place) => listsToMend(sheets[place]!, rows, reading));
}

function listsToMend(sheet: RosterSheet, read: SheetRows, reading: RosterReading): SheetToMend[] {
  const problems = problemsByRow(sheet.name, reading);
  const students = new Set(
    read.listedRows.filter(({ row }) => problems.has(row)).map(({ first }) => first),
  );
  const wanted = read.listedRows.filter(({ first }) => students.has(first));
  const blocks = [...new Set(wanted.map(({ block }) => block))];
  return blocks.map((block, place) => {
    const rows = wanted.filter((row) => row.block === block);
    return {
      name: place === 0 ? sheet.name : `${sheet.name} (${place + 1})`,
      ...listToMend(sheet, block, rows, problems),
    };
  });
}

type Problem = { column: string | null; code: RosterRowCode | RosterCellCode };

function problemsByRow(sheet: string, reading: RosterReading): Map<number, Problem[]> {
  const problems = new Map<number, Problem[]>();
  const add = (row: number, problem: Problem): void => {
    problems.set(row, [...(problems.get(row) ?? []), problem]);
  };
  for (const refused of reading.refusedRows) {
    if (refused.sheet === sheet) add(refused.row, { column: null, code: refused.code });
  }
  for (const { sheet: where, row, column, code } of reading.refusedCells) {
    if (where === sheet) add(row, { column, code });
  }
  return problems;
}

function listToMend(
  sheet: RosterSheet,
  block: ListBlock,
  listed: readonly ListedRow[],
  problems: ReadonlyMap<number, Problem[]>,
): Omit<SheetToMend, 'name'> {
  const classColumn = block.meanings.indexOf('class');
  const width = Math.max(block.meanings.length, block.headings.length);
  const withClass = classColumn < 0 && listed.some(({ className }) => className !== null);
  const rows = listed.map(({ row, className }): RowToMend => {
    const found = problems.get(row) ?? [];
    const values = Array.from(
      { length: width },
      (_, index) => sheet.rows[row - 1]?.[index] ?? null,
    );
    if (className !== null && tellsNoClass(values[classColumn])) values[classColumn] = className;
    if (withClass) values.push(className);
    const refused = new Set(found.map(({ column }) => column));
    return {
      cells: values.map((value, index) => ({ value, refused: refused.has(columnLetter(index)) })),
      problems: found.map(({ column, code }) => ({
        cell: column === null ? null : values.findIndex((_, i) => columnLetter(i) === column),
        code,
      })),
    };
  });
  const meanings = [...block.meanings, ...(withClass ? (['class'] as const) : [])];
  const texts = [...block.headings, ...(withClass ? [classHeading] : [])];
  return { headings: headingsFor(meanings, texts, rows), rows };
}

const classHeading = columnMeaningLabel('class').vi;

/** A section alone ("A1") or a grade tells its class only beside what stands above it. */
function tellsNoClass(value: CellValue | undefined): boolean {
  if (value === undefined) return false;
  if (isBlankCell(value)) return true;
  const { kind } = readClassCell(value);
  return kind === 'section' || kind === 'grade';
}

/**
 * The headings of the file where they are read as they were meant; else, as after a correction, the
 * plain words for each meaning, and for what is to be passed over.
 */
function headingsFor(
  meanings: ListBlock['meanings'],
  texts: readonly string[],
  rows: readonly RowToMend[],
): string[] {
  const own = meanings.map((_, index) => texts[index] ?? '');
  const sheet: RosterSheet = {
    name: '',
    rows: [own, ...rows.map(({ cells }) => cells.map(({ value }) => value))],
  };
  const [block] = sheetLayout(sheet).blocks;
  const asMeant =
    block?.headingRow === 0 &&
    meanings.every((meaning, index) => (block.meanings[index] ?? null) === meaning);
  if (asMeant) return own;
  return meanings.map((meaning) =>
    meaning === null ? unusedHeading : columnMeaningLabel(meaning).vi,
  );
}

/** Says nothing of a student; without any heading a column goes with the one beside it. */
const unusedHeading = 'Không dùng';
