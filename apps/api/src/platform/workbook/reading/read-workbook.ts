import type { CellValue, RosterSheet } from '@lien-lac/domain';
import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import { MOST_ROWS, tooManyRows } from './row-limit.js';
import { WorkbookError } from './workbook-error.js';

export { MOST_ROWS };

const ZIP = Buffer.from([0x50, 0x4b]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/** How files begin that are neither a workbook nor text, beside what the bytes themselves show. */
const OTHER_FILES = [
  '%PDF',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'RIFF',
  'Rar!',
  '7z\xbc\xaf',
  '\x1f\x8b',
];

/**
 * Reads an uploaded roster into sheets of cells. What the file is, its first bytes tell and not
 * its name; the name becomes the name of the sheet of a text table.
 *
 * @throws WorkbookError with the reason why the file as a whole can't be read.
 */
export async function readWorkbook(fileName: string, bytes: Buffer): Promise<RosterSheet[]> {
  if (bytes.length === 0) throw new WorkbookError('roster.empty');
  if (startsWith(bytes, OLE)) throw new WorkbookError('roster.old-excel-format');
  if (OTHER_FILES.some((start) => startsWith(bytes, Buffer.from(start, 'latin1')))) {
    throw new WorkbookError('roster.not-a-workbook');
  }
  const sheets = startsWith(bytes, ZIP) ? await readXlsx(bytes) : [readCsv(fileName, bytes)];
  const trimmed = sheets.map((sheet) => ({ ...sheet, rows: withoutEmptyEnd(sheet.rows) }));
  const filled = trimmed.reduce((sum, { rows }) => sum + rows.filter(isFilled).length, 0);
  if (filled === 0) throw new WorkbookError('roster.empty');
  if (filled > MOST_ROWS) throw tooManyRows(filled);
  return trimmed;
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.subarray(0, start.length).equals(start);
}

/** Formats reach further than cells: a sheet may end in thousands of rows with nothing in them. */
function withoutEmptyEnd(rows: RosterSheet['rows']): RosterSheet['rows'] {
  let end = rows.length;
  while (end > 0 && !isFilled(rows[end - 1] ?? [])) end -= 1;
  return rows.slice(0, end);
}

function isFilled(row: readonly CellValue[]): boolean {
  return row.some((cell) => cell !== null && (typeof cell !== 'string' || cell.trim() !== ''));
}
