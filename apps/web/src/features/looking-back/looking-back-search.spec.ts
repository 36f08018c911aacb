import { readMonthSearch, readWeeksSearch } from './looking-back-search.js';

describe('the address of looking back', () => {
  it('names a month that there is', () => {
    expect(readMonthSearch({ month: '2026-11' })).toEqual({ month: '2026-11' });
    for (const month of ['2026-13', '2026-1', 'x', 11, undefined]) {
      expect(readMonthSearch({ month })).toEqual({});
    }
  });

  it('names a day that there is', () => {
    expect(readWeeksSearch({ day: '2026-11-23' })).toEqual({ day: '2026-11-23' });
    for (const day of ['2026-11-31', '2026-02-30', '23/11/2026', undefined]) {
      expect(readWeeksSearch({ day })).toEqual({});
    }
  });
});
