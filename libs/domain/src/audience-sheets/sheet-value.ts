import { cellText } from '../roster/cell-text.js';
import { headingText } from '../roster/heading-words.js';
import type { CellValue } from '../roster/roster-sheet.js';

/** Columns of money, whose numbers are always grouped: 5.000. */
const money = /(?<![a-z])(?:tien|phi|no|gia|dong|vnd|amount|fee|due)(?![a-z])/;

/** Years, room and seat numbers are written as they are; from here on a number is grouped. */
const groupedFrom = 10_000;

/**
 * What a cell of a sheet says in a text, the Vietnamese way: 1.250.000 and 8,5 for numbers, 05/12/2026
 * for days, the text itself for text.
 * @param column the name of its column, which tells money from other numbers
 */
export function sheetValue(cell: CellValue | undefined, column: string): string {
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  if (typeof cell !== 'number') return cellText(cell);
  // What a spreadsheet computed carries its rounding: 0,1 + 0,2 is 0,3.
  const rounded = Math.round(cell * 100) / 100;
  const [whole = '', fraction] = Math.abs(rounded).toString().split('.');
  const isGrouped = money.test(headingText(column).plain) || Math.abs(rounded) >= groupedFrom;
  const digits = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole;
  return `${rounded < 0 ? '-' : ''}${digits}${fraction === undefined ? '' : `,${fraction}`}`;
}
