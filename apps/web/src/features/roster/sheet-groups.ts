import type { RosterSheet } from './import-queries.js';

/** Sheets that look alike: one line of headings, understood in one way. */
export interface SheetGroup {
  sheets: RosterSheet[];
  /** The first one, which stands for all. */
  like: RosterSheet;
}

/** One class a sheet is the usual list; its thirty sheets are looked at, and corrected, as one. */
export function groupSheets(sheets: readonly RosterSheet[]): SheetGroup[] {
  const groups = new Map<string, SheetGroup>();
  for (const sheet of sheets) {
    const look = JSON.stringify([
      sheet.headerRow,
      sheet.skipped?.en ?? null,
      sheet.columns.map(({ heading, meaning }) => [heading, meaning]),
    ]);
    const group = groups.get(look);
    if (group === undefined) groups.set(look, { sheets: [sheet], like: sheet });
    else group.sheets.push(sheet);
  }
  return [...groups.values()];
}

/** Whether a person should look at how it was understood. */
export function needsLook({ like }: SheetGroup): boolean {
  return like.skipped !== undefined || like.columns.some(({ meaning }) => meaning === null);
}
