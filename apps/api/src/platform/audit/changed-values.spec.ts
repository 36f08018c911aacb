import { changedValues } from './changed-values.js';

describe('the values that changed', () => {
  it('are given before and after, without those that stayed', () => {
    const at = new Date('2026-11-23T02:00:00Z');
    expect(
      changedValues<Record<string, unknown>>(
        { name: 'An', at, list: [1, { a: 1 }], gone: 1 },
        { name: 'Ân', at: new Date(at), list: [1, { a: 1 }], came: null },
      ),
    ).toEqual({
      before: { name: 'An', gone: 1, came: null },
      after: { name: 'Ân', gone: null, came: null },
    });
  });

  it('are none where nothing changed', () => {
    expect(changedValues({ a: [1] }, { a: [1] })).toEqual({});
  });
});
