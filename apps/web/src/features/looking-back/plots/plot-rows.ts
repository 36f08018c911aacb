/** How a part of a bar is drawn; the hatched ones are told apart without colour. */
export type PlotTone = 'good' | 'attention' | 'bad' | 'bad-hatched' | 'quiet' | 'quiet-hatched';

/** One of the things that are counted; its parts have the same place in every row's counts. */
export interface PlotSeries {
  key: string;
  label: string;
  tone: PlotTone;
}

/** What is counted of one day, class or kind. */
export interface PlotRow {
  key: string;
  label: string;
  /** As many as there are series; null where nothing is known. */
  counts: readonly number[] | null;
}

export function totalOf({ counts }: Pick<PlotRow, 'counts'>): number {
  return (counts ?? []).reduce((sum, count) => sum + count, 0);
}

/**
 * A round number that no column of the plot passes, so that half of it is a whole number too.
 * @param most what the highest column holds
 */
export function topOfScale(most: number): number {
  if (most <= 2) return 2;
  const size = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 4, 6, 8, 10].find((one) => one * size >= most) ?? 10;
  const top = step * size;
  return top % 2 === 0 ? top : top + 1;
}
