import { mostSheetColumns } from '../contacts/audience-rule.js';
import { messageFields } from '../messages/message-fields.js';
import { foldFieldName } from '../messages/parse-message.js';
import { normaliseText } from '../names/normalise-text.js';
import { cellText, isErrorCell, isPlaceholder } from '../roster/cell-text.js';
import { headingText } from '../roster/heading-words.js';
import { withoutMending } from '../roster/mending-column.js';
import type { CellValue, RosterSheet } from '../roster/roster-sheet.js';
import { sheetValue } from './sheet-value.js';

/** A row that speaks of a student. */
export interface AudienceSheetRow {
  sheet: string;
  /** As in the spreadsheet, from 1. */
  row: number;
  /** The student's code as it stands there; null where there is none. */
  code: string | null;
  /** As it stands there, to be shown and to be compared, never to be matched by. */
  name: string | null;
  /** By the names of the columns; a column that says nothing is left out. */
  values: Record<string, string>;
}

export interface AudienceSheetReading {
  /** The fields that the sheet brings, in its order. */
  columns: string[];
  rows: AudienceSheetRow[];
}

/** Titles stand above the headings; further down is the list. */
const mostTitleRows = 30;
const longestHeading = 60;

const codeHeading =
  /^(?:ma(?: so)?(?: hs| hoc sinh| dinh danh)?|mshs|mhs|student (?:code|id)|code)$/;
const nameHeading =
  /^(?:ho (?:va )?ten(?: hoc sinh| hs)?|ten hoc sinh|ten|full ?name|student name|name)$/;
/** What the system itself knows of a student, or what only numbers the rows. */
const passedOver =
  /^(?:stt|tt|so tt|lop|class|khoi|grade|ngay sinh|date of birth|gioi tinh|gender)$/;

interface Layout {
  code: number;
  name: number | null;
  /** Columns that become fields, by where they stand. */
  fields: Map<number, string>;
}

/**
 * Reads a sheet with a row for each student: the column of codes says of whom it speaks, and every other
 * column is a field of the text. A sheet without a heading for the code is passed over.
 */
export function readAudienceSheet(sheets: readonly RosterSheet[]): AudienceSheetReading {
  const reading: AudienceSheetReading = { columns: [], rows: [] };
  for (const given of sheets) {
    if (given.hidden === true) continue;
    const sheet = withoutMending(given);
    const place = sheet.rows.slice(0, mostTitleRows).findIndex((row) => layoutOf(row) !== null);
    if (place < 0) continue;
    const layout = layoutOf(sheet.rows[place]!)!;
    for (const name of layout.fields.values()) {
      if (!reading.columns.includes(name)) reading.columns.push(name);
    }
    sheet.rows.slice(place + 1).forEach((cells, index) => {
      const row = readRow(cells, layout);
      if (row !== null) reading.rows.push({ sheet: sheet.name, row: place + index + 2, ...row });
    });
  }
  return reading;
}

function layoutOf(headings: readonly CellValue[]): Layout | null {
  const texts = headings.map((cell) => (typeof cell === 'string' ? normaliseText(cell) : ''));
  const plain = texts.map((text) => (text.length > longestHeading ? '' : headingText(text).plain));
  const code = plain.findIndex((text) => codeHeading.test(text));
  if (code < 0) return null;
  const name = plain.findIndex((text) => nameHeading.test(text));
  const fields = new Map<number, string>();
  texts.forEach((text, index) => {
    if (index === code || index === name || isPassedOver(text)) return;
    if (fields.size < mostSheetColumns) fields.set(index, nameOf(text, [...fields.values()]));
  });
  return { code, name: name < 0 ? null : name, fields };
}

/** "No" numbers the rows; "Nợ" is what somebody owes. */
function isPassedOver(heading: string): boolean {
  const { plain, marked } = headingText(heading);
  return plain === '' || marked === 'no' || passedOver.test(plain);
}

/** A heading as the name of a field: without braces, and no other field's name. */
function nameOf(heading: string, taken: readonly string[]): string {
  const name = foldFieldName(heading.replace(/[{}]/gu, ' ')) || 'cột';
  const known = [...messageFields.map((field) => field.name), ...taken];
  if (!known.includes(name)) return name;
  let number = 2;
  while (known.includes(`${name} ${number}`)) number += 1;
  return `${name} ${number}`;
}

function readRow(
  cells: readonly CellValue[],
  { code, name, fields }: Layout,
): Omit<AudienceSheetRow, 'sheet' | 'row'> | null {
  const values: Record<string, string> = {};
  for (const [index, field] of fields) {
    const value = isErrorCell(cells[index]) ? '' : sheetValue(cells[index], field);
    if (value !== '') values[field] = value;
  }
  const codeText = textOf(cells[code]);
  const nameText = name === null ? null : textOf(cells[name]);
  // A sum under the list has numbers and nobody's code or name; an empty row has nothing.
  if (codeText === null && (nameText === null || isSum(nameText))) return null;
  return { code: codeText, name: nameText, values };
}

function textOf(cell: CellValue | undefined): string | null {
  const text = isErrorCell(cell) ? '' : cellText(cell);
  return text === '' || isPlaceholder(text) ? null : text;
}

function isSum(text: string): boolean {
  return /^(?:tong(?: cong| so)?|cong|total|sum)\b/.test(headingText(text).plain);
}
