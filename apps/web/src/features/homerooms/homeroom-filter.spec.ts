import { readHomeroomFilter } from './homeroom-filter.js';

describe('the school year that an address asks for', () => {
  it.each([
    [{}, {}],
    [{ year: 2027 }, { year: 2027 }],
    [{ year: '2027' }, { year: 2027 }],
    [{ year: 'next' }, {}],
    [{ year: 12 }, {}],
    [{ year: 2026.5 }, {}],
  ])('%j is %j', (search, filter) => {
    expect(readHomeroomFilter(search)).toEqual(filter);
  });
});
