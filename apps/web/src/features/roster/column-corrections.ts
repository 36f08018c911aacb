import type { ColumnMeaning } from '@lien-lac/domain';
import type { RosterSheet } from './import-queries.js';
import type { SheetGroup } from './sheet-groups.js';

/** What a person says of the columns, by name of sheet, as the API takes it. */
export type Corrections = Record<
  string,
  { headerRow?: number | null; meanings: Record<number, ColumnMeaning | null> }
>;

/**
 * The corrections with one more: this column means that, in every sheet of the group. What the other
 * columns of these sheets were understood as is kept; another column that meant the same means nothing.
 */
export function correctMeaning(
  corrections: Corrections,
  { sheets }: SheetGroup,
  index: number,
  meaning: ColumnMeaning | null,
): Corrections {
  return withSheets(corrections, sheets, (sheet) => ({
    ...corrections[sheet.name],
    meanings: Object.fromEntries(
      sheet.columns.map((column) => {
        if (column.index === index) return [index, meaning];
        const isTaken = meaning !== null && column.meaning === meaning;
        return [column.index, isTaken ? null : column.meaning];
      }),
    ),
  }));
}

/** The corrections with one more: the headings of these sheets stand in that row, and are read anew. */
export function correctHeaderRow(
  corrections: Corrections,
  { sheets }: SheetGroup,
  headerRow: number | null,
): Corrections {
  return withSheets(corrections, sheets, () => ({ headerRow, meanings: {} }));
}

function withSheets(
  corrections: Corrections,
  sheets: readonly RosterSheet[],
  correct: (sheet: RosterSheet) => Corrections[string],
): Corrections {
  return {
    ...corrections,
    ...Object.fromEntries(sheets.map((sheet) => [sheet.name, correct(sheet)])),
  };
}
