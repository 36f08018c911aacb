import {
  type ColumnCorrections,
  readRoster,
  type RosterReading,
  rowsToMend,
  type SheetToMend,
} from '@lien-lac/domain';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';

/** A file to be read, in the form in which it goes to another thread. */
export interface RosterFile {
  fileName: string;
  bytes: Uint8Array;
  columns: ColumnCorrections;
  /** As of `RosterOptions`. */
  className?: string | undefined;
  onlyClasses?: readonly string[] | undefined;
  /** Take the numbers that stand for simulated outcomes. Only in demo and test mode. */
  allowReserved: boolean;
}

/** What may be asked of a file: what it says, or what of it has to be mended. */
export interface RosterAnswers {
  reading: RosterReading;
  mending: SheetToMend[];
}

export type RosterQuestion = keyof RosterAnswers;

/**
 * Reads a roster from the bytes of its file.
 * @throws WorkbookError where the file as a whole can't be read
 */
export async function readRosterFile<Question extends RosterQuestion>(
  question: Question,
  file: RosterFile,
): Promise<RosterAnswers[Question]>;
export async function readRosterFile(
  question: RosterQuestion,
  file: RosterFile,
): Promise<RosterReading | SheetToMend[]> {
  const { fileName, bytes, columns, allowReserved, className, onlyClasses } = file;
  const sheets = await readWorkbook(fileName, Buffer.from(bytes));
  const options = { allowReserved, columns, className, onlyClasses };
  return question === 'reading' ? readRoster(sheets, options) : rowsToMend(sheets, options);
}
