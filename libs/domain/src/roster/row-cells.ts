import { cellText, isBlankCell, isErrorCell } from './cell-text.js';
import type { ColumnMeaning } from './column-meaning.js';
import type { RosterCellCode, RosterNoteCode, RosterWarningCode } from './roster-codes.js';
import type { RefusedCell, RosterRemark } from './roster-reading.js';
import { columnLetter, type CellValue } from './roster-sheet.js';
import type { ListBlock } from './sheet-layout.js';

export interface RowCell {
  value: CellValue;
  index: number;
}

/** What was found in the cells of a row, kept apart until it is known that the row is taken. */
export interface RowFindings {
  refusedCells: RefusedCell[];
  warnings: RosterRemark<RosterWarningCode>[];
  notes: RosterRemark<RosterNoteCode>[];
}

/** One row of a list, its cells by what their columns mean, and a place for what is found in it. */
export class RowCells {
  readonly findings: RowFindings = { refusedCells: [], warnings: [], notes: [] };

  constructor(
    readonly sheet: string,
    /** The spreadsheet row, from 1. */
    readonly row: number,
    readonly values: readonly CellValue[],
    readonly block: ListBlock,
  ) {}

  /** The cells of a meaning that hold something, from left to right. */
  cells(meaning: ColumnMeaning): RowCell[] {
    const cells: RowCell[] = [];
    for (const index of columnsOf(this.block, meaning)) {
      const value = this.values[index] ?? null;
      if (!isBlankCell(value)) cells.push({ value, index });
    }
    return cells;
  }

  /** The first cell of a meaning that holds something. */
  cell(meaning: ColumnMeaning): RowCell | null {
    return this.cells(meaning)[0] ?? null;
  }

  /** The text of the first cell of a meaning; '' where it is empty or a failed formula (reported). */
  text(meaning: ColumnMeaning): string {
    const cell = this.cell(meaning);
    if (cell === null || this.refuseError(cell)) return '';
    return cellText(cell.value);
  }

  hasColumn(meaning: ColumnMeaning): boolean {
    return this.block.meanings.includes(meaning);
  }

  /** Reports a cell that holds the failure of a formula. */
  refuseError(cell: RowCell): boolean {
    if (!isErrorCell(cell.value)) return false;
    this.refuse(cell, 'cell-unreadable');
    return true;
  }

  /** Reports a cell once for each reason. */
  refuse(cell: RowCell, code: RosterCellCode): void {
    const column = columnLetter(cell.index);
    const known = this.findings.refusedCells.some(
      (refused) => refused.column === column && refused.code === code,
    );
    if (known) return;
    this.findings.refusedCells.push({
      sheet: this.sheet,
      row: this.row,
      column,
      code,
      heading: this.block.headings[cell.index] ?? '',
      value: cellText(cell.value),
    });
  }

  warn(code: RosterWarningCode, cell?: RowCell): void {
    this.findings.warnings.push({ ...this.place(cell), code });
  }

  note(code: RosterNoteCode, cell?: RowCell): void {
    this.findings.notes.push({ ...this.place(cell), code });
  }

  private place(cell: RowCell | undefined): { sheet: string; row: number; column?: string } {
    const place = { sheet: this.sheet, row: this.row };
    return cell === undefined ? place : { ...place, column: columnLetter(cell.index) };
  }
}

/** Asked for every row of a list, so each list's columns are sorted by meaning once. */
const columnsOfBlocks = new WeakMap<ListBlock, Map<ColumnMeaning, number[]>>();

function columnsOf(block: ListBlock, meaning: ColumnMeaning): readonly number[] {
  let columns = columnsOfBlocks.get(block);
  if (columns === undefined) {
    columns = new Map();
    for (const [index, known] of block.meanings.entries()) {
      if (known !== null) columns.set(known, [...(columns.get(known) ?? []), index]);
    }
    columnsOfBlocks.set(block, columns);
  }
  return columns.get(meaning) ?? [];
}
