import fc from 'fast-check';
import { bodyHashOf } from './body-hash.js';

describe('the hash of a body', () => {
  it('is the same however its members stand', () => {
    expect(bodyHashOf({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(
      bodyHashOf({ b: [{ d: 3, c: 2 }], a: 1 }),
    );
  });

  it.each([
    ['another value', { a: 1 }, { a: 2 }],
    ['another type', { a: 1 }, { a: '1' }],
    ['another order of a list', { a: [1, 2] }, { a: [2, 1] }],
    ['a member more', { a: 1 }, { a: 1, b: null }],
    ['nothing', {}, undefined],
    ['nothing, for null', null, undefined],
    ['a list for an object', [['a', 1]], { a: 1 }],
    ['pairs for members', { members: [['a', 1]] }, { a: 1 }],
  ])('differs by %s', (_, one, other) => {
    expect(bodyHashOf(one)).not.toBe(bodyHashOf(other));
  });

  it('keeps a member with a name that objects have by birth', () => {
    expect(bodyHashOf(JSON.parse('{"__proto__": 1}'))).not.toBe(bodyHashOf({}));
  });

  it('tells any two JSON values apart that mean different things', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const same = JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
        expect(bodyHashOf(one) === bodyHashOf(other)).toBe(same);
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return { list: value.map(sorted) };
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, member]) => [name, sorted(member)]);
  return { entries: entries.sort(([one], [other]) => (String(one) < String(other) ? -1 : 1)) };
}
