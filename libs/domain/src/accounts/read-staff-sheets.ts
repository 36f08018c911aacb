import { readEmailAddress } from '../contacts/email-address.js';
import { properCaseName } from '../names/proper-case-name.js';
import type { Role } from '../permissions/roles.js';
import { cellText, isErrorCell, isPlaceholder } from '../roster/cell-text.js';
import { readClassCell } from '../roster/class-name.js';
import { type CellValue, columnLetter, type RosterSheet } from '../roster/roster-sheet.js';
import { readRoleWord } from './role-words.js';
import type { StaffCellCode, StaffCode, StaffRowCode } from './staff-codes.js';
import { type StaffColumn, type StaffLayout, staffLayoutOf } from './staff-columns.js';
import { usernameFor, usernamePattern } from './username.js';

/** Something about a row or a cell; `row` as in the spreadsheet, from 1. */
export interface StaffFinding {
  sheet: string;
  row: number;
  /** The letter of the column; null where it is about the row. */
  column: string | null;
  code: StaffCode;
  /** The cell as it stood. */
  value: string;
}

/** A person whom a row describes. */
export interface StaffRow {
  sheet: string;
  row: number;
  displayName: string;
  username: string;
  /** Whether the username was made of the name. */
  derived: boolean;
  role: Role;
  email: string | null;
  className: string | null;
  /** The letters of its cells, for findings that come later. */
  columns: Partial<Record<StaffColumn, string>>;
}

/** A line of the sheet as it stood, for a workbook to mend. */
export interface StaffLine {
  sheet: string;
  row: number;
  cells: string[];
}

export interface StaffReading {
  /** The headings of each sheet that was read. */
  sheets: { name: string; headings: string[] }[];
  rows: StaffRow[];
  findings: StaffFinding[];
  lines: StaffLine[];
}

/** Titles stand above the headings; further down is the list. */
const mostTitleRows = 30;

/**
 * Reads a list of the staff: name, role and, where there are such columns, username, e-mail and
 * homeroom class. A sheet without headings for a name and a role is passed over. A row without what an
 * account needs is refused; a cell that can't be read is left out of its row.
 */
export function readStaffSheets(sheets: readonly RosterSheet[]): StaffReading {
  const reading: StaffReading = { sheets: [], rows: [], findings: [], lines: [] };
  for (const sheet of sheets) {
    const place = sheet.rows.slice(0, mostTitleRows).findIndex((row) => staffLayoutOf(row));
    if (place < 0 || sheet.hidden === true) continue;
    const headings = sheet.rows[place]!;
    const layout = staffLayoutOf(headings)!;
    reading.sheets.push({ name: sheet.name, headings: headings.map((cell) => cellText(cell)) });
    sheet.rows.slice(place + 1).forEach((written, index) => {
      if (isEmpty(written, layout) || staffLayoutOf(written) !== null) return;
      const row = place + index + 2;
      const cells = withRoleOfAll(sheet, place + index + 1, layout);
      reading.lines.push({ sheet: sheet.name, row, cells: cells.map((cell) => cellText(cell)) });
      readRow({ sheet: sheet.name, row, cells, layout }, reading);
    });
  }
  return reading;
}

/** A role that is merged over several rows is that of each; any other merged cell is its first row's. */
function withRoleOfAll(sheet: RosterSheet, index: number, { role }: StaffLayout): CellValue[] {
  const cells = [...sheet.rows[index]!];
  if (role === undefined) return cells;
  const merged = sheet.merged?.find(
    ({ top, left, bottom }) => left === role && top < index && index <= bottom,
  );
  if (merged !== undefined && cellText(cells[role]) === '') {
    cells[role] = sheet.rows[merged.top]?.[role] ?? null;
  }
  return cells;
}

interface Line {
  sheet: string;
  row: number;
  cells: readonly CellValue[];
  layout: StaffLayout;
}

function readRow(line: Line, reading: StaffReading): void {
  const { sheet, row } = line;
  const find = (code: StaffRowCode | StaffCellCode, column: StaffColumn | null): void => {
    reading.findings.push({
      ...{ sheet, row, code },
      column: column === null ? null : letterOf(line.layout, column),
      value: column === null ? '' : rawOf(line, column),
    });
  };
  const displayName = properCaseName([textOf(line, 'family-name'), textOf(line, 'name')].join(' '));
  if (textOf(line, 'name') === '') return find('missing-name', 'name');
  const roleText = textOf(line, 'role');
  if (roleText === '') return find('missing-role', 'role');
  const role = readRoleWord(roleText);
  if (role === null) return find('unknown-role', 'role');
  const written = textOf(line, 'username').toLowerCase();
  if (written !== '' && !usernamePattern.test(written)) return find('username-invalid', 'username');
  const username = written === '' ? usernameFor(displayName) : written;
  if (username === null) return find('username-needed', 'name');
  if (reading.rows.some((earlier) => earlier.username === username)) {
    return find('username-repeated', written === '' ? 'name' : 'username');
  }
  const email = readEmailAddress(textOf(line, 'email'));
  const isWrong = email === null && rawOf(line, 'email') !== '' && !isNothing(line, 'email');
  if (isWrong) find('email-invalid', 'email');
  reading.rows.push({
    ...{ sheet, row, displayName, username, derived: written === '', role, email },
    className: readClass(line, role, find),
    columns: lettersOf(line.layout),
  });
}

function readClass(
  line: Line,
  role: Role,
  find: (code: StaffCellCode, column: StaffColumn) => void,
): string | null {
  if (isNothing(line, 'class')) return null;
  if (role !== 'homeroom_teacher') {
    find('class-for-another-role', 'class');
    return null;
  }
  const cell = readClassCell(valueOf(line, 'class'));
  if (cell.kind === 'class') return cell.className;
  find('class-unknown', 'class');
  return null;
}

function valueOf({ cells, layout }: Line, column: StaffColumn): CellValue | undefined {
  const index = layout[column];
  return index === undefined ? undefined : cells[index];
}

function rawOf(line: Line, column: StaffColumn): string {
  return cellText(valueOf(line, column));
}

/** What a cell says; nothing for a formula that failed, and for what clerks write to say nothing. */
function textOf(line: Line, column: StaffColumn): string {
  return isNothing(line, column) || isErrorCell(valueOf(line, column)) ? '' : rawOf(line, column);
}

function isNothing(line: Line, column: StaffColumn): boolean {
  return isPlaceholder(rawOf(line, column));
}

function isEmpty(cells: readonly CellValue[], layout: StaffLayout): boolean {
  return Object.values(layout).every((index) => isPlaceholder(cellText(cells[index])));
}

function letterOf(layout: StaffLayout, column: StaffColumn): string | null {
  const index = layout[column];
  return index === undefined ? null : columnLetter(index);
}

function lettersOf(layout: StaffLayout): StaffRow['columns'] {
  return Object.fromEntries(
    Object.entries(layout).map(([column, index]) => [column, columnLetter(index)]),
  );
}
