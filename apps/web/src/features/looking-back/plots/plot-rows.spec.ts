import { topOfScale, totalOf } from './plot-rows.js';

describe('the scale of a plot', () => {
  it.each([
    [0, 2],
    [1, 2],
    [3, 4],
    [7, 8],
    [9, 10],
    [10, 10],
    [11, 20],
    [45, 60],
    [61, 80],
    [95, 100],
    [101, 200],
  ])('for %i at most ends at %i, of which the half is a whole number', (most, top) => {
    expect(topOfScale(most)).toBe(top);
    expect(topOfScale(most) % 2).toBe(0);
  });

  it('counts nothing where nothing is known', () => {
    expect([totalOf({ counts: [1, 2] }), totalOf({ counts: null })]).toEqual([3, 0]);
  });
});
