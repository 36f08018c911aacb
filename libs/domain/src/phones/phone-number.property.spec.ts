import fc from 'fast-check';
import { hasMobilePrefix } from './mobile-numbering.js';
import { parsePhoneCell } from './phone-number.js';

const read = (value: string | number | boolean | Date | null) =>
  parsePhoneCell(value, { allowReserved: false });

const mobile = fc
  .tuple(fc.integer({ min: 30, max: 99 }), fc.integer({ min: 0, max: 9_999_999 }))
  .map(([prefix, rest]) => `${prefix}${String(rest).padStart(7, '0')}`)
  .filter((national) => hasMobilePrefix(national) && !national.startsWith('9999990'));

const spelling = fc.constantFrom<(national: string) => string | number>(
  (national) => `0${national}`,
  (national) => Number(national),
  (national) => national,
  (national) => `${national}.0`,
  (national) => `84${national}`,
  (national) => `+84${national}`,
  (national) => `0084 ${national}`,
  (national) => `0${national.slice(0, 3)}.${national.slice(3, 6)}.${national.slice(6)}`,
  (national) => `0${national.slice(0, 2)} ${national.slice(2, 5)} ${national.slice(5)}`,
  (national) => `0${national.slice(0, 3)} - ${national.slice(3, 6)} - ${national.slice(6)}`,
  (national) => `'0${national}`,
  (national) => `\u200E+84 (0)${national}\u00A0`,
  (national) => `ĐT: 0${national} (mẹ)`,
);

const between = fc.constantFrom(' / ', '/', ', ', ';', ' - ', '\n', ' hoặc ', ' và ', ' ', ' | ');

test('any mobile number comes back from any of its spellings', () => {
  fc.assert(
    fc.property(mobile, spelling, (national, spell) => {
      expect(read(spell(national))).toMatchObject({ phones: [`+84${national}`], problems: [] });
    }),
  );
});

test('two numbers in one cell never make a third, and a silent cell gave both', () => {
  fc.assert(
    fc.property(mobile, mobile, spelling, spelling, between, (a, b, spellA, spellB, separator) => {
      const both = [...new Set([`+84${a}`, `+84${b}`])];
      const { phones, problems } = read(`${spellA(a)}${separator}${spellB(b)}`);
      expect(both).toEqual(expect.arrayContaining(phones));
      if (problems.length === 0) expect(phones).toEqual(both);
    }),
    { numRuns: 500 },
  );
});

test('any two plainly written numbers in one cell are both taken', () => {
  fc.assert(
    fc.property(mobile, mobile, between, (a, b, separator) => {
      const { phones } = read(`0${a}${separator}0${b}`);
      expect(phones).toEqual([...new Set([`+84${a}`, `+84${b}`])]);
    }),
  );
});

test('a number with one digit missing or one too many is never taken', () => {
  fc.assert(
    fc.property(mobile, fc.nat(9), fc.nat(9), (national, place, digit) => {
      const whole = `0${national}`;
      const missing = whole.slice(0, place) + whole.slice(place + 1);
      // Without its first zero a number is still whole; doubled, it is the start of 00.
      if (place > 0) expect(read(missing).phones).toEqual([]);
      expect(read(`${whole}${digit}`).phones).toEqual([]);
    }),
  );
});

test('whatever stands in a cell, what is taken is a Vietnamese mobile number and nothing throws', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9 .\-/+,;()xOm\n]{0,40}$/),
    fc.double(),
    fc.date({ noInvalidDate: false }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(anything, (value) => {
      for (const phone of read(value).phones) expect(phone).toMatch(/^\+84[35789]\d{8}$/);
    }),
  );
});
