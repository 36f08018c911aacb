import type { CellValue, RosterSheet } from '@lien-lac/domain';
import readXlsxFile from 'read-excel-file/node';
import { WorkbookError } from './workbook-error.js';
import { countFilledRows, MOST_ROWS, tooManyRows } from './row-limit.js';
import { sheetFacts, withoutPitfalls } from './workbook-parts.js';
import { packZip, unpackZip } from './zip-archive.js';

/**
 * Reads an Excel workbook (ISO/IEC 29500). The archive is unpacked and checked here first; the
 * spreadsheet reader sees only the parts that were.
 *
 * @throws WorkbookError `roster.not-a-workbook`, `roster.macros`, `roster.damaged`,
 *   `roster.too-large`, `roster.too-many-rows`.
 */
export async function readXlsx(bytes: Buffer): Promise<RosterSheet[]> {
  const parts = unpackZip(bytes, (path) => path.endsWith('.xml') || path.endsWith('.xml.rels'));
  if (!parts.has('xl/workbook.xml')) throw new WorkbookError('roster.not-a-workbook');
  if (holdsMacros(parts)) throw new WorkbookError('roster.macros');
  refuseHugeSheets(parts);
  const facts = sheetFacts(parts);
  const sheets = await readSheets(packZip(withoutPitfalls(parts)));
  return sheets.map(({ sheet, data }, place) => ({
    name: sheet,
    hidden: facts[place]?.hidden === true,
    merged: facts[place]?.merged ?? [],
    rows: rowsOf(data),
  }));
}

/** ECMA-376 part 4: a workbook with programs is one of its own content type, whatever its name. */
function holdsMacros(parts: ReadonlyMap<string, Buffer>): boolean {
  const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? '';
  return /macroEnabled|vbaProject/i.test(types);
}

function refuseHugeSheets(parts: ReadonlyMap<string, Buffer>): void {
  let rows = 0;
  for (const [path, content] of parts) {
    if (path.startsWith('xl/worksheets/sheet')) rows += countFilledRows(content.toString('utf8'));
  }
  if (rows > MOST_ROWS) throw tooManyRows(rows);
}

async function readSheets(bytes: Buffer): Promise<{ sheet: string; data: unknown }[]> {
  try {
    return await readXlsxFile(bytes, { trim: false });
  } catch (error) {
    throw new WorkbookError('roster.damaged', { cause: error });
  }
}

/** A sheet that holds a chart has no rows. */
function rowsOf(data: unknown): CellValue[][] {
  if (!Array.isArray(data)) return [];
  return data.map((row: unknown) => (Array.isArray(row) ? row.map(cellOf) : []));
}

function cellOf(value: unknown): CellValue {
  if (typeof value === 'string') return value === '' ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Date)
    return value;
  return null;
}
