import fc from 'fast-check';
import {
  dayAfter,
  dayBefore,
  firstDayOf,
  lastDayOf,
  type OpenedYear,
  schoolYearOn,
} from './school-year-calendar.js';

const years: OpenedYear[] = [
  { startYear: 2025, startsOn: null },
  { startYear: 2026, startsOn: '2026-08-17' },
];
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));
const opened = fc.uniqueArray(
  fc.record({
    startYear: fc.integer({ min: 2020, max: 2034 }),
    startsOn: fc.constant<string | null>(null),
  }),
  { selector: ({ startYear }) => startYear },
);

describe('the school year', () => {
  test.each<[string, OpenedYear[], number]>([
    ['2026-07-31', [], 2025],
    ['2026-08-01', [], 2026],
    ['2025-08-01', years, 2025],
    ['2026-08-01', years, 2025],
    ['2026-08-16', years, 2025],
    ['2026-08-17', years, 2026],
    // Nobody opened 2027 yet, so everyone is where they were.
    ['2027-08-01', years, 2026],
    ['2027-06-10', [...years, { startYear: 2027, startsOn: null }], 2026],
    ['2027-08-01', [...years, { startYear: 2027, startsOn: null }], 2027],
    // A year prepared early may start early.
    ['2027-07-19', [...years, { startYear: 2027, startsOn: '2027-07-19' }], 2027],
    ['2024-05-05', years, 2023],
  ])('of %s, with %j opened, is %d', (on, of, startYear) => {
    expect(schoolYearOn(on, of)).toEqual({ startYear, label: `${startYear}–${startYear + 1}` });
  });

  it('never goes back as days pass, and is one that was opened once one has started', () => {
    fc.assert(
      fc.property(day, day, opened, (one, other, of) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        const started = of.filter((year) => firstDayOf(year) <= early);
        if (started.length === 0) return;
        const before = schoolYearOn(early, of).startYear;
        expect(before).toBeLessThanOrEqual(schoolYearOn(late, of).startYear);
        expect(of.map(({ startYear }) => startYear)).toContain(before);
      }),
    );
  });

  it('lasts until the day before the next one', () => {
    expect(lastDayOf(2025, years)).toBe('2026-08-16');
    expect(lastDayOf(2026, years)).toBeNull();
    fc.assert(
      fc.property(opened, (of) => {
        for (const { startYear } of of) {
          const last = lastDayOf(startYear, of);
          if (last === null) continue;
          expect(schoolYearOn(last, of).startYear).toBe(startYear);
          expect(schoolYearOn(dayAfter(last), of).startYear).toBeGreaterThan(startYear);
        }
      }),
    );
  });

  it('counts days across months and leap years', () => {
    expect([dayBefore('2028-03-01'), dayBefore('2027-01-01')]).toEqual([
      '2028-02-29',
      '2026-12-31',
    ]);
    fc.assert(fc.property(day, (one) => expect(dayAfter(dayBefore(one))).toBe(one)));
  });
});
