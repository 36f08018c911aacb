import { cellText } from './cell-text.js';
import type { RosterSheet } from './roster-sheet.js';

/** Over the column in which a file of rows to mend says what is wrong with each of them. */
export const mendingHeadings = { vi: 'Lý do cần sửa', en: 'What to mend' } as const;

/** Headings stand no further down than this. */
const lastRow = 40;

/** A sheet without the column that we wrote into it ourselves, whose sentences are nobody's data. */
export function withoutMending(sheet: RosterSheet): RosterSheet {
  const columns = new Set<number>();
  for (const row of sheet.rows.slice(0, lastRow)) {
    for (const [index, value] of row.entries()) {
      const text = typeof value === 'string' ? cellText(value) : '';
      if (text === mendingHeadings.vi || text === mendingHeadings.en) columns.add(index);
    }
  }
  if (columns.size === 0) return sheet;
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row.map((value, index) => (columns.has(index) ? null : value))),
  };
}
