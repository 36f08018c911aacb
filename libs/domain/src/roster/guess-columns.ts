import { parsePhoneCell } from '../phones/phone-number.js';
import { cellText, isBlankCell } from './cell-text.js';
import { readBirthDate } from './birth-date.js';
import { readClassCell } from './class-name.js';
import { columnContent } from './column-content.js';
import type { ColumnMeaning } from './column-meaning.js';
import { readGender } from './gender.js';
import { isFooterText, isTitleText } from './row-kind.js';
import type { CellValue } from './roster-sheet.js';

type Row = readonly CellValue[];

/** Rows looked at before the columns of a list without headings are decided. */
const SAMPLE = 60;

const GUARDIAN_SLOTS = ['guardian', 'guardian2', 'guardian3'] as const;

/**
 * Tells the columns of a list without headings from what stands in them. It wants a column of
 * names with a column of telephone numbers to its right, as every such list has; the first names
 * are the students'. Who the others are the cells don't say, so they are guardians and no more.
 */
export function guessColumns(rows: readonly Row[]): (ColumnMeaning | null)[] | null {
  const sample = rows.filter(looksLikeData).slice(0, SAMPLE);
  if (sample.length < 2) return null;
  const width = Math.max(...sample.map((row) => row.length));
  const meanings: (ColumnMeaning | null)[] = [];
  let guardians = 0;
  for (let index = 0; index < width; index += 1) {
    const cells = sample.map((row) => row[index] ?? null);
    const content = columnContent('', cells);
    const meaning =
      content.filled * 3 < sample.length ? null : ofOneColumn(cells, content.isPhoneLike);
    if (meaning === 'student-name' && meanings.includes('student-name')) {
      meanings.push(`${GUARDIAN_SLOTS[Math.min(guardians, 2)] ?? 'guardian'}-name`);
      guardians += 1;
    } else if (meaning === 'guardian-phone') {
      meanings.push(
        `${GUARDIAN_SLOTS[Math.min(Math.max(guardians - 1, 0), 2)] ?? 'guardian'}-phone`,
      );
    } else {
      meanings.push(meaning !== null && meanings.includes(meaning) ? null : meaning);
    }
  }
  const names = meanings.indexOf('student-name');
  const phones = meanings.findIndex((meaning) => meaning?.endsWith('-phone') === true);
  return names >= 0 && phones > names ? meanings : null;
}

function ofOneColumn(cells: readonly CellValue[], isPhoneLike: boolean): ColumnMeaning | null {
  const filled = cells.filter((cell) => !isBlankCell(cell));
  const most = (test: (cell: CellValue) => boolean): boolean =>
    filled.filter(test).length >= filled.length * 0.7;
  if (isPhoneLike) return 'guardian-phone';
  if (most((cell) => /^\d{1,3}$/.test(cellText(cell))) && ascends(filled)) return 'ordinal';
  if (most((cell) => readGender(cell) !== undefined && !/^\d/.test(cellText(cell))))
    return 'gender';
  if (most((cell) => isDate(cell))) return 'birth-date';
  if (
    most(
      (cell) =>
        /^\d/.test(cellText(cell)) &&
        readClassCell(cell).kind === 'class' &&
        cellText(cell).length <= 8,
    )
  ) {
    return most((cell) => /\p{L}|[./-]/u.test(cellText(cell))) ? 'class' : 'student-code';
  }
  if (columnContent('', filled).isNameLike) return 'student-name';
  if (
    most((cell) => /^(?:[A-Z]{1,4}[-.]?\d{2,14}|\d{4,14})$/i.test(cellText(cell))) &&
    isUnique(filled)
  ) {
    return 'student-code';
  }
  return null;
}

function isDate(cell: CellValue): boolean {
  const reading = readBirthDate(cell);
  return reading.invalid === undefined && reading.date !== null;
}

function ascends(cells: readonly CellValue[]): boolean {
  const numbers = cells.map((cell) => Number(cellText(cell)));
  return numbers.every(
    (number, place) => place === 0 || number > (numbers[place - 1] ?? 0) || number === 1,
  );
}

function isUnique(cells: readonly CellValue[]): boolean {
  return new Set(cells.map((cell) => cellText(cell))).size === cells.length;
}

function looksLikeData(row: Row): boolean {
  const filled = row.filter((cell) => !isBlankCell(cell));
  if (filled.length < 2) return false;
  if (filled.some((cell) => isTitleText(cellText(cell)) || isFooterText(cellText(cell))))
    return false;
  return (
    filled.some(
      (cell) =>
        typeof cell !== 'boolean' &&
        parsePhoneCell(cell, { allowReserved: true }).phones.length > 0,
    ) || filled.length >= 3
  );
}
