import fc from 'fast-check';
import { schoolInstant, toSchoolIso } from '../school-time/school-time.js';
import {
  defaultQuietHours,
  earliestHandOver,
  isQuiet,
  nextOpening,
  type QuietHours,
} from './quiet-hours.js';

const at = (time: string, date: string): Date => schoolInstant(date, time);
const instants = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2028-03-02T00:00:00Z'),
  noInvalidDate: true,
});
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((pair) => pair.map((number) => String(number).padStart(2, '0')).join(':'));
const settings = fc.record({ from: times, until: times });

describe('the answer of the quiet hours', () => {
  test.each<[time: string, quiet: boolean, opens: string]>([
    ['2026-12-31T21:59:59.999', false, '2026-12-31T21:59:59.999+07:00'],
    ['2026-12-31T22:00:00.000', true, '2027-01-01T06:00:00.000+07:00'],
    ['2027-01-01T00:00:00.000', true, '2027-01-01T06:00:00.000+07:00'],
    ['2027-01-01T05:59:59.999', true, '2027-01-01T06:00:00.000+07:00'],
    ['2027-01-01T06:00:00.000', false, '2027-01-01T06:00:00.000+07:00'],
    // A leap day is a day like another.
    ['2028-02-28T23:00:00.000', true, '2028-02-29T06:00:00.000+07:00'],
    ['2028-02-29T23:00:00.000', true, '2028-03-01T06:00:00.000+07:00'],
  ])('on the turn of a year, %s: quiet %s, and open at %s', (time, quiet, opens) => {
    const [date, clock] = time.split('T') as [string, string];
    const instant = at(clock, date);
    expect(isQuiet(instant, defaultQuietHours)).toBe(quiet);
    expect(toSchoolIso(nextOpening(instant, defaultQuietHours))).toBe(opens);
    expect(toSchoolIso(earliestHandOver(instant, defaultQuietHours, 0))).toBe(opens);
  });

  it('an answer is never inside the window, never before what was asked, and stays when asked again', () => {
    const check = (instant: Date, hours: QuietHours, timeout: number): void => {
      for (const answer of [
        nextOpening(instant, hours),
        earliestHandOver(instant, hours, timeout),
      ]) {
        expect(isQuiet(answer, hours)).toBe(false);
        expect(answer >= instant).toBe(true);
        expect(nextOpening(answer, hours)).toEqual(answer);
      }
      const earliest = earliestHandOver(instant, hours, timeout);
      expect(earliestHandOver(earliest, hours, timeout)).toEqual(earliest);
    };
    fc.assert(fc.property(instants, settings, fc.nat(50_000), check), { numRuns: 1_000 });
  });
});
