import { dayBefore } from '@lien-lac/domain';

/** The day so many days before another; both YYYY-MM-DD. */
export function daysBefore(date: string, days: number): string {
  let day = date;
  for (let step = 0; step < days; step += 1) day = dayBefore(day);
  return day;
}
