import { cellText, isBlankCell } from './cell-text.js';
import { isColumnNumbering, isTitleText } from './row-kind.js';
import { isExplanation, readHeading, underGroup, type Heading } from './read-heading.js';
import type { CellValue } from './roster-sheet.js';

/** The headings of a list, of one to three lines; rows counted from 0. */
export interface HeadingLines {
  firstRow: number;
  lastRow: number;
  /** By column; '' where a column has none. */
  texts: string[];
  headings: (Heading | null)[];
}

type Row = readonly CellValue[];

const MOST_LINES = 3;

/** Reads the headings that begin in a row; null where none do. */
export function headingLinesAt(rows: readonly Row[], first: number): HeadingLines | null {
  const row = rows[first];
  if (row === undefined || !mayBeHeadings(row)) return null;
  for (let lines = MOST_LINES; lines >= 1; lines -= 1) {
    const block = rows.slice(first, first + lines);
    if (block.length < lines || !block.slice(1).every(isLowerLine)) continue;
    if (lines > 1 && !mayBeGroups(row)) continue;
    const found = combine(block, first);
    if (isListHeading(found.headings)) return found;
  }
  return null;
}

/** Whether headings name the student, without which they are no headings of a class list. */
export function namesStudent(headings: readonly (Heading | null)[]): boolean {
  return headings.some(isStudentName);
}

function isListHeading(headings: readonly (Heading | null)[]): boolean {
  const known = headings.flatMap((heading) =>
    heading === null || heading.field === 'unused' || heading.person === 'staff' ? [] : [heading],
  );
  const fields = new Set(known.map((heading) => `${heading.field} ${heading.person}`));
  if (fields.size < 2) return false;
  return namesStudent(headings) || listsCodesAndPhones(known);
}

function isStudentName(heading: Heading | null): boolean {
  if (heading === null) return false;
  const { field, person } = heading;
  if (person !== null && person !== 'student') return false;
  if (field === null) return person === 'student';
  return field === 'name' || field === 'family-name' || field === 'given-name';
}

/** Enough to know that a list is meant whose students' names are missing. */
function listsCodesAndPhones(known: readonly Heading[]): boolean {
  const has = (test: (heading: Heading) => boolean): boolean => known.some(test);
  return (
    known.length >= 3 &&
    has(({ field }) => field === 'code' || field === 'ordinal' || field === 'class') &&
    has(({ field }) => field === 'phone' || field === 'contact')
  );
}

/** Headings are short text, most of it in words that headings have. */
function mayBeHeadings(row: Row): boolean {
  const texts: string[] = [];
  for (const cell of row) {
    if (isBlankCell(cell)) continue;
    if (typeof cell !== 'string') return false;
    texts.push(cellText(cell));
  }
  if (texts.length === 0 || texts.some((text) => /\d{5}/.test(text))) return false;
  const known = texts.filter((text) => readHeading(text) !== null).length;
  return known * 2 >= texts.length;
}

/** A title over the whole list is no group of columns, whatever it says. */
function mayBeGroups(row: Row): boolean {
  const filled = row.flatMap((cell, index) => (isBlankCell(cell) ? [] : [index]));
  const [only] = filled;
  if (filled.length === 1) return only !== undefined && only >= 2;
  return !filled.some(
    (index) =>
      isTitleText(cellText(row[index])) && readHeading(cellText(row[index]))?.field !== 'class',
  );
}

/** A second line of headings holds nothing but headings and their explanations. */
function isLowerLine(row: Row): boolean {
  const texts = row.filter((cell) => !isBlankCell(cell)).map((cell) => cellText(cell));
  if (texts.length === 0 || isColumnNumbering(row)) return false;
  if (row.some((cell) => typeof cell === 'number' && !(cell >= 1 && cell <= 4))) return false;
  if (texts.every((text) => /^\d+$/.test(text)) && texts.length < 2) return false;
  // "LỚP 10A1" and "Tổ 1" are lines of the list, though their words are those of headings.
  if (texts.some((text) => isTitleText(text) && /\d/.test(text))) return false;
  return texts.every((text) => isExplanation(text) || readHeading(text) !== null);
}

/** Joins the lines column by column; an upper heading reaches right over the lower ones. */
function combine(block: readonly Row[], firstRow: number): HeadingLines {
  const width = Math.max(...block.map((row) => row.length));
  const texts: string[] = Array.from({ length: width }, () => '');
  let headings: (Heading | null)[] = texts.map(() => null);
  block.forEach((row, line) => {
    const reach = reachOfGroups(block, line, headings, texts);
    headings = headings.map((above, index) => {
      const text = cellText(row[index]);
      const group = text === '' ? above : (reach[index]?.heading ?? above);
      const groupText = text === '' ? texts[index] : (reach[index]?.text ?? texts[index]);
      const own = readHeading(text);
      texts[index] = [groupText, text]
        .filter((part) => part !== undefined && part !== '')
        .join(' ');
      if (own === null) return numberedGroup(group, text);
      return underGroup(group, own);
    });
  });
  return { firstRow, lastRow: firstRow + block.length - 1, texts, headings };
}

/** "1" and "2" under "SĐT mẹ". */
function numberedGroup(group: Heading | null, text: string): Heading | null {
  return group !== null && /^[1-4]$/.test(text) ? { ...group, number: Number(text) } : group;
}

/** For each column of a line, the upper heading that it stands under through a merged cell. */
function reachOfGroups(
  block: readonly Row[],
  line: number,
  above: readonly (Heading | null)[],
  texts: readonly string[],
): ({ heading: Heading | null; text: string } | null)[] {
  const upper = block[line - 1];
  if (upper === undefined) return [];
  let group: { heading: Heading | null; text: string } | null = null;
  return above.map((heading, index) => {
    if (!isBlankCell(upper[index])) group = { heading, text: texts[index] ?? '' };
    return group;
  });
}
