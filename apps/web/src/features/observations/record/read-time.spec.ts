import { readTime } from './read-time.js';

describe('a time of day', () => {
  it.each([
    ['07:25', '07:25'],
    ['7:25', '07:25'],
    ['7h25', '07:25'],
    [' 1625 ', '16:25'],
    ['725', '07:25'],
    ['7', '7'],
    ['sáng', 'sáng'],
    ['', ''],
  ])('typed as "%s" is read as "%s"', (typed, read) => {
    expect(readTime(typed)).toBe(read);
  });
});
