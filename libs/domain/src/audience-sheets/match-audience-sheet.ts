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

/** Students by the folded forms of their codes. */
export function studentsByCode<Student extends SheetStudent>(
  students: readonly Student[],
): ReadonlyMap<string, Student> {
  return new Map(students.map((student) => [foldStudentCode(student.code), student]));
}

/**
 * Finds the students of a sheet by their codes, never by name alone: the name beside a code is only
 * compared, so that an amount does not go to another family by a slip of the finger.
 */
export function matchAudienceSheet(
  rows: readonly AudienceSheetRow[],
  students: readonly SheetStudent[],
): MatchedSheetRow[] {
  const byCode = studentsByCode(students);
  const times = new Map<string, number>();
  for (const { code } of rows) {
    if (code !== null)
      times.set(foldStudentCode(code), (times.get(foldStudentCode(code)) ?? 0) + 1);
  }
  return rows.map((row) => {
    const { student, problem } = matchSheetRow(row, byCode);
    const isDoubled = row.code !== null && (times.get(foldStudentCode(row.code)) ?? 0) > 1;
    return {
      ...row,
      studentId: student?.id ?? null,
      problem: student !== null && isDoubled ? 'doubled' : problem,
    };
  });
}

/** Of whom one row speaks, and why it does not count; what other rows say is left aside. */
export function matchSheetRow<Student extends SheetStudent>(
  { code, name }: Pick<AudienceSheetRow, 'code' | 'name'>,
  byCode: ReadonlyMap<string, Student>,
): { student: Student | null; problem: Exclude<SheetProblem, 'doubled'> | null } {
  if (code === null) return { student: null, problem: 'no-code' };
  const student = byCode.get(foldStudentCode(code));
  if (student === undefined) return { student: null, problem: 'unknown-code' };
  if (name !== null && !isSameName(name, student.fullName)) {
    return { student, problem: 'other-name' };
  }
  return { student, problem: student.isInClass ? null : 'not-in-a-class' };
}

function isSameName(one: string, other: string): boolean {
  return searchKey(one) === searchKey(other);
}
