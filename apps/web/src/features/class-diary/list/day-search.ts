/** Of which day the diaries are shown; without one, of today. */
export interface DaySearch {
  date?: string;
}

export function readDaySearch({ date }: Record<string, unknown>): DaySearch {
  return typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {};
}
