import { type ColumnCorrections, readRoster, type RosterReading } from '@lien-lac/domain';
import { readWorkbook } from './workbook/read-workbook.js';

/** A file to be read, in the form in which it goes to another thread. */
export interface RosterFile {
  fileName: string;
  bytes: Uint8Array;
  columns: ColumnCorrections;
  /** Take the numbers that stand for simulated outcomes. Only in demo and test mode. */
  allowReserved: boolean;
}

/**
 * Reads a roster from the bytes of its file.
 * @throws WorkbookError where the file as a whole can't be read
 */
export async function readRosterFile(file: RosterFile): Promise<RosterReading> {
  const { fileName, bytes, columns, allowReserved } = file;
  const sheets = await readWorkbook(fileName, Buffer.from(bytes));
  return readRoster(sheets, { allowReserved, columns });
}
