import {
  dayMilliseconds,
  isTimeOfDay,
  millisecondsOfDay,
  schoolDate,
  schoolInstant,
  schoolTimeOfDay,
} from '../school-time/school-time.js';

/**
 * The hours of the night in which nothing leaves for a guardian, in school time, each `HH:MM`.
 * `from` is the first quiet instant, `until` the first open one. They may cross midnight or not;
 * when both are the same there are no quiet hours.
 */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

/** Quy trình Liên lạc điện tử § 3.3: what is sent after 22h00 arrives at 6h00 the next morning. */
export const defaultQuietHours: QuietHours = { from: '22:00', until: '06:00' };

/** The fields of a quiet hours setting that are no `HH:MM`; empty when it can be used. */
export function invalidQuietHoursFields(hours: QuietHours): (keyof QuietHours)[] {
  return (['from', 'until'] as const).filter(
    (field) => hours[field].length !== 'HH:MM'.length || !isTimeOfDay(hours[field]),
  );
}

/**
 * Whether the instant lies in the quiet hours: `from` itself does, `until` itself does not.
 *
 * @throws RangeError when the hours are not valid, as every function here
 */
export function isQuiet(instant: Date, hours: QuietHours): boolean {
  const { from, until } = boundsOf(hours);
  const time = millisecondsOfDay(schoolTimeOfDay(instant));
  return from <= until ? from <= time && time < until : from <= time || time < until;
}

/** The first instant after the given one at which the quiet hours begin; null if there are none. */
export function closesAt(instant: Date, hours: QuietHours): Date | null {
  const { from, until } = boundsOf(hours);
  return from === until ? null : nextTimeOfDay(instant, hours.from);
}

/** The given instant itself when the window is open, else the end of those quiet hours. */
export function nextOpening(instant: Date, hours: QuietHours): Date {
  return isQuiet(instant, hours) ? nextTimeOfDay(instant, hours.until) : instant;
}

/**
 * Whether a request to a gateway may begin at the instant: the window is open, and stays open until
 * the request has timed out.
 *
 * A request begun at t lives in [t, t + time-out), and the window is open in [until, from), so a
 * request whose time-out falls on 22:00:00.000 exactly may begin: at that instant it is aborted
 * already. Give a time-out that covers how late an abort can come, not the bare socket setting.
 *
 * @throws RangeError when the time-out is negative or not finite
 */
export function mayHandOver(
  instant: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): boolean {
  if (!Number.isFinite(requestTimeoutMilliseconds) || requestTimeoutMilliseconds < 0) {
    throw new RangeError(`${requestTimeoutMilliseconds} ms is no request time-out`);
  }
  if (isQuiet(instant, hours)) return false;
  const closing = closesAt(instant, hours);
  return closing === null || instant.getTime() + requestTimeoutMilliseconds <= closing.getTime();
}

/** A stretch of time, both ends of it included. `until` is null when it has no end. */
export interface Stretch {
  readonly from: Date;
  readonly until: Date | null;
}

/**
 * From the given instant on, how long a request may begin at any moment: the same as asking
 * `mayHandOver` each time, for who has to look thousands of times a second. Null when none may.
 *
 * @throws RangeError as `mayHandOver`
 */
export function handOverStretch(
  instant: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): Stretch | null {
  if (!mayHandOver(instant, hours, requestTimeoutMilliseconds)) return null;
  const closing = closesAt(instant, hours);
  // The closing itself is quiet, however short a request may be.
  const until = closing && new Date(closing.getTime() - Math.max(1, requestTimeoutMilliseconds));
  return { from: instant, until };
}

/** Whether the instant lies in the stretch. */
export function liesIn(instant: Date, { from, until }: Stretch): boolean {
  return instant >= from && (until === null || instant <= until);
}

/**
 * The given instant itself when a request may begin then, else the next opening of the window.
 *
 * @throws RangeError when a request's time-out is longer than the window is ever open
 */
export function earliestHandOver(
  instant: Date,
  hours: QuietHours,
  requestTimeoutMilliseconds: number,
): Date {
  if (mayHandOver(instant, hours, requestTimeoutMilliseconds)) return instant;
  const closing = isQuiet(instant, hours) ? instant : (closesAt(instant, hours) ?? instant);
  const opening = nextOpening(closing, hours);
  if (!mayHandOver(opening, hours, requestTimeoutMilliseconds)) {
    throw new RangeError(
      `No request of ${requestTimeoutMilliseconds} ms fits between ${hours.until} and ${hours.from}`,
    );
  }
  return opening;
}

function boundsOf(hours: QuietHours): { from: number; until: number } {
  const invalid = invalidQuietHoursFields(hours);
  if (invalid.length > 0) {
    throw new RangeError(`Quiet hours need HH:MM in: ${invalid.join(', ')}`);
  }
  return { from: millisecondsOfDay(hours.from), until: millisecondsOfDay(hours.until) };
}

/** The first instant strictly after the given one at which the school's clock shows the time. */
function nextTimeOfDay(instant: Date, time: string): Date {
  const today = schoolInstant(schoolDate(instant), time);
  // Every day of the school is 24 hours long, since its offset never changes.
  return today > instant ? today : new Date(today.getTime() + dayMilliseconds);
}
