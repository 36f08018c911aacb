import fc from 'fast-check';
import { RequestCounts } from './request-counts.js';

describe('RequestCounts', () => {
  it('takes as many in a minute as the limit says, and as many again in the next', () => {
    const counts = new RequestCounts(2);
    const taken = [0, 10, 59_999, 60_000, 60_001, 60_002].map((now) => counts.take('a', now));
    expect(taken).toEqual([true, true, false, true, true, false]);
  });

  it('tells how long it is until the count begins anew', () => {
    const counts = new RequestCounts(1);
    counts.take('a', 1_000);
    expect([counts.untilReset('a', 11_000), counts.untilReset('a', 90_000)]).toEqual([50_000, 0]);
    expect(counts.untilReset('nobody', 0)).toBe(0);
  });

  it('counts each caller apart', () => {
    const counts = new RequestCounts(1);
    expect([counts.take('a', 0), counts.take('b', 0), counts.take('a', 1)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('forgets the callers whose minute has ended', () => {
    const counts = new RequestCounts(1);
    for (let caller = 0; caller < 1_000; caller += 1) counts.take(`caller ${caller}`, caller);
    counts.take('another', 180_000);
    expect(counts.size).toBe(1);
  });

  it('shuts nobody out for longer than a minute when the clock is set back', () => {
    const counts = new RequestCounts(1);
    const hour = 3_600_000;
    expect([counts.take('a', hour), counts.take('a', hour + 1)]).toEqual([true, false]);
    expect([counts.take('a', 0), counts.take('a', 1)]).toEqual([true, false]);
    counts.take('another', hour);
    counts.take('a third', 0);
    counts.take('a fourth', 60_000);
    expect(counts.size).toBe(1);
  });

  it('never takes more than twice the limit within any minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 30_000 }), { maxLength: 60 }),
        (limit, pauses) => {
          const counts = new RequestCounts(limit);
          let now = 0;
          const taken = pauses.flatMap((pause) => (counts.take('a', (now += pause)) ? [now] : []));
          for (const start of taken) {
            const within = taken.filter((at) => at >= start && at < start + 60_000);
            expect(within.length).toBeLessThanOrEqual(2 * limit);
          }
        },
      ),
    );
  });
});
