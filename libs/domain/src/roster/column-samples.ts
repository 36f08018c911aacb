import { cellText } from './cell-text.js';
import type { RosterSheet } from './roster-sheet.js';
import type { ListBlock } from './sheet-layout.js';

/** So many cells show what a column holds, each cut off where it is long. */
const mostSamples = 3;
const longestSample = 60;

/** The first cells of a list's column that hold something, for whoever has to say what it means. */
export function columnSamples(
  { rows }: RosterSheet,
  { firstRow, endRow }: ListBlock,
  index: number,
): string[] {
  const samples: string[] = [];
  for (let row = firstRow; row < endRow && samples.length < mostSamples; row += 1) {
    const text = cellText(rows[row]?.[index]);
    if (text !== '') samples.push(text.slice(0, longestSample));
  }
  return samples;
}
