/** From which month to which; what is left out is what one usually wants. */
export interface SpendingSearch {
  from?: string;
  until?: string;
}

const aMonth = /^20\d{2}-(?:0[1-9]|1[0-2])$/;

/** Reads an address; whatever is not understood is left out. */
export function readSpendingSearch(search: Record<string, unknown>): SpendingSearch {
  const monthOf = (value: unknown): value is string =>
    typeof value === 'string' && aMonth.test(value);
  return {
    ...(monthOf(search.from) ? { from: search.from } : {}),
    ...(monthOf(search.until) ? { until: search.until } : {}),
  };
}

/**
 * The school year's months until now, unless told.
 * @param now school time, ISO 8601
 */
export function monthsOf({ from, until }: SpendingSearch, now: string): Required<SpendingSearch> {
  const present = new Date(new Date(now).getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 7);
  const [year = 0, month = 0] = present.split('-').map(Number);
  const began = `${month >= 8 ? year : year - 1}-08`;
  return { from: from ?? began, until: until ?? present };
}
