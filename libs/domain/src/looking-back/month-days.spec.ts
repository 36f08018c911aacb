import { daysAfter, daysOfMonth, monthAfter, monthBefore, monthPattern } from './month-days.js';

describe('the days of a month', () => {
  it.each([
    ['2026-11', '2026-11-30', '2026-10', '2026-12'],
    ['2026-12', '2026-12-31', '2026-11', '2027-01'],
    ['2027-01', '2027-01-31', '2026-12', '2027-02'],
    ['2028-02', '2028-02-29', '2028-01', '2028-03'],
  ])('end in %s on %s, between %s and %s', (month, last, before, after) => {
    expect(daysOfMonth(month)).toEqual({ from: `${month}-01`, until: last });
    expect([monthBefore(month), monthAfter(month)]).toEqual([before, after]);
  });

  it('are those of a month that there is', () => {
    expect(
      ['2026-13', '2026-00', '2026-1', '2026-11-01'].some((one) => monthPattern.test(one)),
    ).toBe(false);
    expect(daysAfter('2026-11-28', 6)).toBe('2026-12-04');
  });
});
