import fc from 'fast-check';
import { entityTagOf, versionsNamed } from './entity-tag.js';

describe('an entity tag', () => {
  it('of any version is read back as that version', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (version) => {
        expect(versionsNamed(entityTagOf(version))).toEqual([version]);
      }),
    );
  });

  test.each([
    ['"3"', [3]],
    ['"3", "14"', [3, 14]],
    [' "3" ', [3]],
    ['*', 'any'],
    ['W/"3"', []],
    ['3', []],
    ['"03"', []],
    ['"-1"', []],
    ['"abc"', []],
    ['', []],
  ])('%s in If-Match names %j', (header, named) => {
    expect(versionsNamed(header)).toEqual(named);
  });
});
