import { ROSTER_CODES } from './roster-codes.js';
import { ROSTER_REASONS } from './roster-reasons.js';

describe('the reasons of a roster', () => {
  test.each(ROSTER_CODES.map((code) => [code]))(
    'say in both languages what happened and what to do: %s',
    (code) => {
      const { vi, en } = ROSTER_REASONS[code];
      for (const text of [vi, en]) {
        // One sentence for what happened and one for what to do.
        expect(text.match(/[.?](?: |$)/g)?.length).toBeGreaterThanOrEqual(2);
        expect(text).toBe(text.normalize('NFC').trim());
      }
      expect(vi).toMatch(/[ạảãăâđêôơưếềộớị]/);
      expect(en).not.toMatch(/[ạảãăâđêôơưếềộớị]{2}/);
    },
  );

  test('are told for no code that no longer exists, and each code stands once', () => {
    expect(Object.keys(ROSTER_REASONS).sort()).toEqual([...ROSTER_CODES].sort());
    expect(new Set(ROSTER_CODES).size).toBe(ROSTER_CODES.length);
  });
});
