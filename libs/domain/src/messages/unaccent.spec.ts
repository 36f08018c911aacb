import fc from 'fast-check';
import { countSmsParts } from './sms-parts.js';
import { replacedSigns, unaccent } from './unaccent.js';

const letters =
  'aăâbcdđeêfghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ';
const signs =
  '0123456789 .,:;!?/()-+\'"%&@\n{}[]~|€`‘’‚“”„«»–—−…•′″₫\t\u00a0\u2009\u200b\ufeff\u00ad';
const vietnameseText = fc
  .array(fc.constantFrom(...letters, ...letters.toUpperCase(), ...signs), { maxLength: 200 })
  .chain((characters) =>
    fc.constantFrom('NFC', 'NFD').map((form) => characters.join('').normalize(form)),
  );

describe('unaccent', () => {
  test.each([
    ['Nguyễn Thị Đào', 'Nguyen Thi Dao'],
    ['đường Điện Biên Phủ', 'duong Dien Bien Phu'],
    ['Nguyễn Hường'.normalize('NFD'), 'Nguyen Huong'],
    ['ƯỚC MƠ', 'UOC MO'],
    ['“Giọt hồng” – lúc 7h00…', "'Giot hong' - luc 7h00..."],
    ['PH\u00a0em ‘Chi’', "PH em 'Chi'"],
    ['2026–2027', '2026-2027'],
    ['• 500.000₫', '- 500.000d'],
    ['a\u200bb', 'ab'],
    ['', ''],
  ])('turns %j into %j', (text, expected) => {
    expect(unaccent(text)).toBe(expected);
  });

  it.each([
    ['Đạt 95% & lên lớp', 'Dat 95 phan tram va len lop'],
    ['Toán&Lý', 'Toan va Ly'],
    ['lienhe@truong.edu.vn', 'lienhe(a)truong.edu.vn'],
    ['Chúc mừng 😀!', 'Chuc mung !'],
    ['{họ tên học sinh}', '{ho ten hoc sinh}'],
  ])('writes %j in the characters that every network carries', (text, expected) => {
    expect(unaccent(text)).toBe(expected);
  });

  it('tells what it writes otherwise or leaves out, each once, and no letter of Vietnamese', () => {
    expect(replacedSigns('Đạt 95% – “tốt” 😀😀 8%')).toEqual([
      { sign: '%', becomes: 'phan tram' },
      { sign: '"', becomes: "'" },
      { sign: '😀', becomes: '' },
    ]);
    expect(replacedSigns('Kính gửi PHHS em Nguyễn Thị Đào (10A1), lúc 7h00: họp!')).toEqual([]);
  });

  it('lets no other character through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(unaccent(text)).toMatch(/^[A-Za-z0-9 .,:;/()\-+!?'\n{}]*$/u);
        expect(replacedSigns(unaccent(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('brings every Vietnamese text into the GSM alphabet', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(countSmsParts(unaccent(text)).costlyCharacters).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same for the composed and the decomposed spelling', () => {
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(unaccent(text.normalize('NFD'))).toBe(unaccent(text.normalize('NFC')));
      }),
    );
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(vietnameseText, fc.string({ unit: 'binary' })), (text) => {
        expect(unaccent(unaccent(text))).toBe(unaccent(text));
      }),
      { numRuns: 500 },
    );
  });
});
