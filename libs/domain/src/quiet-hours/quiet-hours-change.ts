import { dayMilliseconds, millisecondsOfDay } from '../school-time/school-time.js';
import { expiryOf } from './expiry.js';
import type { QuietHours } from './quiet-hours.js';

/**
 * The least that a day's window may be open, in milliseconds: with less, what a school sends in a day
 * could not leave in it, and a gateway's time-out might not fit.
 */
export const shortestOpening = 60 * 60_000;

/** How long the window is open on each day, in milliseconds; the whole day without quiet hours. */
export function openingOf({ from, until }: QuietHours): number {
  const opening = millisecondsOfDay(from) - millisecondsOfDay(until);
  return opening <= 0 ? opening + dayMilliseconds : opening;
}

/**
 * When a message is no longer wanted after the quiet hours have changed. What has its day from when it
 * might first leave has it from when it may leave now; an end of another kind stays.
 *
 * @param expiresAt as it was counted under the hours `before`
 */
export function expiryAfterChange(
  { notBefore, expiresAt }: { readonly notBefore: Date; readonly expiresAt: Date },
  before: QuietHours,
  after: QuietHours,
  requestTimeoutMilliseconds: number,
): Date {
  const expiry = (hours: QuietHours): Date =>
    expiryOf('announcement', notBefore, hours, requestTimeoutMilliseconds);
  return expiry(before).getTime() === expiresAt.getTime() ? expiry(after) : expiresAt;
}
