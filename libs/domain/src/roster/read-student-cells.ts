import { normaliseText } from '../names/normalise-text.js';
import { properCaseName } from '../names/proper-case-name.js';
import { readBirthDate, readBirthDateParts } from './birth-date.js';
import { cellText, isErrorCell, isPlaceholder } from './cell-text.js';
import { readClassCell, type ClassCellReading } from './class-name.js';
import type { ColumnMeaning } from './column-meaning.js';
import { readGender, readGenderMarks } from './gender.js';
import type { RowCells } from './row-cells.js';

/** What the student's own cells of a row say. */
export interface StudentCells {
  ordinal: string;
  code: string | null;
  /** Null where there is no name, or nothing that can be one. */
  fullName: string | null;
  /** The name's cells as they stand, for telling titles and footers from students. */
  nameText: string;
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  classCell: ClassCellReading;
  grade: number | null;
  note: string | null;
}

const NAME_PARTS: readonly ColumnMeaning[] = [
  'student-name',
  'student-family-name',
  'student-middle-name',
  'student-given-name',
];

/** Reads the student's cells; what can't be read is reported on the row. */
export function readStudentCells(row: RowCells): StudentCells {
  const nameText = NAME_PARTS.flatMap((part) => row.cells(part))
    .map(({ value }) => cellText(value))
    .join(' ')
    .trim();
  return {
    ordinal: cellText(row.cell('ordinal')?.value),
    code: studentCode(row),
    fullName: studentName(row),
    nameText,
    dateOfBirth: dateOfBirth(row),
    gender: gender(row),
    classCell: classCell(row),
    grade: grade(row),
    note: note(row),
  };
}

function studentName(row: RowCells): string | null {
  const parts: string[] = [];
  for (const part of NAME_PARTS) {
    for (const { value } of row.cells(part)) {
      if (typeof value !== 'string' || isErrorCell(value)) return null;
      parts.push(value);
    }
  }
  const text = normaliseText(parts.join(' '))
    .replace(/^\d{1,3}\s*[.)\-:]\s*/, '')
    .replace(/[\s*.,;:]+$/, '')
    .replace(/^[\s*.,;:-]+/, '');
  if (isPlaceholder(text) || /\d{4}/.test(text)) return null;
  if ((text.match(/\p{L}/gu) ?? []).length < 2) return null;
  return properCaseName(text);
}

/** Codes are text even where a spreadsheet made numbers of them. */
function studentCode(row: RowCells): string | null {
  const text = row
    .text('student-code')
    .replace(/^'/, '')
    .replace(/^(\d+)\.0$/, '$1');
  return isPlaceholder(text) || text === '0' ? null : text;
}

function dateOfBirth(row: RowCells): string | null {
  const cell = row.cell('birth-date');
  if (cell === null) return dateOfBirthInParts(row);
  if (row.refuseError(cell)) return null;
  const reading = readBirthDate(cell.value);
  if (reading.invalid === true) {
    row.refuse(cell, 'date-invalid');
    return null;
  }
  if (reading.yearOnly) row.note('date-year-only', cell);
  return reading.date;
}

function dateOfBirthInParts(row: RowCells): string | null {
  const year = row.cell('birth-year');
  if (year === null) return null;
  const reading = readBirthDateParts(
    row.text('birth-day'),
    row.text('birth-month'),
    cellText(year.value),
  );
  if (reading.invalid === true) {
    row.refuse(year, 'date-invalid');
    return null;
  }
  if (reading.yearOnly) row.note('date-year-only', year);
  return reading.date;
}

function gender(row: RowCells): 'male' | 'female' | null {
  const cell = row.cell('gender');
  if (cell === null) {
    const female = row.hasColumn('female-mark');
    const male = row.hasColumn('male-mark');
    if (!female && !male) return null;
    return readGenderMarks(
      female ? (row.cell('female-mark')?.value ?? null) : undefined,
      male ? (row.cell('male-mark')?.value ?? null) : undefined,
    );
  }
  if (row.refuseError(cell)) return null;
  const reading = readGender(cell.value);
  if (reading === undefined) row.refuse(cell, 'gender-unreadable');
  return reading ?? null;
}

function classCell(row: RowCells): ClassCellReading {
  const cell = row.cell('class');
  if (cell === null || row.refuseError(cell)) return { kind: 'none' };
  const reading = readClassCell(cell.value);
  if (reading.kind === 'date') row.refuse(cell, 'class-is-a-date');
  return reading;
}

function grade(row: RowCells): number | null {
  const reading = readClassCell(row.cell('grade')?.value);
  return reading.kind === 'grade' ? reading.grade : null;
}

function note(row: RowCells): string | null {
  const texts = row
    .cells('note')
    .filter(({ value }) => !isErrorCell(value))
    .map(({ value }) => cellText(value))
    .filter((text) => !/^[^\p{L}\p{N}]*$/u.test(text));
  return texts.length === 0 ? null : texts.join('; ');
}
