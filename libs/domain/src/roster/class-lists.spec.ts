import type { CellValue } from './roster-sheet.js';
import type { RosterReading } from './roster-reading.js';
import {
  FATHER,
  HEADINGS,
  lines,
  MOTHER,
  read,
  refused,
  student,
  THIRD,
} from './testing/roster-lines.js';

describe('a sheet that is no class list', () => {
  test.each<[string, string, CellValue[][]]>([
    ['sheet-empty', 'Sheet3', [[null, ''], [' ']]],
    ['sheet-empty', 'Sheet3', []],
    [
      'sheet-not-a-class-list',
      'Hướng dẫn',
      [['HƯỚNG DẪN NHẬP LIỆU'], ['1. Không sửa tiêu đề'], ['2. Nhập đủ số điện thoại']],
    ],
    [
      'sheet-not-a-class-list',
      'Tổng hợp',
      [
        ['Lớp', 'Sĩ số', 'Nam', 'Nữ'],
        ['10A1', 38, 18, 20],
        ['10A2', 40, 20, 20],
      ],
    ],
    [
      'sheet-about-staff',
      'GVCN',
      [
        ['STT', 'Họ và tên', 'Chủ nhiệm lớp', 'SĐT'],
        [1, 'Lê An', '10A1', FATHER],
      ],
    ],
    [
      'sheet-about-staff',
      'Giáo viên',
      [
        ['STT', 'Họ và tên', 'Lớp', 'SĐT'],
        [1, 'Lê An', '10A1', FATHER],
      ],
    ],
    [
      'sheet-without-student-names',
      '10A1',
      [
        ['Mã HS', 'Lớp', 'SĐT bố', 'SĐT mẹ'],
        ['HS1', '10A1', FATHER, MOTHER],
      ],
    ],
  ])('is passed over and named: %s', (code, name, rows) => {
    const reading = read(rows, { name });
    expect(reading.sheets).toEqual([expect.objectContaining({ name, skipped: code })]);
    expect(reading.students).toEqual([]);
    expect(refused(reading)).toEqual([]);
  });

  test('is passed over when it is hidden, unless a person asks for it', () => {
    const rows = [HEADINGS, student(1, 'Lê An', 'Lê Ba', FATHER)];
    expect(read(rows, { hidden: true }).sheets[0]?.skipped).toBe('sheet-hidden');
    expect(read(rows, { hidden: true }, { columns: { '10A1': {} } }).students).toHaveLength(1);
  });
});

describe('the class of a student', () => {
  const list = (classCells: CellValue[], title?: string, name = 'Sheet1') =>
    read(
      [
        [title ?? null],
        ['STT', 'Họ tên', 'Lớp', 'SĐT'],
        ...classCells.map((cell, n): CellValue[] => [n + 1, `Lê ${'ABC'[n]}n`, cell, MOTHER]),
      ],
      { name },
    );
  const classes = (reading: RosterReading) => reading.students.map(({ className }) => className);

  test('is that of its cell before all else', () => {
    expect(classes(list(['10a2', '10 A3', 'Lớp 10A4'], 'DANH SÁCH LỚP 10A1', '10A9'))).toEqual([
      '10A2',
      '10A3',
      '10A4',
    ]);
  });

  test('is that of the cell above where the cells are merged', () => {
    expect(classes(list(['10A2', null, null], 'DANH SÁCH LỚP 10A1'))).toEqual([
      '10A2',
      '10A2',
      '10A2',
    ]);
  });

  test('is that of the title, and of the sheet’s name after it', () => {
    expect(classes(list([null, null], 'DANH SÁCH LỚP 10A1', '10A9'))).toEqual(['10A1', '10A1']);
    expect(classes(list([null, null], undefined, 'Lớp 10A9'))).toEqual(['10A9', '10A9']);
  });

  test('is missing where nothing tells it, and the row is refused', () => {
    expect(refused(list([null, null]))).toEqual(['3 missing-class', '4 missing-class']);
  });

  test('is put together from a grade and a section', () => {
    const reading = read(
      [
        ['STT', 'Họ tên', 'Khối', 'Lớp', 'SĐT'],
        [1, 'Lê An', 11, 'A1', MOTHER],
      ],
      { name: 'Sheet1' },
    );
    expect(reading.students[0]).toMatchObject({ className: '11A1', grade: 11 });
    expect(classes(list(['A1', 'A2'], 'DANH SÁCH KHỐI 12'))).toEqual(['12A1', '12A2']);
  });

  test('is refused as a cell where a spreadsheet made a date of it, and the title’s holds', () => {
    const reading = list([new Date('2026-01-10')], 'LỚP 10/1');
    expect(classes(reading)).toEqual(['10/1']);
    expect(refused(reading)).toEqual(['C3 class-is-a-date']);
  });

  test('changes at each line that names one', () => {
    const reading = read(
      [
        ['STT', 'Họ và tên', 'SĐT mẹ'],
        ['LỚP 10A1'],
        [1, 'Lê An', MOTHER],
        ['Danh sách này có 1 học sinh'],
        ['Lớp: 10A2 – GVCN: Trần Thị B'],
        [1, 'Trần Bình', FATHER],
        [null, '10A3', null],
        [1, 'Vũ Chi', THIRD],
      ],
      { name: 'Toàn trường' },
    );
    expect(lines(reading).map((line) => line.slice(2, 6))).toEqual(['10A1', '10A2', '10A3']);
    expect(refused(reading)).toEqual([]);
  });
});
