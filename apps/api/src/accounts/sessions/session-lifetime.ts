const hour = 60 * 60 * 1000;

/** Without a request for so long a session ends. Milliseconds of real time. */
export const idleLifetime = 2 * hour;

/** A session never lasts longer, however busy: one working day with its meetings. */
export const absoluteLifetime = 12 * hour;

/** Whether a session that began then has reached its greatest age. */
export function isTooOld(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() >= absoluteLifetime;
}
