import { isSameFilter, offeredFilters, readListFilter } from './list-filter.js';

describe('the filter in the address', () => {
  it.each([
    [{ waiting: 'announcements-to-approve' }, { waiting: 'announcements-to-approve' }],
    [{ status: 'over' }, { status: 'over' }],
    [{ status: 'toString' }, {}],
    [{ waiting: ['x'], status: 7, other: 'x' }, {}],
  ])('%j is read as %j', (search, filter) => {
    expect(readListFilter(search)).toEqual(filter);
  });

  it('of each choice leads back to that choice', () => {
    for (const offered of offeredFilters) {
      const { waiting, status } = offered as { waiting?: string; status?: string };
      expect(isSameFilter(readListFilter({ waiting, status }), offered)).toBe(true);
    }
  });
});
