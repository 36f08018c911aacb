import fc from 'fast-check';
import { ask, closeAll, startInTest, submit } from '../test/carrier-in-test.js';
import { RateLimit } from './rate-limit.js';

afterEach(closeAll);

describe('the rate limit', () => {
  it.each([
    [1, 1],
    [9, 1],
    [50, 5],
    [5_000, 500],
  ])('of %i a second lets %i through at once', (perSecond, burst) => {
    const limit = new RateLimit(perSecond, 0);
    const admitted = Array.from({ length: burst + 3 }, () => limit.admits(0)).filter(Boolean);
    expect(admitted).toHaveLength(burst);
  });

  it('says truly when the next message will be taken', () => {
    const limit = new RateLimit(0.25, 0);
    expect(limit.admits(0)).toBe(true);
    expect(limit.admits(0)).toBe(false);
    expect(limit.retryAfterSeconds()).toBe(4);
    expect(limit.admits(3_990)).toBe(false);
    expect(limit.admits(4_000)).toBe(true);
  });

  it('never lets through more than the burst and what the time has earned', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 300 }),
        (perSecond, pauses) => {
          const limit = new RateLimit(perSecond, 0);
          let now = 0;
          let admitted = 0;
          for (const milliseconds of pauses) {
            now += milliseconds;
            if (limit.admits(now)) admitted += 1;
          }
          expect(admitted).toBeLessThanOrEqual(limit.burst + (now * perSecond) / 1000 + 1e-6);
        },
      ),
    );
  });

  it('is answered 429 with Retry-After over HTTP, and known references pass', async () => {
    const carrier = await startInTest({ rate: 1 });
    expect((await submit(carrier, { reference: 'A1' })).status).toBe(200);
    const throttled = await submit(carrier);
    expect([throttled.status, throttled.body]).toEqual([429, { error: 'throttled' }]);
    expect(throttled.headers.get('retry-after')).toBe('1');
    expect((await submit(carrier, { reference: 'A1' })).body.duplicate).toBe(true);
    await ask(carrier, 'PUT', '/options', { rate: null });
    expect((await submit(carrier)).status).toBe(200);
    expect(carrier.summary()).toMatchObject({ accepted: 2, refusedByCode: { throttled: 1 } });
  });
});
