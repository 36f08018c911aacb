import { formatPhoneForPeople } from './format-phone.js';
import { parsePhoneCell } from './phone-number.js';

const read = (value: string | number | boolean | Date | null) =>
  parsePhoneCell(value, { allowReserved: false });
const codes = (value: string | number | boolean | Date | null) =>
  read(value).problems.map((problem) => problem.code);

const ONE = '+84912345678';
const TWO = '+84987654321';

describe('a phone cell with one number', () => {
  test.each<[string, string | number, string]>([
    ['plain', '0912345678', ONE],
    ['that lost its leading zero as a number', 912345678, ONE],
    ['that lost its leading zero as text', '912345678', ONE],
    ['kept as a fraction', '912345678.0', ONE],
    ['with +84', '+84912345678', ONE],
    ['with +84 and a space', '+84 912345678', ONE],
    ['with +84 and the zero', '+84 (0) 912 345 678', ONE],
    ['with (+84)', '(+84) 912.345.678', ONE],
    ['with 84', '84912345678', ONE],
    ['with 84 as a number', 84912345678, ONE],
    ['with 84 and the zero', '840912345678', ONE],
    ['with 0084', '0084912345678', ONE],
    ['with 0084 in groups', '0084 912 345 678', ONE],
    ['in dotted groups', '091.234.5678', ONE],
    ['in spaced groups', '0912 345 678', ONE],
    ['in hyphenated groups', '0912-345-678', ONE],
    ['in groups with spaced hyphens', '0912 - 345 - 678', ONE],
    ['in groups with slashes', '0912/345/678', ONE],
    ['in groups with commas', '0912,345,678', ONE],
    ['in pairs', '09 12 34 56 78', ONE],
    ['with the prefix in brackets', '(0912) 345678', ONE],
    ['after an apostrophe', "'0912345678", ONE],
    ['after a curly apostrophe', '’0912345678', ONE],
    ['with no-break spaces', '0912\u00A0345\u00A0678', ONE],
    ['with a zero-width space', '0912\u200B345678', ONE],
    ['after a byte order mark', '\uFEFF0912345678', ONE],
    ['with direction marks', '\u202D0912345678\u202C\u200E', ONE],
    ['with a soft hyphen', '0912\u00AD345678', ONE],
    ['with no-break hyphens', '0912\u2011345\u2011678', ONE],
    ['in full-width digits', '０９１２３４５６７８', ONE],
    ['with a full stop after it', '0912345678.', ONE],
    ['in a cell with line ends', '\r\n0912345678\r\n', ONE],
    ['of eleven digits from before 2018', '01250002770', '+84850002770'],
    ['of eleven digits without the zero', 1250002770, '+84850002770'],
    ['of eleven digits with +84', '+84 1250002770', '+84850002770'],
    ['of eleven digits in groups', '0168 2345 678', '+84382345678'],
    ['whose prefix looks like the country code', '0840000674', '+84840000674'],
    ['whose prefix looks like the country code, zero lost', 840000674, '+84840000674'],
    ['in a block that the metadata calls unassigned', '0890003250', '+84890003250'],
    ['written as a spreadsheet formula', '="0912345678"', ONE],
    ['glued to a word', 'ĐT0912345678', ONE],
    ['before its counting', '1. 0912345678', ONE],
  ])('is understood %s', (_how, value, phone) => {
    expect(read(value)).toMatchObject({ phones: [phone], problems: [], empty: false });
  });

  test.each([
    '0912345678 (mẹ)',
    'ĐT: 0912345678',
    'Zalo 0912345678',
    'Mẹ: 0912 345 678',
    '0912345678 mẹ',
    'SĐT 1: 0912345678',
  ])('is taken from among words, with a note: %s', (value) => {
    expect(read(value)).toMatchObject({
      phones: [ONE],
      problems: [],
      notes: [{ code: 'phone-words-ignored' }],
    });
  });

  test('notes that an eleven-digit number was converted', () => {
    expect(read('01250002770').notes).toEqual([{ code: 'phone-converted' }]);
  });

  test('is one number when it is written twice', () => {
    expect(read('0912345678 / 84912345678')).toMatchObject({
      phones: [ONE],
      notes: [{ code: 'phone-repeated-in-cell' }],
    });
  });
});

