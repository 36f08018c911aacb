import { changedValues, isNothing } from './changed-values.js';

describe('what a deed changed', () => {
  it.each([
    ['a change', { status: 'a' }, { status: 'b' }, [{ field: 'status', before: 'a', after: 'b' }]],
    ['something new', null, { name: 'x' }, [{ field: 'name', before: undefined, after: 'x' }]],
    ['something gone', { name: 'x' }, null, [{ field: 'name', before: 'x', after: undefined }]],
    ['nothing', null, null, []],
    [
      'what stayed the same',
      { a: [1], b: 1 },
      { a: [1], b: 2 },
      [{ field: 'b', before: 1, after: 2 }],
    ],
  ])('shows %s', (_what, before, after, expected) => {
    expect(changedValues(before, after)).toEqual(expected);
  });

  it.each([
    [null, true],
    [[], true],
    ['', true],
    [false, false],
    [0, false],
    [[null], false],
  ])('takes %j for nothing: %s', (value, expected) => {
    expect(isNothing(value)).toBe(expected);
  });
});
