import { matchSheetRow, type SheetStudent, studentsByCode } from './match-audience-sheet.js';
import type { AudienceSheetRow } from './read-audience-sheet.js';
import { sheetProblemTexts } from './sheet-problem.js';

/** Why a row of a sheet brings nobody into a group. */
export const groupSheetProblems = [
  'no-code',
  'unknown-code',
  'other-name',
  'not-in-a-class',
  'not-of-the-class',
] as const;
export type GroupSheetProblem = (typeof groupSheetProblems)[number];

/** With what to do about it. */
export const groupSheetProblemTexts: Readonly<
  Record<GroupSheetProblem, { vi: string; en: string }>
> = {
  ...sheetProblemTexts,
  'not-of-the-class': {
    vi: 'Không có học sinh nào của lớp này mang mã này. Kiểm tra lại mã.',
    en: 'No student of this class has this code. Check the code.',
  },
};

export interface GroupSheetRow extends Omit<AudienceSheetRow, 'values'> {
  problem: GroupSheetProblem;
}

export interface GroupSheetMatch<Student> {
  /** Each once, in the order of the sheet. */
  students: Student[];
  /** The rows that bring nobody. */
  refused: GroupSheetRow[];
}

/**
 * Who a sheet puts into a group: by their codes, as with `matchAudienceSheet`. A code that stands there
 * twice is no harm: nobody is twice in a group.
 * @param students those who may be in it: of one class where the group is that class's
 * @param isOfClass whether they are of one class: then nobody learns who is in the others
 */
export function matchGroupSheet<Student extends SheetStudent>(
  rows: readonly AudienceSheetRow[],
  students: readonly Student[],
  isOfClass: boolean,
): GroupSheetMatch<Student> {
  const byCode = studentsByCode(students);
  const found = new Map<string, Student>();
  const refused: GroupSheetRow[] = [];
  for (const { sheet, row, code, name } of rows) {
    const { student, problem } = matchSheetRow({ code, name }, byCode);
    if (problem === null && student !== null) found.set(student.id, student);
    else if (problem !== null) {
      const why = isOfClass && problem === 'unknown-code' ? 'not-of-the-class' : problem;
      refused.push({ sheet, row, code, name, problem: why });
    }
  }
  return { students: [...found.values()], refused };
}