describe('a phone cell with several numbers', () => {
  test.each([
    '0912345678 / 0987654321',
    '0912345678/0987654321',
    '0912345678, 0987654321',
    '0912345678;0987654321',
    '0912345678-0987654321',
    '0912345678 - 0987654321',
    '0912345678 – 0987654321',
    '0912345678\n0987654321',
    '0912345678 hoặc 0987654321',
    '0912345678 và 0987654321',
    '0912345678 & 0987654321',
    '0912345678 0987654321',
    '912345678 987654321',
    '0912.345.678 - 0987 654 321',
    '0912 345 678 0987 654 321',
    '+84912345678+84987654321',
    '0912345678 (bố), 0987654321 (mẹ)',
    '1. 0912345678 2. 0987654321',
    '0912345678 | 0987654321',
    '0912345678 (Zalo: 0987654321)',
  ])('gives each of them: %j', (value) => {
    expect(read(value)).toMatchObject({ phones: [ONE, TWO], problems: [] });
  });

  test.each<[string, string[], string[]]>([
    ['0912345678 / 098765', [ONE], ['phone-too-short']],
    ['098765 / 0912345678', [ONE], ['phone-too-short']],
    ['0912345678 098765', [ONE], ['phone-too-short']],
    ['0912345678 - 02438231234', [ONE], ['not-a-mobile-number']],
    ['0912345678; O987654321', [ONE], ['phone-has-letters']],
    ['0912345678 / 1900', [ONE], ['phone-too-short']],
  ])('takes the good one and reports the bad one: %s', (value, phones, problems) => {
    expect(read(value).phones).toEqual(phones);
    expect(codes(value)).toEqual(problems);
  });
});

describe('a phone cell that is refused', () => {
  test.each<[string, string | number | boolean | Date]>([
    ['phone-too-short', '0390000'],
    ['phone-too-short', 39000012],
    ['phone-too-short', '0912 - 345 - 67'],
    ['phone-too-short', '09123 / 45678'],
    ['phone-too-short', '0912***678'],
    ['phone-too-long', '09123456789'],
    ['phone-too-long', '0912345678 9'],
    ['phone-too-long', '0912 - 345 - 6789'],
    ['phone-too-long', '09123456780987654321'],
    ['phone-is-text', 'không có'],
    ['phone-is-text', 'chưa có'],
    ['phone-is-text', 'N/A'],
    ['phone-is-text', 'con thứ 2'],
    ['phone-is-text', true],
    ['phone-is-a-date', new Date('2010-01-01')],
    ['phone-is-a-date', new Date(Number.NaN)],
    ['not-a-mobile-number', '02431000893'],
    ['not-a-mobile-number', '024 3823 1234'],
    ['not-a-mobile-number', 2438231234],
    ['not-a-mobile-number', '04 3823 1234'],
    ['short-number', '1900 1234'],
    ['short-number', '18001091'],
    ['short-number', '113'],
    ['short-number', '113 (công an)'],
    ['foreign-number', '+1 415 555 2671'],
    ['foreign-number', '+82 10 1234 5678'],
    ['foreign-number', '0014155552671'],
    ['phone-lost-digits', '9.12E+08'],
    ['phone-lost-digits', '9,12346e8'],
    ['phone-has-letters', 'O912345678'],
    ['phone-has-letters', '09l2345678'],
    ['phone-has-letters', '0912 34O 678'],
    ['phone-has-letters', '091234567 O'],
    ['phone-has-letters', 'abc0912345678'],
    ['phone-invalid', '0123456789'],
    ['phone-invalid', '0121000000'],
    ['phone-invalid', '0712345678'],
    ['phone-invalid', '0000000000'],
    ['phone-invalid', '+0912345678'],
    ['phone-marked-unusable', '0912345678 (số cũ)'],
    ['phone-marked-unusable', '0912345678 sai số'],
    ['reserved-number', '0999999000'],
    ['reserved-number', '+84999999099'],
  ])('by the name of %s: %j', (code, value) => {
    expect(read(value)).toMatchObject({ phones: [], empty: false });
    expect(codes(value)).toContain(code);
  });

  test('gives no number at all when one of two is called old, whichever it is', () => {
    expect(read('Số mới: 0987654321, số cũ: 0912345678').phones).toEqual([]);
  });

  test('takes reserved numbers where they are allowed, and none beside the range', () => {
    expect(parsePhoneCell('0999999005', { allowReserved: true }).phones).toEqual(['+84999999005']);
    expect(read('0999999100').phones).toEqual(['+84999999100']);
  });
});

describe('a phone cell that says nothing', () => {
  test.each([null, '', '  ', '-', '--', '–', '.', 'x', 'X', '/', '?', '0', 0, '\u00A0', '(-)'])(
    'is empty: %j',
    (value) => {
      expect(read(value)).toMatchObject({ phones: [], problems: [], empty: true });
    },
  );
});

test('a number is shown the way people write it', () => {
  expect(formatPhoneForPeople('+84912000123')).toBe('0912 000 123');
  expect(formatPhoneForPeople('+14155552671')).toBe('+14155552671');
});
