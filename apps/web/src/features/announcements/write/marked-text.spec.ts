import { dearCharacters, markText, unseenName } from './marked-text.js';

const marked = (text: string, withoutDiacritics = false): string =>
  markText(text, withoutDiacritics)
    .map(({ kind, text: part }) => (kind === 'plain' ? part : `[${kind} ${part}]`))
    .join('');

describe('the marks in a text', () => {
  it.each([
    ['Hop phu huynh', false, 'Hop phu huynh'],
    ['Họp phụ huynh', false, 'H[costly ọ]p ph[costly ụ] huynh'],
    ['Họp phụ huynh', true, 'Họp phụ huynh'],
    ['Vui 🎉 quá', true, 'Vui [replaced 🎉] quá'],
    ['Đạt 95% “giỏi”', true, 'Đạt 95[replaced %] [replaced “]giỏi[replaced ”]'],
    ['Em {họ tên học sinh}', false, 'Em [field {họ tên học sinh}]'],
    ['Em {tên bố}', false, 'Em [unknown {tên bố}]'],
    ['gia 5€ [a]', false, 'gia 5€ [a]'],
    ['8h\u00a000', false, '8h[costly \u00a0]00'],
    ['8h\u00a000', true, '8h\u00a000'],
    ['Hop\u200b \ufeffphu huynh', false, 'Hop\u200b \ufeffphu huynh'],
  ])('of %j without diacritics: %s', (text, withoutDiacritics, expected) => {
    expect(marked(text, withoutDiacritics)).toBe(expected);
  });

  it('never lose or add a character, however long the text is', () => {
    const text = 'Kính gửi PHHS em {họ tên học sinh}: ểộự 🎉\n'.repeat(600);
    const parts = markText(text, false);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter(({ kind }) => kind === 'costly').length).toBeLessThanOrEqual(400);
  });

  it('name each dear character once', () => {
    expect(dearCharacters('Họp, họp 🎉🎉')).toEqual(['ọ', '🎉']);
  });

  it.each([
    ['\u00a0', 'announcements.character.no-break-space'],
    ['\u202f', 'announcements.character.no-break-space'],
    ['\t', 'announcements.character.tab'],
    ['\u3000', 'announcements.character.other-space'],
    ['ọ', undefined],
    ['🎉', undefined],
  ])('call %j by a name only where it cannot be seen: %s', (character, name) => {
    expect(unseenName(character)).toBe(name);
  });
});
