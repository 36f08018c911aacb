/** Which day is looked at, as the address has it; today without one. */
export interface DaySearch {
  date?: string;
}

/** What of an address can be used; the rest is left out. */
export function readDaySearch({ date }: Record<string, unknown>): DaySearch {
  const isDay =
    typeof date === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(date) &&
    !Number.isNaN(Date.parse(`${date}T00:00:00Z`));
  return isDay ? { date } : {};
}
