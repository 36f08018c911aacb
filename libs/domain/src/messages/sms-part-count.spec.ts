import fc from 'fast-check';
import { smsPartCount } from './sms-part-count.js';
import { countSmsParts } from './sms-parts.js';

describe('smsPartCount', () => {
  test.each<[text: string, parts: number]>([
    ['', 1],
    ['a'.repeat(160), 1],
    ['a'.repeat(161), 2],
    ['€'.repeat(80), 1],
    ['€'.repeat(81), 2],
    ['ế'.repeat(70), 1],
    ['ế'.repeat(71), 2],
    ['ế'.repeat(134), 2],
    ['ế'.repeat(135), 3],
    // Decomposed, as some keyboards type it, it is the same text.
    ['ế'.normalize('NFD').repeat(70), 1],
  ])('of %j is %i', (text, parts) => {
    expect(smsPartCount(text)).toBe(parts);
  });

  it('is what the full count says, of any text', () => {
    const letters = fc.constantFrom(...'aA0 €[]{}ếđĐ😀\u0301\u200d\n');
    const texts = fc.oneof(
      fc.string({ unit: letters, maxLength: 500 }),
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({ unit: fc.constantFrom(...'aA0 €[]'), minLength: 140, maxLength: 500 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(smsPartCount(text)).toBe(countSmsParts(text).parts);
      }),
      { numRuns: 500 },
    );
  });
});
