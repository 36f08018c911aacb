/** A cell as a workbook hands it over. A date is at midnight UTC; an error cell is its text, "#N/A". */
export type CellValue = string | number | boolean | Date | null;

/** Cells merged into one; rows and columns counted from 0, both ends included. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One sheet of a workbook: `rows[i]` is row i + 1 of the spreadsheet, cells from column A. */
export interface RosterSheet {
  name: string;
  hidden?: boolean;
  rows: readonly (readonly CellValue[])[];
  /** Where the file tells; their value stands in the first cell alone. */
  merged?: readonly MergedCells[];
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
