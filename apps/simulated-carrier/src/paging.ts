/** A slice of a list: skip the first `after` entries, then give up to `limit`. */
export interface Page {
  readonly after: number;
  readonly limit: number;
}

const USUAL_LIMIT = 1_000;
const HIGHEST_LIMIT = 10_000;

/** Reads `?after=n&limit=m`; `null` when either is not a whole number (limit 1 to 10,000). */
export function readPage(query: URLSearchParams): Page | null {
  const after = readWhole(query.get('after'), 0);
  const limit = readWhole(query.get('limit'), USUAL_LIMIT);
  if (after === null || limit === null || limit < 1 || limit > HIGHEST_LIMIT) return null;
  return { after, limit };
}

/** The `after` of the page behind this one, `null` at the end of a list of `total`. */
export function nextPage(page: Page, total: number): number | null {
  const next = page.after + page.limit;
  return next < total ? next : null;
}

function readWhole(text: string | null, otherwise: number): number | null {
  if (text === null) return otherwise;
  return /^[0-9]{1,12}$/.test(text) ? Number(text) : null;
}
