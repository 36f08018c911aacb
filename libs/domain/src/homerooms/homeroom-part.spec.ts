import { homeroomTimeOn } from './homeroom-part.js';

describe('a homeroom assignment', () => {
  test.each([
    ['2026-08-01', null, '2026-11-23', 'current'],
    ['2026-11-23', null, '2026-11-23', 'current'],
    ['2026-11-24', null, '2026-11-23', 'planned'],
    ['2026-11-20', '2026-11-23', '2026-11-23', 'current'],
    ['2026-11-20', '2026-11-22', '2026-11-23', 'ended'],
    ['2026-11-24', '2026-11-27', '2026-11-23', 'planned'],
    ['2026-11-23', '2026-11-22', '2026-11-23', 'ended'],
    ['2026-11-24', '2026-11-23', '2026-11-23', 'ended'],
  ])('from %s until %s is on %s %s', (from, until, day, expected) => {
    expect(homeroomTimeOn({ from, until }, day)).toBe(expected);
  });
});
