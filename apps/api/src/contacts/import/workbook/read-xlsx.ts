import type { CellValue, RosterSheet } from '@lien-lac/domain';
import readXlsxFile from 'read-excel-file/node';
import { WorkbookError } from './workbook-error.js';
import { sheetFacts, withoutPitfalls } from './workbook-parts.js';
import { packZip, unpackZip } from './zip-archive.js';

/**
 * Reads an Excel workbook (ISO/IEC 29500). The archive is unpacked and checked here first; the
 * spreadsheet reader sees only the parts that were.
 *
 * @throws WorkbookError `roster.not-a-workbook`, `roster.damaged`, `roster.too-large`.
 */
export async function readXlsx(bytes: Buffer): Promise<RosterSheet[]> {
  const parts = unpackZip(bytes, (path) => path.endsWith('.xml') || path.endsWith('.xml.rels'));
  if (!parts.has('xl/workbook.xml')) throw new WorkbookError('roster.not-a-workbook');
  const facts = sheetFacts(parts);
  const sheets = await readSheets(packZip(withoutPitfalls(parts)));
  return sheets.map(({ sheet, data }, place) => ({
    name: sheet,
    hidden: facts[place]?.hidden === true,
    merged: facts[place]?.merged ?? [],
    rows: rowsOf(data),
  }));
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
