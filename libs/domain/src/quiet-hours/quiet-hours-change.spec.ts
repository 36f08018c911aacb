import fc from 'fast-check';
import { dayMilliseconds, schoolInstant, toSchoolIso } from '../school-time/school-time.js';
import { expiryOf } from './expiry.js';
import { expiryAfterChange, openingOf, shortestOpening } from './quiet-hours-change.js';
import { defaultQuietHours, earliestHandOver, type QuietHours } from './quiet-hours.js';

const timeout = 10_000;
const hour = 3_600_000;

describe('openingOf', () => {
  test.each<[from: string, until: string, hours: number]>([
    ['22:00', '06:00', 16],
    ['11:30', '13:00', 22.5],
    ['22:00', '00:00', 22],
    ['00:00', '06:00', 18],
    ['06:30', '06:00', 0.5],
    ['12:00', '12:00', 24],
  ])('with quiet hours from %s until %s is %s hours', (from, until, hours) => {
    expect(openingOf({ from, until })).toBe(hours * hour);
  });

  it('leaves room for any time-out that a gateway may have', () => {
    expect(shortestOpening).toBe(hour);
  });
});

describe('expiryAfterChange', () => {
  const late: QuietHours = { from: '22:00', until: '06:30' };

  test.each<[date: string, time: string, before: QuietHours, after: QuietHours, expected: string]>([
    ['2026-11-23', '22:30', defaultQuietHours, late, '2026-11-25T06:30:00.000+07:00'],
    ['2026-11-23', '22:30', late, defaultQuietHours, '2026-11-25T06:00:00.000+07:00'],
    ['2026-11-23', '10:00', defaultQuietHours, late, '2026-11-24T10:00:00.000+07:00'],
    ['2026-12-31', '23:00', defaultQuietHours, late, '2027-01-02T06:30:00.000+07:00'],
  ])('of what is due on %s at %s follows the window', (date, time, before, after, expected) => {
    const notBefore = schoolInstant(date, time);
    const expiresAt = expiryOf('announcement', notBefore, before, timeout);
    const moved = expiryAfterChange({ notBefore, expiresAt }, before, after, timeout);
    expect(toSchoolIso(moved)).toBe(expected);
  });

  it('leaves an end that was not counted from the opening, as a daily report has', () => {
    const notBefore = schoolInstant('2026-11-23', '21:30');
    const expiresAt = schoolInstant('2026-11-23', '22:00');
    const early = { from: '21:00', until: '06:00' };
    expect(expiryAfterChange({ notBefore, expiresAt }, defaultQuietHours, early, timeout)).toBe(
      expiresAt,
    );
  });

  it('gives a whole day from the new opening, and undone is as it was', () => {
    const times = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((pair) => pair.map((number) => String(number).padStart(2, '0')).join(':'));
    const hours = fc
      .record({ from: times, until: times })
      .filter((setting) => openingOf(setting) >= shortestOpening);
    const instants = fc.date({
      min: new Date('2026-12-30T00:00:00Z'),
      max: new Date('2027-01-02T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, hours, hours, (notBefore, before, after) => {
        const expiresAt = expiryOf('direct-message', notBefore, before, timeout);
        const moved = expiryAfterChange({ notBefore, expiresAt }, before, after, timeout);
        const first = earliestHandOver(notBefore, after, timeout);
        expect(moved.getTime()).toBe(first.getTime() + dayMilliseconds);
        const back = expiryAfterChange({ notBefore, expiresAt: moved }, after, before, timeout);
        expect(back).toEqual(expiresAt);
      }),
    );
  });
});
