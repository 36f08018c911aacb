import { monthsOf, readSpendingSearch } from './spending-search.js';

describe('the months of what announcements cost', () => {
  it.each([
    ['2026-11-24T02:00:00Z', '2026-08', '2026-11'],
    ['2027-03-01T02:00:00Z', '2026-08', '2027-03'],
    // 23:00 at Greenwich is the next month at the school.
    ['2026-07-31T23:00:00Z', '2026-08', '2026-08'],
    ['2026-12-31T18:00:00Z', '2026-08', '2027-01'],
  ])('at %s are those of the school year: from %s until %s', (now, from, until) => {
    expect(monthsOf({}, now)).toEqual({ from, until });
  });

  it('are those of the address, where they are months', () => {
    expect(readSpendingSearch({ from: '2026-01', until: '2026-13' })).toEqual({ from: '2026-01' });
    expect(monthsOf({ from: '2025-02', until: '2025-03' }, '2026-11-24T02:00:00Z')).toEqual({
      ...{ from: '2025-02', until: '2025-03' },
    });
  });
});
