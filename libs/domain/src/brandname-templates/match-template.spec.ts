import fc from 'fast-check';
import { unaccent } from '../messages/unaccent.js';
import { hasParameter, matchTemplate } from './match-template.js';

const verification = '{P1,8} la ma xac minh dang ky Baotrixemay cua ban';
const meeting = 'Kinh moi PHHS em {P1,20} lop {P2,5} du hop ngay {P3,10}.';

describe('a registered template', () => {
  it.each([
    ['686868 la ma xac minh dang ky Baotrixemay cua ban', verification],
    ['Kinh moi PHHS em Ly An lop 10A1 du hop ngay 24/11/2026.', meeting],
    // The words of the template may stand in what a message says of its own.
    ['Kinh moi PHHS em An lop An lop 10A1 du hop ngay 24/11.', meeting],
    ['  Kinh moi\n PHHS em Ly  An lop\t10A1 du hop ngay 24/11. ', meeting],
    ['Kính gửi em Hường', 'Kính gửi em {P1,10}'.normalize('NFD')],
    ['Kinh gui em An', 'Kinh gui em {p1, 10}'],
    ['ab', '{P1,1}{P2,1}'],
    ['Nghi hoc.', 'Nghi hoc.'],
  ])('allows %j', (text, template) => {
    expect(matchTemplate(text, template)).toBeNull();
  });

  it.each<[string, string, object]>([
    [
      'a parameter that is too long',
      'Kinh moi PHHS em Nguyen Hoang Minh Tue Anh lop 10A1 du hop ngay 24/11.',
      { kind: 'too-long', parameter: 'P1', value: 'Nguyen Hoang Minh Tue Anh', most: 20 },
    ],
    [
      'other words',
      'Kinh moi PHHS em Ly An lop 10A1 di hop ngay 24/11.',
      {
        kind: 'differs',
        ...{ matched: 'Kinh moi PHHS em Ly An lop 10A1 d', expected: 'u hop ngay ' },
        found: 'i hop ngay 24/11.',
      },
    ],
    [
      'another beginning',
      'Chao PHHS em Ly An.',
      {
        ...{ kind: 'differs', matched: '', expected: 'Kinh moi PHHS em ' },
        found: 'Chao PHHS em Ly An.',
      },
    ],
    [
      'an end that comes early',
      'Kinh moi PHHS em Ly An',
      { kind: 'differs', matched: 'Kinh moi PHHS em Ly An', expected: ' lop ', found: '' },
    ],
    [
      'nothing where there has to be something',
      'Kinh moi PHHS em lop 10A1 du hop ngay .',
      { kind: 'differs' },
    ],
    ['marks where it has none', 'Kính mời PHHS em Lý An', { kind: 'differs', matched: 'K' }],
  ])('tells of %s', (_, text, mismatch) => {
    expect(matchTemplate(text, meeting)).toMatchObject(mismatch);
  });

  it('tells of what goes on where it ends', () => {
    expect(matchTemplate('Nghi hoc. Cam on.', 'Nghi hoc.')).toEqual({
      ...{ kind: 'differs', matched: 'Nghi hoc.', expected: '', found: ' Cam on.' },
    });
    expect(matchTemplate('Hop', 'Hop{P1,3}')).toMatchObject({ kind: 'differs', matched: 'Hop' });
  });

  it('has a place of its own for each message, or none', () => {
    expect([meeting, 'Nghi hoc {P1}.'].map(hasParameter)).toEqual([true, false]);
  });

  const word = fc.stringMatching(/^[a-zđê]{1,6}$/u);
  const pieces = fc.array(
    fc.oneof(
      word.map((words) => ({ words, most: 0 })),
      fc
        .tuple(word, fc.nat({ max: 3 }))
        .map(([words, more]) => ({ words, most: words.length + more })),
    ),
    { minLength: 1, maxLength: 6 },
  );
  const templateOf = (made: { words: string; most: number }[]): string =>
    made.map(({ words, most }, at) => (most === 0 ? words : `{P${at + 1},${most}}`)).join(' ');
  const textOf = (made: { words: string }[]): string => made.map(({ words }) => words).join(' ');

  it('allows every text that is made of it, however its blanks and letters are encoded', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', '  ', '\n', '\r\n\t'), (made, blank) => {
        const text = textOf(made);
        expect(matchTemplate(text, templateOf(made))).toBeNull();
        const other = text.replace(/ /gu, blank).normalize('NFD');
        expect(matchTemplate(other, templateOf(made).normalize('NFD'))).toBeNull();
        expect(matchTemplate(unaccent(text), unaccent(templateOf(made)))).toBeNull();
      }),
    );
  });

  it('allows what an expression of the same meaning allows, and nothing else', () => {
    fc.assert(
      fc.property(pieces, pieces, (made, others) => {
        const expression = made.map(({ words, most }) => (most === 0 ? words : `.{1,${most}}`));
        for (const text of [textOf(others), textOf([...made, ...others]), textOf(made).slice(1)]) {
          const isAllowed = new RegExp(`^${expression.join(' ')}$`, 'u').test(text.trim());
          expect(matchTemplate(text, templateOf(made)) === null).toBe(isAllowed);
        }
      }),
    );
  });

  it('always tells where a text stops, in pieces of that text', () => {
    fc.assert(
      fc.property(pieces, pieces, (made, others) => {
        const text = textOf(others);
        const mismatch = matchTemplate(text, templateOf(made));
        if (mismatch?.kind === 'differs') expect(mismatch.matched + mismatch.found).toBe(text);
        if (mismatch?.kind === 'too-long') {
          expect(mismatch.value.length).toBeGreaterThan(mismatch.most);
          expect(text).toContain(mismatch.value);
        }
      }),
    );
  });
});
