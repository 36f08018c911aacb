/** Which school year's classes are shown, as it stands in the address; else the present one's. */
export interface HomeroomFilter {
  /** The calendar year in which the school year begins. */
  year?: number;
}

/** The filter of an address; what cannot be used in it is left out. */
export function readHomeroomFilter({ year }: Record<string, unknown>): HomeroomFilter {
  const read = Number(year);
  return Number.isInteger(read) && read >= 2000 && read <= 2200 ? { year: read } : {};
}
