import { cellText, isBlankCell } from './cell-text.js';
import type { RowCells } from './row-cells.js';
import type { RosterSheet } from './roster-sheet.js';
import type { StudentCells } from './read-student-cells.js';
import type { ListBlock } from './sheet-layout.js';

/** Whether a list may have a row for each guardian: it has no columns for a father or a mother. */
export function hasGuardianRows(block: ListBlock): boolean {
  const named = block.meanings.some((meaning) => /^(?:father|mother)-/.test(meaning ?? ''));
  return !named && block.meanings.some((meaning) => /^guardian-/.test(meaning ?? ''));
}

/**
 * Whether a row without a student's name is about the student above, as where the student's cells
 * are merged over the rows of two guardians. A forgotten name looks much the same, and the wrong
 * guardian under a child is a privacy incident; so it takes either the merged cells themselves, or
 * a list with a row for each guardian in which this row lacks what marks each student's row (a
 * number, a code) or names another relationship than the row above.
 */
export function continuesStudent(
  sheet: RosterSheet,
  cells: RowCells,
  student: StudentCells,
  last: RowCells,
): boolean {
  if (isMergedWithAbove(sheet, cells)) return true;
  if (!hasGuardianRows(cells.block) || cells.row > last.row + 4) return false;
  const isStudentBlank =
    student.code === null &&
    student.ordinal === '' &&
    student.nameText === '' &&
    cells.cell('birth-date') === null &&
    cells.cell('gender') === null;
  if (!isStudentBlank) return false;
  const marksRows = last.cell('ordinal') !== null || last.cell('student-code') !== null;
  const relationship = relationshipText(cells);
  const tellsAnother = relationship !== '' && relationship !== relationshipText(last);
  return marksRows || (tellsAnother && relationshipText(last) !== '');
}

function isMergedWithAbove(sheet: RosterSheet, cells: RowCells): boolean {
  const name = cells.block.meanings.findIndex((meaning) => /^student-.*name$/.test(meaning ?? ''));
  const row = cells.row - 1;
  if (!isBlankCell(cells.values[name])) return false;
  return (sheet.merged ?? []).some(
    ({ top, bottom, left, right }) => top < row && row <= bottom && left <= name && name <= right,
  );
}

function relationshipText(cells: RowCells): string {
  return cellText(cells.cell('guardian-relationship')?.value).toLowerCase();
}
