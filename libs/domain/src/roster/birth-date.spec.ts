import fc from 'fast-check';
import { readBirthDate, readBirthDateParts } from './birth-date.js';

describe('a date of birth', () => {
  test.each<[string | number | Date, string]>([
    [new Date('2010-09-06T00:00:00Z'), '2010-09-06'],
    [40427, '2010-09-06'],
    ['40427', '2010-09-06'],
    ['06/09/2010', '2010-09-06'],
    ['6/9/10', '2010-09-06'],
    ['6.9.2010', '2010-09-06'],
    ['6-9-2010', '2010-09-06'],
    ['06 / 09 / 2010', '2010-09-06'],
    ['06 09 2010', '2010-09-06'],
    ["'06/09/2010", '2010-09-06'],
    ['06092010', '2010-09-06'],
    [6092010, '2010-09-06'],
    [20100906, '2010-09-06'],
    ['2010-09-06', '2010-09-06'],
    ['2010/9/6', '2010-09-06'],
    ['2010-09-06T00:00:00.000Z', '2010-09-06'],
    ['06/09/2010 00:00:00', '2010-09-06'],
    ['ngày 6 tháng 9 năm 2010', '2010-09-06'],
    ['6 tháng 9, 2010', '2010-09-06'],
    ['Sinh ngày 06/09/2010', '2010-09-06'],
    ['31/12/98', '1998-12-31'],
    ['29/02/2008', '2008-02-29'],
    ['25/12/2010', '2010-12-25'],
  ])('is read from %p', (value, date) => {
    expect(readBirthDate(value)).toEqual({ date, yearOnly: false });
  });

  test.each(['31/02/2010', '29/02/2010', '09/25/2010', '0/9/2010', '6/13/2010', '6/9/0210', 'abc'])(
    'that does not exist is invalid: %s',
    (value) => {
      expect(readBirthDate(value)).toEqual({ invalid: true });
    },
  );

  test.each([new Date(Number.NaN), new Date('0205-01-01'), 3.5, 99, 123456789012])(
    'of another kind is invalid: %p',
    (value) => {
      expect(readBirthDate(value)).toEqual({ invalid: true });
    },
  );

  test.each([null, '', '-', 'x', 0, 'không rõ?'.slice(0, 5)])('may be missing: %p', (value) => {
    expect(readBirthDate(value)).toEqual({ date: null, yearOnly: false });
  });

  test.each(['2010', 2010])('may be a year alone: %p', (value) => {
    expect(readBirthDate(value)).toEqual({ date: null, yearOnly: true });
  });

  test('may stand in three columns', () => {
    expect(readBirthDateParts('6', '9', '2010')).toEqual({ date: '2010-09-06', yearOnly: false });
    expect(readBirthDateParts('', '', '2010')).toEqual({ date: null, yearOnly: true });
    expect(readBirthDateParts('31', '2', '2010')).toEqual({ invalid: true });
  });

  test('comes back from any of its spellings', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2030-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    const spell = fc.constantFrom<(iso: string) => string | number | Date>(
      (iso) => new Date(`${iso}T00:00:00Z`),
      (iso) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569,
      (iso) => iso.split('-').reverse().join('/'),
      (iso) => iso.split('-').reverse().map(Number).join('.'),
      (iso) => iso,
    );
    fc.assert(
      fc.property(day, spell, (date, spelling) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readBirthDate(spelling(iso))).toEqual({ date: iso, yearOnly: false });
      }),
    );
  });
});
