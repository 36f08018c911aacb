import { monthPattern } from '@lien-lac/domain';

/** Which month is in view; the present one unless told. */
export interface MonthSearch {
  month?: string;
}

/** The last day of the weeks in view; today unless told. */
export interface WeeksSearch {
  day?: string;
}

/** Reads an address; whatever is no month is left out. */
export function readMonthSearch({ month }: Record<string, unknown>): MonthSearch {
  return typeof month === 'string' && monthPattern.test(month) ? { month } : {};
}

/** Reads an address; whatever is no day is left out. */
export function readWeeksSearch({ day }: Record<string, unknown>): WeeksSearch {
  if (typeof day !== 'string' || !/^20\d{2}-\d{2}-\d{2}$/u.test(day)) return {};
  const read = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
  return exists ? { day } : {};
}
