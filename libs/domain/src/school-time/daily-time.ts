import { dayMilliseconds, schoolDate, schoolInstant } from './school-time.js';

/**
 * The last instant up to now at which the school's wall clock showed this time of day.
 *
 * @param time `HH:MM[:SS[.mmm]]`
 * @throws RangeError when the time is written otherwise
 */
export function lastTimeOfDay(time: string, now: Date): Date {
  const today = schoolInstant(schoolDate(now), time);
  return today <= now ? today : new Date(today.getTime() - dayMilliseconds);
}
