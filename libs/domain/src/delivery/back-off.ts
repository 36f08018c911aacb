const baseMilliseconds = 2_000;
const capMilliseconds = 10 * 60_000;

/** How many times a message is tried before it fails for good. */
export const defaultAttemptLimit = 8;

/**
 * How long to wait after a failed attempt, in whole milliseconds of real time: exponential with
 * equal jitter. The ceiling is 2 s after the first attempt, doubles with each, and stops at 10
 * minutes; the wait is at least half of it and less than the whole, so that messages which failed
 * together neither come back together nor fall on a gateway at once.
 *
 * @param attempt how many attempts have been made, from 1
 * @param random a number in [0, 1)
 * @param longest another ceiling than those 10 minutes
 * @throws RangeError when either is outside its range
 */
export function backOffMilliseconds(
  attempt: number,
  random: number,
  longest: number = capMilliseconds,
): number {
  requireAttempt(attempt);
  if (!(random >= 0 && random < 1)) throw new RangeError(`${random} is not in [0, 1)`);
  const ceiling = Math.min(longest, baseMilliseconds * 2 ** (attempt - 1));
  const half = ceiling / 2;
  // Rounded before the sum: a chance just below 1 would round half + half up to the ceiling.
  return half + Math.floor(half * random);
}

/** Whether a message that failed at its `attempt`-th attempt (from 1) is not tried again. */
export function retriesExhausted(attempt: number, limit: number = defaultAttemptLimit): boolean {
  requireAttempt(attempt);
  return attempt >= limit;
}

function requireAttempt(attempt: number): void {
  if (!Number.isInteger(attempt) || attempt < 1) {
    throw new RangeError(`${attempt} is no number of attempts; they count from 1`);
  }
}
