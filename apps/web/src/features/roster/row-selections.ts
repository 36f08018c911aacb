import type { RosterPreview } from './import-queries.js';

/**
 * Which rows are looked at, in the order in which they ask for a look: those that were not taken, those
 * that lack something, what changes, what is new, what stays.
 */
export const rowSelections = ['refused', 'remarked', 'changed', 'added', 'unchanged'] as const;
/** Once a list is taken over, what it changed is past: its rows are just those that were taken. */
export const pastSelections = ['refused', 'remarked', 'taken'] as const;

export type RowSelection = (typeof rowSelections)[number] | (typeof pastSelections)[number];

export interface SelectionCount {
  selection: RowSelection;
  count: number;
}

/** The selection that an address names; undefined for anything else. */
export function readSelection(given: unknown): RowSelection | undefined {
  return [...rowSelections, ...pastSelections].find((selection) => selection === given);
}

/** The selections that hold rows, with how many. */
export function countSelections({
  counts,
  outcome,
  status,
  ...preview
}: RosterPreview): SelectionCount[] {
  const counted: Record<RowSelection, number> = {
    refused: counts.refusedRows,
    remarked: countRemarked(preview),
    changed: outcome.changed,
    added: outcome.added,
    unchanged: outcome.unchanged,
    taken: counts.students,
  };
  const offered: readonly RowSelection[] = status === 'accepted' ? pastSelections : rowSelections;
  return offered
    .map((selection) => ({ selection, count: counted[selection] }))
    .filter(({ count }) => count > 0);
}

/** Rows that were taken without a cell, or with a warning. */
function countRemarked({
  refusedCells,
  refusedRows,
  warnings,
}: Pick<RosterPreview, 'refusedCells' | 'refusedRows' | 'warnings'>): number {
  const place = ({ sheet, row }: { sheet: string; row: number }): string => `${row} ${sheet}`;
  const refused = new Set(refusedRows.map(place));
  const remarked = new Set([...refusedCells, ...warnings].map(place));
  return [...remarked].filter((one) => !refused.has(one)).length;
}
