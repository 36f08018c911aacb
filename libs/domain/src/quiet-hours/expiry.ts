import { dayMilliseconds, millisecondsOfDay, schoolInstant } from '../school-time/school-time.js';
import { earliestHandOver, type QuietHours } from './quiet-hours.js';

/** The kinds of message whose expiry runs from when they might first have left. */
export type TimedMessageKind = 'announcement' | 'direct-message';

/** How long a message is worth sending, counted from when it might first have left. */
const lifetimes: Readonly<Record<TimedMessageKind, number>> = {
  announcement: dayMilliseconds,
  'direct-message': dayMilliseconds,
};

/**
 * The instant from which an announcement or a direct message is no longer sent: a day after it
 * might first have left. A message written at night gets its whole day, since the day is counted
 * from the opening of the window.
 *
 * @param notBefore the time the message was set to leave, or was sent
 */
export function expiryOf(
  kind: TimedMessageKind,
  notBefore: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): Date {
  const first = earliestHandOver(notBefore, hours, requestTimeoutMilliseconds);
  return new Date(first.getTime() + lifetimes[kind]);
}

/**
 * The instant from which a day's report is no longer sent: when the evening of its day closes,
 * 22:00 as the procedure has it. Afterwards only a person sends it again, with its date in the text.
 *
 * Where the setting has no quiet hours, or they begin after midnight, the report holds until the
 * end of its day: it never expires on the morning before it was written.
 *
 * @param date the report's school day, `YYYY-MM-DD`
 */
export function dailyReportExpiry(date: string, hours: QuietHours): Date {
  const noon = dayMilliseconds / 2;
  const closesInTheEvening = hours.from !== hours.until && millisecondsOfDay(hours.from) >= noon;
  return closesInTheEvening
    ? schoolInstant(date, hours.from)
    : new Date(schoolInstant(date, '00:00').getTime() + dayMilliseconds);
}
