import { schoolInstant, toSchoolIso } from '../school-time/school-time.js';
import { dailyReportExpiry, expiryOf } from './expiry.js';
import { defaultQuietHours } from './quiet-hours.js';

const timeout = 10_000;

describe('expiryOf', () => {
  test.each([
    ['2026-11-23', '10:15', '2026-11-24T10:15:00.000+07:00'],
    ['2026-11-23', '06:00', '2026-11-24T06:00:00.000+07:00'],
    ['2026-11-23', '21:59:50.000', '2026-11-24T21:59:50.000+07:00'],
    // The last time-out before the window closes already belongs to the next morning.
    ['2026-11-23', '21:59:50.001', '2026-11-25T06:00:00.000+07:00'],
    ['2026-11-23', '22:00', '2026-11-25T06:00:00.000+07:00'],
    ['2026-11-24', '05:59:59.999', '2026-11-25T06:00:00.000+07:00'],
  ])('of what might leave from %s %s is %s', (date, time, expected) => {
    const notBefore = schoolInstant(date, time);
    for (const kind of ['announcement', 'direct-message'] as const) {
      const expiry = expiryOf(kind, notBefore, defaultQuietHours, timeout);
      expect(toSchoolIso(expiry)).toBe(expected);
    }
  });
});

describe('dailyReportExpiry', () => {
  test.each([
    ['22:00', '06:00', '2026-11-23T22:00:00.000+07:00'],
    ['21:30', '06:30', '2026-11-23T21:30:00.000+07:00'],
    ['23:59', '00:00', '2026-11-23T23:59:00.000+07:00'],
    ['12:00', '13:00', '2026-11-23T12:00:00.000+07:00'],
    ['00:00', '06:00', '2026-11-24T00:00:00.000+07:00'],
    ['00:30', '06:00', '2026-11-24T00:00:00.000+07:00'],
    ['22:00', '22:00', '2026-11-24T00:00:00.000+07:00'],
  ])('with quiet hours from %s until %s is %s', (from, until, expected) => {
    expect(toSchoolIso(dailyReportExpiry('2026-11-23', { from, until }))).toBe(expected);
  });
});
