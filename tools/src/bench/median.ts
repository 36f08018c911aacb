/** The middle of some figures, or the mean of the two in the middle. */
export function median(figures: number[]): number {
  return percentile(figures, 0.5);
}

/**
 * The figure below which a share of them lies, with a straight line between neighbours.
 * @param share from 0 to 1
 */
export function percentile(figures: number[], share: number): number {
  if (figures.length === 0) throw new Error('There are no figures.');
  const sorted = figures.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
