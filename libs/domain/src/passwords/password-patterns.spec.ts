import fc from 'fast-check';
import { isEasySequence, shortestUnit } from './password-patterns.js';

describe('The shortest unit of a text', () => {
  it.each([
    ['', ''],
    ['a', 'a'],
    ['aaaa', 'a'],
    ['abab', 'ab'],
    ['ababa', 'ababa'],
    ['abcabc', 'abc'],
  ])('%j is %j', (text, unit) => {
    expect(shortestUnit(text)).toBe(unit);
  });

  it('gives the text back when it is written over and over', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5 }),
        (piece, times) => {
          const text = piece.repeat(times);
          const unit = shortestUnit(text);
          expect(unit.repeat(text.length / unit.length)).toBe(text);
          expect(unit.length).toBeLessThanOrEqual(piece.length);
        },
      ),
    );
  });
});

describe('An easy sequence', () => {
  it.each([
    ['123456789012', true],
    ['987654321', true],
    ['abcdef', true],
    ['qwertyuiop', true],
    ['poiuytrewq', true],
    ['qwertyasdfgh', true],
    ['phuongno', false],
    ['482915703364', false],
    ['a', false],
    ['', false],
  ])('%j: %s', (text, easy) => {
    expect(isEasySequence(text)).toBe(easy);
  });
});
