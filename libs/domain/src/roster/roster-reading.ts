import type { ColumnMeaning, Relationship } from './column-meaning.js';
import type {
  RosterCellCode,
  RosterNoteCode,
  RosterRowCode,
  RosterSheetCode,
  RosterWarningCode,
} from './roster-codes.js';

export interface RosterOptions {
  /** Take the numbers that stand for simulated outcomes. Only in demo and test mode. */
  allowReserved: boolean;
  /** The class of rows for which nothing in the file names one, such as in a teacher's own list. */
  className?: string | undefined;
  /** Take rows of these classes alone, and refuse others by name; of all classes where it is not there. */
  onlyClasses?: readonly string[] | undefined;
  /** A person's corrections, by name of sheet. A sheet named here is read even if it is hidden. */
  columns?: Readonly<Record<string, ColumnCorrection>>;
}

export interface ColumnCorrection {
  /** The spreadsheet row (from 1) of the last line of headings; null where there is none. */
  headerRow?: number | null;
  /** By column index from 0. What isn't named keeps its guess; null takes the column away. */
  meanings?: Readonly<Record<number, ColumnMeaning | null>>;
}

export interface RosterGuardian {
  relationship: Relationship;
  fullName: string | null;
  /** E.164. Empty for a guardian known by name alone. */
  phones: string[];
}

export interface RosterStudent {
  sheet: string;
  /** The spreadsheet row, from 1: the first, where several rows are about one student. */
  row: number;
  code: string | null;
  fullName: string;
  /** "10A1". */
  className: string;
  grade: number | null;
  /** YYYY-MM-DD. */
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  note: string | null;
  guardians: RosterGuardian[];
}

export interface RosterColumn {
  index: number;
  letter: string;
  heading: string;
  meaning: ColumnMeaning | null;
  /** The first few cells that hold something, as text. */
  samples: string[];
}

export interface RosterSheetReading {
  name: string;
  /** The spreadsheet row (from 1) of the last line of headings; null where none was found. */
  headerRow: number | null;
  columns: RosterColumn[];
  className: string | null;
  /** Why nothing was read from this sheet. */
  skipped?: RosterSheetCode;
}

export interface RefusedRow {
  sheet: string;
  row: number;
  code: RosterRowCode;
  /** The student's code, where the row has one. */
  student?: string;
}

export interface RefusedCell {
  sheet: string;
  row: number;
  /** The letter of the column. */
  column: string;
  code: RosterCellCode;
  heading: string;
  /** The cell as it stood. */
  value: string;
}

export interface RosterRemark<Code extends string> {
  sheet: string;
  row: number;
  column?: string;
  code: Code;
}

export interface RosterReading {
  sheets: RosterSheetReading[];
  students: RosterStudent[];
  refusedRows: RefusedRow[];
  refusedCells: RefusedCell[];
  /** What a person should look at. */
  warnings: RosterRemark<RosterWarningCode>[];
  /** What was understood and asks nothing of anyone. */
  notes: RosterRemark<RosterNoteCode>[];
}
