import fc from 'fast-check';
import { readRoster } from './read-roster.js';
import type { CellValue } from './roster-sheet.js';

const words = fc.constantFrom(
  ...['STT', 'Họ và tên', 'Họ tên', 'Tên', 'Mã HS', 'Lớp', 'Ngày sinh', 'Giới tính', 'Nữ', 'SĐT'],
  ...['SĐT mẹ', 'Họ tên bố', 'BỐ', 'MẸ', 'Phụ huynh', 'Quan hệ', 'Liên hệ', 'Ghi chú', 'Khối'],
  ...['LỚP 10A1', '10A1', 'KHỐI 10', 'Lê Văn An', 'Trần Thị Bình', 'Mẹ', '0912345678', '#N/A', 'x'],
  ...[
    '0912345678 / 0987654321',
    'Danh sách này có 38 học sinh./.',
    '31/02/2010',
    '01/02/2010',
    '-',
  ],
);

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 3, arbitrary: fc.constant(null) },
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.double(),
  fc.integer({ min: 0, max: 999_999_999 }),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
);

const sheet = fc.record({
  name: fc.oneof(fc.constantFrom('10A1', 'Sheet1', 'GVCN', '__proto__'), fc.string()),
  hidden: fc.boolean(),
  rows: fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 }),
});

test('no sheet makes the reading fail, and whatever is taken is whole', () => {
  fc.assert(
    fc.property(fc.array(sheet, { maxLength: 4 }), (sheets) => {
      const reading = readRoster(sheets, { allowReserved: false });
      expect(reading.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
      for (const student of reading.students) {
        expect(student.fullName).toMatch(/\p{L}/u);
        expect(student.className).not.toBe('');
        expect(student.dateOfBirth ?? '2010-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
        for (const phone of student.guardians.flatMap(({ phones }) => phones)) {
          expect(phone).toMatch(/^\+84[35789]\d{8}$/);
        }
      }
    }),
    { numRuns: 400 },
  );
});

/** Columns that a clerk may put in any order and leave out. */
const columns = [
  ['STT', 1],
  ['Mã HS', 'HS1'],
  ['Ngày sinh', '02/01/2010'],
  ['Giới tính', 'Nữ'],
  ['Lớp', '10A1'],
  ['Địa chỉ', '12 Lê Lợi, 0999999999'],
  ['Ghi chú', 'Con một'],
  ['SĐT mẹ', 912345678],
  ['Họ tên mẹ', 'Trần Tư'],
  ['SĐT bố', '0987 654 321'],
  ['Họ tên bố', 'Lê Ba'],
] as const;

test('the order of the columns, what stands above them and which are missing change nothing', () => {
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...columns]),
      fc.nat(10),
      fc.array(fc.constantFrom('TRƯỜNG THPT', 'DANH SÁCH HỌC SINH', null), { maxLength: 10 }),
      (chosen, place, titles) => {
        const all = [...chosen];
        all.splice(place, 0, ['Họ và tên', 'Lê Thị An'] as never);
        const rows = [
          ...titles.map((title) => [title]),
          all.map(([heading]) => heading),
          all.map(([, value]) => value),
        ];
        // A name and an address are no list of guardians.
        fc.pre(chosen.some(([heading]) => heading !== 'Địa chỉ'));
        const { students } = readRoster([{ name: '10A1', rows }], { allowReserved: false });
        const has = (heading: string): boolean => chosen.some(([name]) => name === heading);
        const guardian = (relationship: string, name: string, phone: string, suffix: string) =>
          has(`Họ tên ${suffix}`) || has(`SĐT ${suffix}`)
            ? [
                {
                  relationship,
                  fullName: has(`Họ tên ${suffix}`) ? name : null,
                  phones: has(`SĐT ${suffix}`) ? [phone] : [],
                },
              ]
            : [];
        expect(students).toEqual([
          {
            sheet: '10A1',
            row: rows.length,
            code: has('Mã HS') ? 'HS1' : null,
            fullName: 'Lê Thị An',
            className: '10A1',
            grade: 10,
            dateOfBirth: has('Ngày sinh') ? '2010-01-02' : null,
            gender: has('Giới tính') ? 'female' : null,
            note: has('Ghi chú') ? 'Con một' : null,
            guardians: [
              ...guardian('father', 'Lê Ba', '+84987654321', 'bố'),
              ...guardian('mother', 'Trần Tư', '+84912345678', 'mẹ'),
            ],
          },
        ]);
      },
    ),
    { numRuns: 300 },
  );
});
