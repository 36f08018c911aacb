import { withoutDiacritics } from '../names/search-key.js';
import { cellText, isPlaceholder } from './cell-text.js';
import type { CellValue } from './roster-sheet.js';

/** Subjects and streams after which specialised classes are named ("10 Toán 1", "11 Anh"). */
const STREAM =
  '(?:chuyên\\s+)?(?:toán|tin|lý|lí|hóa|hoá|sinh|văn|sử|địa|anh|pháp|nga|trung|nhật|đức|hàn|tự nhiên|xã hội)';
const GRADE = '(?:1[0-2]|[1-9])';
const SECTION = [
  '(?:[-_.]?[a-zđ]{1,4}\\s*[-_.]?\\s*\\d{0,2}(?:[.]\\d{1,2})?',
  '\\s*[-_.]?\\s*(?!hk\\d)[a-zđ]{1,4}\\s*[-_.]?\\s*\\d{1,2}(?:[.]\\d{1,2})?',
  '\\s*[-_.]?\\s*[a-zđ]{1,2}',
  '\\s*[./_-]\\s*\\d{1,2}',
  `\\s+${STREAM}(?:\\s*\\d{1,2})?)`,
].join('|');
const CLASS = `${GRADE}${SECTION}`;
const END = '(?![\\p{L}\\p{N}])';
const WHOLE = new RegExp(`^(?:lớp|lop|class|l)?[\\s:.]*(${CLASS})$`, 'iu');
const AFTER_WORD = new RegExp(`(?<![\\p{L}])(?:lớp|lop|class)[\\s:.\\-–]*(${CLASS})${END}`, 'iu');
const ANYWHERE = new RegExp(
  `(?<![\\p{L}\\p{N}])l?((?:1[0-2]|[6-9])(?:[-_.]?[a-zđ]{1,3}\\d{0,2}|\\s[a-zđ]{1,2}\\d{1,2}))${END}`,
  'iu',
);
const GRADE_WORD = /(?<!\p{L})(?:khối(?:\s+lớp)?|khoi|grade)[\s:]*(1[0-2]|[1-9])(?!\p{N})/iu;
const SECTION_ONLY = /^[A-ZĐ]{1,3}\d{0,2}$/iu;

/**
 * One spelling for a class: "10 a1", "10A1", "10-A1" and "Lớp 10A1" are "10A1"; a separator
 * between two numbers ("10/1", "10.1") is the school's own and stays.
 */
export function normaliseClassName(name: string): string {
  const text = name.replace(/^(?:lớp|lop|class)[\s:.]*/iu, '').trim();
  if (new RegExp(`^${GRADE}\\s+${STREAM}`, 'iu').test(text) && /[\p{L}]{3}/u.test(text)) {
    return text
      .toLowerCase()
      .replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
  }
  return text
    .toUpperCase()
    .replace(/\s*([./_-])\s*(?=\d)/g, '$1')
    .replace(/(?<=\p{L})\s+(?=\d)|(?<=\d)\s+(?=\p{L})/gu, '')
    .replace(/(?<=\d)\s*[-_.]\s*(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})[-_](?=\d)/gu, '');
}

/** The grade with which the name of a class begins: 10 for "10A1"; null where it doesn't. */
export function gradeOfClass(className: string): number | null {
  const grade = /^(1[0-2]|[1-9])(?!\d)/.exec(className)?.[1];
  return grade === undefined ? null : Number(grade);
}

export type ClassCellReading =
  | { kind: 'class'; className: string }
  | { kind: 'section'; section: string }
  | { kind: 'grade'; grade: number }
  | { kind: 'none' }
  | { kind: 'date' };

/**
 * Reads a cell of a class column. A spreadsheet may have made a date of "10/1"; which class it
 * was is then anyone's guess, so it is none.
 */
export function readClassCell(value: CellValue | undefined): ClassCellReading {
  if (value instanceof Date) return { kind: 'date' };
  const text = cellText(value);
  if (text === '' || isPlaceholder(text) || text.length > 40) return { kind: 'none' };
  const whole = WHOLE.exec(text)?.[1];
  if (whole !== undefined) return { kind: 'class', className: normaliseClassName(whole) };
  const grade = /^(?:khối|khoi|grade|lớp|lop)?\s*(1[0-2]|[1-9])$/iu.exec(text)?.[1];
  if (grade !== undefined) return { kind: 'grade', grade: Number(grade) };
  const className = normaliseClassName(text);
  if (className === '') return { kind: 'none' };
  if (SECTION_ONLY.test(text)) return { kind: 'section', section: text.toUpperCase() };
  return { kind: 'class', className };
}

/** The class that a line of text names: a title, or a line between two blocks ("LỚP 10A1"). */
export function classInText(text: string): string | null {
  const named = AFTER_WORD.exec(text)?.[1];
  if (named !== undefined) return normaliseClassName(named);
  const whole = WHOLE.exec(text)?.[1];
  return whole === undefined ? null : normaliseClassName(whole);
}

/** The class that the name of a sheet or a file tells: "10A1", "DS lop 10A1 (2026)". */
export function classInSheetName(name: string): string | null {
  const inText =
    classInText(name.trim()) ?? classInText(withoutDiacritics(name.replace(/[_]/g, ' ')));
  if (inText !== null) return inText;
  const anywhere = ANYWHERE.exec(name.replace(/_/g, ' '))?.[1];
  return anywhere === undefined ? null : normaliseClassName(anywhere);
}

/** The grade that a title or the name of a sheet tells: "KHỐI 10". */
export function gradeInText(text: string): number | null {
  const grade = GRADE_WORD.exec(text)?.[1];
  return grade === undefined ? null : Number(grade);
}
