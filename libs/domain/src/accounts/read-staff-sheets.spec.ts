import fc from 'fast-check';
import type { CellValue, RosterSheet } from '../roster/roster-sheet.js';
import { readStaffSheets } from './read-staff-sheets.js';

const headings = ['STT', 'Họ và tên', 'Tên đăng nhập', 'Vai trò', 'E-mail', 'Lớp chủ nhiệm'];

const sheetOf = (...rows: CellValue[][]): RosterSheet => ({
  name: 'Nhân sự',
  rows: [['TRƯỜNG THPT'], [null], headings, ...rows],
});
const read = (...rows: CellValue[][]) => readStaffSheets([sheetOf(...rows)]);
const found = (...rows: CellValue[][]) =>
  read(...rows).findings.map(({ row, column, code }) => `${row}${column ?? ''} ${code}`);

describe('a list of the staff', () => {
  it('is read below its titles, whatever the case of its names', () => {
    const { rows, findings } = read(
      [1, 'NGUYỄN THU HÀ', null, 'GVCN', ' Ha@Truong.Edu.VN ', 'Lớp 10 a1'],
      [2, 'Lê Quang Minh', 'daotao', 'Đào tạo', 'minh@truong.edu.vn', '-'],
    );
    expect(findings).toEqual([]);
    expect(rows).toMatchObject([
      {
        ...{ row: 4, displayName: 'Nguyễn Thu Hà', username: 'nguyenthuha', derived: true },
        ...{ role: 'homeroom_teacher', email: 'ha@truong.edu.vn', className: '10A1' },
      },
      {
        ...{ row: 5, username: 'daotao', derived: false, role: 'training', className: null },
      },
    ]);
  });

  it('may have the name in two columns, its columns in any order, and fewer of them', () => {
    const { rows } = readStaffSheets([
      {
        name: 'a',
        rows: [
          ['Chức vụ', 'Họ đệm', 'Tên'],
          ['BGH', 'Phạm Thị Thu', 'Hằng'],
        ],
      },
    ]);
    expect(rows).toMatchObject([{ displayName: 'Phạm Thị Thu Hằng', role: 'bgh', email: null }]);
  });

  test.each<[string, CellValue[], string[]]>([
    ['without a name', [1, null, 'a.b', 'GVCN', null, null], ['4B missing-name']],
    ['whose name is a failed formula', [1, '#REF!', 'a.b', 'GVCN'], ['4B missing-name']],
    ['without a role', [1, 'Lê An', null, null, null, null], ['4D missing-role']],
    ['with a role that nobody knows', [1, 'Lê An', null, 'Giáo viên'], ['4D unknown-role']],
    ['with a wrong username', [1, 'Lê An', 'lê an', 'GVCN'], ['4C username-invalid']],
    ['whose name makes no username', [1, '陳', null, 'GVCN'], ['4B username-needed']],
  ])('refuses a row %s', (_what, row, findings) => {
    expect(found(row)).toEqual(findings);
    expect(read(row).rows).toEqual([]);
  });

  test.each<[string, CellValue[], string[]]>([
    ['an e-mail address that is none', [1, 'Lê An', null, 'GVCN', 'le an@x'], ['4E email-invalid']],
    [
      'a class of which Excel made a date',
      [1, 'Lê An', null, 'GVCN', null, new Date(0)],
      ['4F class-unknown'],
    ],
    [
      'the class of who can have none',
      [1, 'Lê An', null, 'Bán trú', null, '10A1'],
      ['4F class-for-another-role'],
    ],
  ])('takes a row without %s', (_what, row, findings) => {
    expect(found(row)).toEqual(findings);
    expect(read(row).rows).toMatchObject([{ email: null, className: null }]);
  });

  it('refuses the second of two people by one username, and says where', () => {
    expect(
      found([1, 'Lê An', null, 'GVCN'], [2, 'Lê Ân', null, 'GVCN'], [3, 'Vũ Ba', 'LEAN', 'GVCN']),
    ).toEqual(['5B username-repeated', '6C username-repeated']);
  });

  it('passes over hidden sheets, sheets that list no staff, empty rows and repeated headings', () => {
    const { sheets, rows } = readStaffSheets([
      { ...sheetOf([1, 'Lê An', null, 'GVCN']), hidden: true },
      {
        name: 'Học sinh',
        rows: [
          ['Họ và tên', 'Lớp'],
          ['Lê An', '10A1'],
        ],
      },
      sheetOf([null, ' ', null], headings, [1, 'Vũ Ba', null, 'GVCN']),
    ]);
    expect(sheets.map(({ name }) => name)).toEqual(['Nhân sự']);
    expect(rows.map(({ displayName }) => displayName)).toEqual(['Vũ Ba']);
  });

  it('never fails, and gives each username once, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('GVCN', 'CGCN', 'Lê An', 'lean', 'x@y.vn', '10A1', '#N/A'),
      fc.constant(null),
      fc.date({ noInvalidDate: false }),
      fc.double(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 20 }), (rows) => {
        const reading = read(...rows);
        const usernames = reading.rows.map(({ username }) => username);
        expect(new Set(usernames).size).toBe(usernames.length);
        expect(reading.lines.length).toBeGreaterThanOrEqual(reading.rows.length);
      }),
    );
  });
});
