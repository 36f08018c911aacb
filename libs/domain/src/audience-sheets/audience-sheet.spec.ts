import type { CellValue } from '../roster/roster-sheet.js';
import { matchAudienceSheet } from './match-audience-sheet.js';
import { readAudienceSheet } from './read-audience-sheet.js';
import { sheetValue } from './sheet-value.js';

const read = (...rows: CellValue[][]) => readAudienceSheet([{ name: 'Học phí', rows }]);

describe('an uploaded sheet as an audience', () => {
  it('has a row for each student, and its columns are fields', () => {
    const reading = read(
      ['TRƯỜNG THPT HOA SEN'],
      [],
      ['STT', 'Mã HS', 'Họ và tên', 'Lớp', 'Số tiền', 'Hạn nộp'],
      [1, 'HS01', 'Lý An', '10A1', 1_250_000, new Date('2026-12-05')],
      [2, 1002, 'Vũ Chi', '10A2', 800_000, null],
      [null, null, 'Tổng cộng', null, 2_050_000, null],
    );
    expect(reading).toEqual({
      columns: ['số tiền', 'hạn nộp'],
      rows: [
        {
          ...{ sheet: 'Học phí', row: 4, code: 'HS01', name: 'Lý An' },
          values: { 'số tiền': '1.250.000', 'hạn nộp': '05/12/2026' },
        },
        {
          sheet: 'Học phí',
          row: 5,
          code: '1002',
          name: 'Vũ Chi',
          values: { 'số tiền': '800.000' },
        },
      ],
    });
  });

  it('keeps a row without a code, to be shown back', () => {
    expect(read(['Mã học sinh', 'Họ tên', 'Nợ'], [null, 'Lý An', 5000]).rows).toEqual([
      { sheet: 'Học phí', row: 2, code: null, name: 'Lý An', values: { nợ: '5.000' } },
    ]);
  });

  it('gives two headings of one name, and the name of a field of every message, a number', () => {
    expect(read(['Mã HS', 'Ngày', 'Tiền', 'Tiền {lớp}', 'tiền']).columns).toEqual([
      ...['ngày 2', 'tiền', 'tiền lớp', 'tiền 2'],
    ]);
  });

  it('is none without a column of codes', () => {
    expect(read(['Họ và tên', 'Số tiền'], ['Lý An', 5])).toEqual({ columns: [], rows: [] });
  });

  it('passes over hidden sheets and cells with failed formulas', () => {
    const rows = [
      ['Mã HS', 'Tiền'],
      ['1', '#N/A'],
    ];
    const sheets = [
      { name: 'ẩn', hidden: true, rows },
      { name: 'a', rows },
    ];
    expect(readAudienceSheet(sheets).rows).toEqual([
      { sheet: 'a', row: 2, code: '1', name: null, values: {} },
    ]);
  });

  test.each<[CellValue, string, string]>([
    [1_250_000, 'số tiền', '1.250.000'],
    [5_000, 'học phí', '5.000'],
    [2026, 'năm', '2026'],
    [12_345, 'số', '12.345'],
    [8.5, 'điểm', '8,5'],
    [0.1 + 0.2, 'điểm', '0,3'],
    [-1_500, 'nợ', '-1.500'],
    [new Date('2026-12-05'), 'hạn', '05/12/2026'],
    ['  1.250.000  đ ', 'số tiền', '1.250.000 đ'],
    [true, 'đã nộp', 'có'],
    [null, 'số tiền', ''],
  ])('says %j of the column %s as %s', (cell, column, said) => {
    expect(sheetValue(cell, column)).toBe(said);
  });

  const row = (number: number, code: string | null, name: string | null = null) => ({
    ...{ sheet: 'a', row: number, code, name, values: {} },
  });
  const an = { id: 'an', code: 'HS01', fullName: 'Lý An', isInClass: true };
  const chi = { id: 'chi', code: 'HS02', fullName: 'Vũ Chi', isInClass: false };

  it('is matched by code alone, and each row that does not match says why', () => {
    const matched = matchAudienceSheet(
      [
        row(2, ' hs01 ', 'ly an'),
        row(3, null, 'Lý An'),
        row(4, 'HS99', 'Lý An'),
        row(5, 'HS02', 'Vũ Chi'),
      ],
      [an, chi],
    );
    expect(matched.map(({ studentId, problem }) => [studentId, problem])).toEqual([
      ['an', null],
      [null, 'no-code'],
      [null, 'unknown-code'],
      ['chi', 'not-in-a-class'],
    ]);
  });

  it('takes neither of two rows with one code, nor a code beside another name', () => {
    const problems = (...rows: ReturnType<typeof row>[]) =>
      matchAudienceSheet(rows, [an]).map(({ problem }) => problem);
    expect(problems(row(2, 'HS01'), row(3, 'hs01'))).toEqual(['doubled', 'doubled']);
    expect(problems(row(2, 'HS01', 'Lý Bình'))).toEqual(['other-name']);
  });
});
