import { searchKey } from '../names/search-key.js';
import type { AudienceSheetRow } from './read-audience-sheet.js';
import type { SheetProblem } from './sheet-problem.js';

/** A student whom a code of the sheet may mean. */
export interface SheetStudent {
  id: string;
  code: string;
  fullName: string;
  /** Whether they are in a class of the school now. */
  isInClass: boolean;
}

export interface MatchedSheetRow extends AudienceSheetRow {
  studentId: string | null;
  problem: SheetProblem | null;
}

/** The form in which two spellings of a student's code are the same. */
export function foldStudentCode(code: string): string {
  return code.normalize('NFC').replace(/\s+/gu, '').toUpperCase();
}

/**
 * Finds the students of a sheet by their codes, never by name alone: the name beside a code is only
 * compared, so that an amount does not go to another family by a slip of the finger.
 */
export function matchAudienceSheet(
  rows: readonly AudienceSheetRow[],
  students: readonly SheetStudent[],
): MatchedSheetRow[] {
  const byCode = new Map(students.map((student) => [foldStudentCode(student.code), student]));
  const times = new Map<string, number>();
  for (const { code } of rows) {
    if (code !== null)
      times.set(foldStudentCode(code), (times.get(foldStudentCode(code)) ?? 0) + 1);
  }
  return rows.map((row) => {
    if (row.code === null) return { ...row, studentId: null, problem: 'no-code' };
    const code = foldStudentCode(row.code);
    const student = byCode.get(code);
    if (student === undefined) return { ...row, studentId: null, problem: 'unknown-code' };
    const studentId = student.id;
    if ((times.get(code) ?? 0) > 1) return { ...row, studentId, problem: 'doubled' };
    if (row.name !== null && !isSameName(row.name, student.fullName)) {
      return { ...row, studentId, problem: 'other-name' };
    }
    return { ...row, studentId, problem: student.isInClass ? null : 'not-in-a-class' };
  });
}

function isSameName(one: string, other: string): boolean {
  return searchKey(one) === searchKey(other);
}
