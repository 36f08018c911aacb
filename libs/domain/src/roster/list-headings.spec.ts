import type { CellValue } from './roster-sheet.js';
import type { ColumnMeaning } from './column-meaning.js';
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

describe('the headings of a list', () => {
  test('may have any number of titles above them', () => {
    const titles = Array.from({ length: 25 }, (_, n): CellValue[] => [
      n === 3 ? 'SỞ GD&ĐT HÀ NỘI' : null,
    ]);
    const reading = read([...titles, HEADINGS, student(1, 'Lê An', 'Lê Ba', FATHER)]);
    expect(reading.sheets[0]?.headerRow).toBe(26);
    expect(lines(reading)).toEqual(['27 10A1 Lê An / father Lê Ba 4321']);
  });

  test('may stand on two lines with merged cells', () => {
    const reading = read([
      ['DANH SÁCH PHỤ HUYNH HỌC SINH'],
      ['STT', 'Họ và tên', 'BỐ', null, 'MẸ', null, 'Ghi chú'],
      [null, null, 'Họ tên', 'SĐT', 'Họ tên', 'SĐT', null],
      [1, 'Lê An', 'Lê Ba', FATHER, 'Trần Tư', MOTHER, 'Con một'],
    ]);
    expect(reading.sheets[0]?.headerRow).toBe(3);
    expect(lines(reading)).toEqual(['4 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 5678']);
    expect(reading.students[0]?.note).toBe('Con một');
  });

  test('may have the kind of number above and the person below', () => {
    const reading = read([
      ['STT', 'Học sinh', 'Họ tên phụ huynh', null, 'Số điện thoại', null],
      [null, null, 'Bố', 'Mẹ', 'Bố', 'Mẹ'],
      [1, 'Lê An', 'Lê Ba', 'Trần Tư', FATHER, MOTHER],
    ]);
    expect(lines(reading)).toEqual(['3 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 5678']);
  });

  test('may have groups above the line of headings', () => {
    const reading = read([
      ['THÔNG TIN HỌC SINH', null, null, 'THÔNG TIN CHA', null, 'THÔNG TIN MẸ', null],
      ['STT', 'Họ và tên', 'Lớp', 'Họ và tên', 'Điện thoại', 'Họ và tên', 'Điện thoại'],
      [1, 'Lê An', '10A2', 'Lê Ba', FATHER, 'Trần Tư', MOTHER],
    ]);
    expect(lines(reading)).toEqual(['3 10A2 Lê An / father Lê Ba 4321 / mother Trần Tư 5678']);
  });

  test('may have groups only above the guardians', () => {
    const reading = read([
      ['DANH SÁCH LỚP 10A3'],
      [null, null, null, 'Cha', null, 'Mẹ', null],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên', 'SĐT', 'Họ tên', 'SĐT'],
      [1, 'Lê An', '01/02/2010', 'Lê Ba', FATHER, 'Trần Tư', MOTHER],
    ]);
    expect(lines(reading)).toEqual(['4 10A3 Lê An / father Lê Ba 4321 / mother Trần Tư 5678']);
  });

  test('may stand on three lines', () => {
    const reading = read([
      ['STT', 'Học sinh', null, 'Phụ huynh', null, null, null],
      [null, 'Họ đệm', 'Tên', 'Bố', null, 'Mẹ', null],
      [null, null, null, 'Họ tên', 'SĐT', 'Họ tên', 'SĐT'],
      [1, 'Lê Văn', 'An', 'Lê Ba', FATHER, 'Trần Tư', MOTHER],
    ]);
    expect(lines(reading)).toEqual(['4 10A1 Lê Văn An / father Lê Ba 4321 / mother Trần Tư 5678']);
  });

  test('may be followed by the numbers of the columns', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'SĐT mẹ'],
      ['(1)', '(2)', '(3)'],
      [1, 'Lê An', MOTHER],
    ]);
    expect(lines(reading)).toEqual(['3 10A1 Lê An / mother ? 5678']);
    expect(refused(reading)).toEqual([]);
  });

  test('may be merged over the two columns of a name', () => {
    const reading = read([
      ['STT', 'Họ và tên', null, 'SĐT mẹ'],
      [1, 'Lê Văn', 'An', MOTHER],
      [2, 'Trần Thị', 'Bình', FATHER],
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê Văn An / mother ? 5678',
      '3 10A1 Trần Thị Bình / mother ? 4321',
    ]);
  });

  test('may be English', () => {
    const reading = read([
      [
        'No.',
        'Student ID',
        'Full name',
        'DOB',
        'Gender',
        'Class',
        'Father',
        'Phone',
        'Mother',
        'Phone',
      ],
      [1, 260001, 'An Le', '2010-01-02', 'F', '10B', 'Ba Le', FATHER, 'Tu Tran', MOTHER],
    ]);
    expect(reading.students[0]).toEqual({
      sheet: '10A1',
      row: 2,
      code: '260001',
      fullName: 'An Le',
      className: '10B',
      grade: 10,
      dateOfBirth: '2010-01-02',
      gender: 'female',
      note: null,
      guardians: [
        { relationship: 'father', fullName: 'Ba Le', phones: ['+84987654321'] },
        { relationship: 'mother', fullName: 'Tu Tran', phones: ['+84912345678'] },
      ],
    });
  });

  test('may be without diacritics, in any case and decomposed', () => {
    const reading = read([
      ['stt', 'HO VA TEN', 'ngay sinh', 'GIỚI TÍNH'.normalize('NFD'), 'sdt bo', 'SDT ME'],
      [1, 'LE AN', '1/2/10', 'nu', FATHER, MOTHER],
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Le An / father ? 4321 / mother ? 5678']);
    expect(reading.students[0]).toMatchObject({ dateOfBirth: '2010-02-01', gender: 'female' });
  });

  test('may come again in the middle of a sheet, with other columns', () => {
    const reading = read(
      [
        ['LỚP 10A1'],
        ['STT', 'Họ và tên', 'SĐT bố'],
        [1, 'Lê An', FATHER],
        ['LỚP 10A2'],
        ['STT', 'Họ và tên', 'Mã HS', 'SĐT mẹ'],
        [1, 'Trần Bình', 'HS2', MOTHER],
      ],
      { name: 'Khối 10' },
    );
    expect(lines(reading)).toEqual([
      '3 10A1 Lê An / father ? 4321',
      '6 10A2 Trần Bình / mother ? 5678',
    ]);
    expect(reading.students[1]?.code).toBe('HS2');
  });

  test('are no student whose row has the words of headings', () => {
    const reading = read([
      ['Họ và tên', 'Giới tính', 'Họ tên phụ huynh', 'Quan hệ'],
      ['Hồ Châu', 'Nữ', 'Trần Tư', 'Mẹ'],
      ['Ông Cháu', 'Nam', 'Nguyễn Con', 'Họ hàng'],
      ['Lê An', 'Nam', 'Lê Ba', 'Bố'],
    ]);
    expect(reading.students.map(({ fullName }) => fullName)).toEqual([
      ...['Hồ Châu', 'Ông Cháu', 'Lê An'],
    ]);
  });

  test('may be missing: then the columns are told from what stands in them, and a note says so', () => {
    const reading = read([
      [
        1,
        'HS01',
        'Lê Văn An',
        new Date('2010-01-02'),
        'Nam',
        '10A1',
        'Lê Ba',
        FATHER,
        'Trần Tư',
        912345678,
      ],
      [2, 'HS02', 'Vũ Thị Bình', '03/04/2010', 'Nữ', '10A1', 'Vũ Năm', THIRD, 'Hồ Sáu', null],
      [3, 'HS03', 'Đỗ Chi', '05/06/2010', 'Nữ', '10A1', null, null, 'Hồ Bảy', '0333333333'],
    ]);
    expect(lines(reading)).toEqual([
      '1 10A1 Lê Văn An / guardian Lê Ba 4321 / guardian Trần Tư 5678',
      '2 10A1 Vũ Thị Bình / guardian Vũ Năm 9012 / guardian Hồ Sáu ',
      '3 10A1 Đỗ Chi / guardian Hồ Bảy 3333',
    ]);
    expect(reading.students[1]).toMatchObject({
      code: 'HS02',
      dateOfBirth: '2010-04-03',
      gender: 'female',
    });
    expect(reading.sheets[0]?.headerRow).toBeNull();
    expect(reading.notes).toEqual([{ sheet: '10A1', row: 1, code: 'columns-guessed' }]);
  });

  test('may be corrected by a person', () => {
    const rows: CellValue[][] = [
      ['Cột một', 'Cột hai', 'Cột ba'],
      ['Lê An', FATHER, 'Trần Tư'],
      ['Vũ Bình', MOTHER, 'Hồ Sáu'],
    ];
    const meanings: Record<number, ColumnMeaning> = {
      0: 'student-name',
      1: 'mother-phone',
      2: 'mother-name',
    };
    expect(lines(read(rows, {}, { columns: { '10A1': { headerRow: 1, meanings } } }))).toEqual([
      '2 10A1 Lê An / mother Trần Tư 4321',
      '3 10A1 Vũ Bình / mother Hồ Sáu 5678',
    ]);
    const guessed = read(
      [HEADINGS, student(1, 'Lê An', 'Lê Ba', FATHER, 'Trần Tư', MOTHER)],
      {},
      {
        columns: { '10A1': { meanings: { 4: null, 5: 'guardian-phone' } } },
      },
    );
    expect(lines(guessed)).toEqual(['2 10A1 Lê An / mother Trần Tư 5678 / guardian ? 4321']);
  });
});
