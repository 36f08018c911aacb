import fc from 'fast-check';
import { type DifferencePart, wordDifference } from './word-difference.js';

const written = (parts: readonly DifferencePart[]): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('');
const side = (parts: readonly DifferencePart[], gone: DifferencePart['kind']): string =>
  parts.flatMap(({ kind, text }) => (kind === gone ? [] : [text])).join('');

describe('the difference between two texts', () => {
  it.each([
    ['', '', ''],
    ['họp lúc 8h00', 'họp lúc 8h00', 'họp lúc 8h00'],
    ['họp lúc 8h00 Chủ nhật', 'họp lúc 7h30 Chủ nhật', 'họp lúc [-8h00-][+7h30+] Chủ nhật'],
    ['Thu học phí', 'Thu học phí tháng 12', 'Thu học phí[+ tháng 12+]'],
    ['Kính mời PHHS dự họp', 'Kính mời dự họp', 'Kính mời [-PHHS -]dự họp'],
    ['nghỉ thứ sáu', 'học bù thứ sáu', '[-nghỉ-][+học bù+] thứ sáu'],
    ['một hai ba', 'bốn năm ba', '[-một hai-][+bốn năm+] ba'],
    ['', 'mới', '[+mới+]'],
  ])('from %j to %j is told word by word', (before, after, expected) => {
    expect(written(wordDifference(before, after))).toBe(expected);
  });

  it('holds both texts whole', () => {
    const text = fc
      .array(fc.constantFrom('em', 'họp', 'lúc', '8h00', ' ', '  ', '\n', '.'), { maxLength: 40 })
      .map((words) => words.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDifference(before, after);
        expect(side(parts, 'added')).toBe(before);
        expect(side(parts, 'removed')).toBe(after);
        expect(parts.every((part, place) => part.kind !== parts[place - 1]?.kind)).toBe(true);
      }),
    );
  });

  it('of two long texts takes no longer than a person waits', () => {
    const long = (word: string): string => Array.from({ length: 5_000 }, () => word).join(' ');
    const parts = wordDifference(long('a'), long('b'));
    expect(parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
