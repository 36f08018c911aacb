import fc from 'fast-check';
import { backOffMilliseconds, defaultAttemptLimit, retriesExhausted } from './back-off.js';

const almostOne = 1 - Number.EPSILON / 2;
const randoms = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const attempts = fc.integer({ min: 1, max: 5_000 });

describe('backOffMilliseconds', () => {
  test.each([
    [1, 1_000, 1_999],
    [2, 2_000, 3_999],
    [3, 4_000, 7_999],
    [8, 128_000, 255_999],
    [9, 256_000, 511_999],
    [10, 300_000, 599_999],
    [5_000, 300_000, 599_999],
  ])('after attempt %i is from %i to %i ms', (attempt, least, most) => {
    expect(backOffMilliseconds(attempt, 0)).toBe(least);
    expect(backOffMilliseconds(attempt, almostOne)).toBe(most);
  });

  it('is whole, at least one second, less than ten minutes, and never shorter than before at the same chance', () => {
    fc.assert(
      fc.property(attempts, randoms, (attempt, random) => {
        const wait = backOffMilliseconds(attempt, random);
        expect(Number.isInteger(wait)).toBe(true);
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThan(600_000);
        expect(backOffMilliseconds(attempt + 1, random)).toBeGreaterThanOrEqual(wait);
      }),
    );
  });

  test.each([
    [0, 0.5],
    [1.5, 0.5],
    [Number.NaN, 0.5],
    [1, 1],
    [1, -0.1],
    [1, Number.NaN],
  ])('refuses attempt %p with chance %p', (attempt, random) => {
    expect(() => backOffMilliseconds(attempt, random)).toThrow(RangeError);
  });
});

describe('retriesExhausted', () => {
  test.each([
    [1, undefined, false],
    [7, undefined, false],
    [8, undefined, true],
    [9, undefined, true],
    [1, 1, true],
    [2, 3, false],
  ])('after attempt %i with limit %p is %s', (attempt, limit, exhausted) => {
    expect(retriesExhausted(attempt, limit)).toBe(exhausted);
  });

  it('allows eight attempts by default, and counts from one', () => {
    expect(defaultAttemptLimit).toBe(8);
    expect(() => retriesExhausted(0)).toThrow(RangeError);
  });
});
