import { readStaffFilter } from './staff-filter.js';

describe('which accounts an address asks for', () => {
  it.each([
    [{}, {}],
    [{ role: 'bgh' }, { role: 'bgh' }],
    [
      { role: 'cgcn', status: 'disabled' },
      { role: 'cgcn', status: 'disabled' },
    ],
    [{ role: 'king', status: 'asleep', other: '1' }, {}],
    [{ role: ['bgh'], status: 1 }, {}],
  ])('%j is %j', (search, filter) => {
    expect(readStaffFilter(search)).toEqual(filter);
  });
});
