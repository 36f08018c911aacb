import { passwordProblem, shortestPassword } from '@lien-lac/domain';
import fc from 'fast-check';
import { lettersMissing } from './letters-missing.js';

describe('what a password lacks', () => {
  it.each([
    ['', shortestPassword],
    ['phượng nở', shortestPassword - 9],
    // One letter, typed as a letter and its marks.
    ['phượng nở'.normalize('NFD'), shortestPassword - 9],
    ['😀'.repeat(shortestPassword), 0],
    ['x'.repeat(200), 0],
  ])('%j lacks %d', (password, missing) => {
    expect(lettersMissing(password)).toBe(missing);
  });

  it('is nothing exactly where the API finds it long enough', () => {
    const surroundings = { username: 'x', schoolName: 'y', isListed: () => false };
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (password) => {
        const isTooShort = passwordProblem(password, surroundings) === 'too-short';
        expect(lettersMissing(password) > 0).toBe(isTooShort);
      }),
    );
  });
});
