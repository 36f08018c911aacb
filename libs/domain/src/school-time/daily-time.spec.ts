import fc from 'fast-check';
import { lastTimeOfDay } from './daily-time.js';
import { dayMilliseconds, schoolTimeOfDay } from './school-time.js';

describe('the last time of day', () => {
  it.each([
    ['2026-11-23T07:00:00.000+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-23T06:59:59.999+07:00', '2026-11-22T07:00:00+07:00'],
    ['2026-11-23T23:59:59+07:00', '2026-11-23T07:00:00+07:00'],
    ['2026-11-23T00:00:00+07:00', '2026-11-22T07:00:00+07:00'],
    ['2027-01-01T00:30:00+07:00', '2026-12-31T07:00:00+07:00'],
  ])('of 07:00 at %s is %s', (now, expected) => {
    expect(lastTimeOfDay('07:00', new Date(now))).toEqual(new Date(expected));
  });

  it('is at that time, no later than now, and less than a day ago', () => {
    const instant = fc.date({
      min: new Date('2020-01-02'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 23 }), (now, hour) => {
        const time = `${String(hour).padStart(2, '0')}:00`;
        const found = lastTimeOfDay(time, now);
        const ago = now.getTime() - found.getTime();
        expect(schoolTimeOfDay(found)).toBe(`${time}:00.000`);
        expect(ago >= 0 && ago < dayMilliseconds).toBe(true);
      }),
    );
  });
});
