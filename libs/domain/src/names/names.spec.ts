import fc from 'fast-check';
import { compareByGivenName, givenNameOf } from './given-name.js';
import { normaliseText } from './normalise-text.js';
import { properCaseName } from './proper-case-name.js';
import { searchKey, withoutDiacritics } from './search-key.js';

describe('text', () => {
  test.each<[string, string, string]>([
    ['decomposed letters', 'Nguyễn'.normalize('NFD'), 'Nguyễn'],
    ['marks typed in another order', 'e\u0323\u0302', 'ệ'],
    ['a letter with its circumflex and a loose tone', 'Nguyê\u0303n', 'Nguyễn'],
    ['double and no-break spaces', ' Nguyễn \u00A0  Văn\u2003An ', 'Nguyễn Văn An'],
    ['line breaks and tabs', 'Họ tên\r\nbố\t', 'Họ tên bố'],
    ['invisible characters', '\uFEFFNgu\u00ADyễn\u200B \u200EAn\u2060', 'Nguyễn An'],
    ['control characters', 'Nguyễn\u0000\u0007 An', 'Nguyễn An'],
    ['an eth in the place of Đ', 'Ðỗ Thị ðào', 'Đỗ Thị đào'],
  ])('is kept in one spelling whatever it came with: %s', (_what, text, expected) => {
    expect(normaliseText(text)).toBe(expected);
  });

  test('does not change any more once it is normal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normaliseText(text);
        expect(normaliseText(once)).toBe(once);
        expect(once).toBe(once.normalize('NFC').trim());
      }),
    );
  });
});

describe('a name', () => {
  test.each([
    ['NGUYỄN VĂN AN', 'Nguyễn Văn An'],
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['Nguyễn văn  An', 'Nguyễn Văn An'],
    ['NGUYỄN VĂN AN'.normalize('NFD'), 'Nguyễn Văn An'],
    ['nguyễn VĂN An', 'Nguyễn Văn An'],
    ["H'HEN NIÊ", "H'Hen Niê"],
    ["h'hen niê", "H'Hen Niê"],
    ["H'Hen Niê", "H'Hen Niê"],
    ['H’HEN NIÊ', 'H’Hen Niê'],
    ['Y-BLÔ ÊBAN', 'Y-Blô Êban'],
    ["K'BRƠI", "K'Brơi"],
    ['ông thị ý', 'Ông Thị Ý'],
    ['ĐẶNG Ý', 'Đặng Ý'],
    ['Anna McKenna', 'Anna McKenna'],
    ['Nguyễn Văn A', 'Nguyễn Văn A'],
    ['', ''],
  ])('%j is written %j', (name, expected) => {
    expect(properCaseName(name)).toBe(expected);
  });

  test('keeps Ông, which is a family name', () => {
    expect(properCaseName('Ông Anh Tú')).toBe('Ông Anh Tú');
  });

  test('is written the same a second time', () => {
    const marked = 'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ';
    const letters = fc.stringMatching(
      new RegExp(`^[A-Za-z${marked}${marked.toUpperCase()}' -]{0,30}$`),
    );
    fc.assert(
      fc.property(letters, (name) => {
        expect(properCaseName(properCaseName(name))).toBe(properCaseName(name));
      }),
    );
  });

  test('ends in the given name', () => {
    expect(givenNameOf('Nguyễn Thị Minh  Khai ')).toBe('Khai');
    expect(givenNameOf('Khai')).toBe('Khai');
    expect(givenNameOf('')).toBe('');
  });
});

test('a class register is in the order of given names, tones and then whole names', () => {
  const register = [
    'Trần Văn An',
    'Lê Thị Ánh',
    'Bùi Đức Ân',
    'Hồ Thị Dung',
    'Đinh Văn Đạt',
    'Lê Thị Hoà',
    'Nguyễn Văn Hoa',
    'Đỗ Văn An',
  ];
  expect([...register].sort(compareByGivenName)).toEqual([
    'Đỗ Văn An',
    'Trần Văn An',
    'Lê Thị Ánh',
    'Bùi Đức Ân',
    'Hồ Thị Dung',
    'Đinh Văn Đạt',
    'Nguyễn Văn Hoa',
    'Lê Thị Hoà',
  ]);
});

describe('the search key', () => {
  test('is one for two spellings of one name', () => {
    expect(searchKey('Hòa')).toBe(searchKey('Hoà'));
    expect(searchKey('NGUYỄN Thị  Thúy')).toBe(searchKey('Nguyễn thị thuý'));
  });

  test('is plain letters, Đ among them', () => {
    expect(searchKey(' Đặng Thị Ước ')).toBe('dang thi uoc');
    expect(withoutDiacritics('Đường')).toBe('Duong');
  });
});
