import { parsePhoneCell } from '../phones/phone-number.js';
import { cellText, isErrorCell, isPlaceholder } from './cell-text.js';
import type { CellValue } from './roster-sheet.js';

/** What stands below a heading, as far as it helps to tell what the column is. */
export interface ColumnContent {
  heading: string;
  /** How many cells say something. */
  filled: number;
  /** Most cells are telephone numbers and little else. */
  isPhoneLike: boolean;
  /** Most cells have a telephone number in them. */
  holdsNumbers: boolean;
  /** Cells are filled and none has a digit. */
  holdsWordsOnly: boolean;
  /** Most cells are one word of letters. */
  isOneWord: boolean;
  /** Most cells are two to six words of letters. */
  isNameLike: boolean;
  /** The last word of each cell in lower case, by row; '' where there is none. */
  lastWords: string[];
}

const NAME = /^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+){1,6}$/u;

/** Looks at the cells of one column. */
export function columnContent(heading: string, cells: readonly CellValue[]): ColumnContent {
  const texts = cells.map((cell) => (isErrorCell(cell) ? '' : cellText(cell)));
  const filled = texts.filter((text) => text !== '' && !isPlaceholder(text));
  const share = (matches: number): number => (filled.length === 0 ? 0 : matches / filled.length);
  const withNumber = cells.filter((cell) => isPhoneCell(cell)).length;
  const wordy = filled.filter((text) => /\p{L}{2,} \p{L}{2,}/u.test(text)).length;
  return {
    heading,
    filled: filled.length,
    isPhoneLike: share(withNumber) >= 0.5 && share(wordy) < 0.5,
    holdsNumbers: share(withNumber) >= 0.3,
    holdsWordsOnly: filled.length > 0 && filled.every((text) => !/\d/.test(text)),
    isOneWord: share(filled.filter((text) => /^[\p{L}\p{M}'’]+$/u.test(text)).length) >= 0.7,
    isNameLike: share(filled.filter((text) => NAME.test(text)).length) >= 0.7,
    lastWords: texts.map((text) => text.toLowerCase().split(' ').pop() ?? ''),
  };
}

/** Whether a cell holds a telephone number of any kind, good or a little spoilt. */
export function isPhoneCell(cell: CellValue): boolean {
  if (cell instanceof Date || typeof cell === 'boolean' || cell === null) return false;
  const digits = cellText(cell).replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 40) return false;
  return parsePhoneCell(cell, { allowReserved: true }).phones.length > 0;
}
