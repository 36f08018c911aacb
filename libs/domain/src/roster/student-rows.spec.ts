import {
  FATHER,
  HEADINGS,
  lines,
  MOTHER,
  read,
  refused,
  student,
  THIRD,
  warned,
} from './testing/roster-lines.js';

describe('a row that is no student', () => {
  test('is no refused row either: footers, signatures, sums, numbers prepared for later', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Lê An', 'Lê Ba', FATHER),
      [2, null, null, null],
      [3],
      [null, null, null, null, null, null, null, null],
      ['Tổng số: 1 học sinh'],
      [null, null, 'Danh sách này có 1 học sinh./.'],
      [null, null, null, null, null, null, 'Hà Nội, ngày 5 tháng 9 năm 2026'],
      [null, null, 'NGƯỜI LẬP BẢNG', null, null, null, 'HIỆU TRƯỞNG'],
      [null, null, '(Ký, ghi rõ họ tên)'],
      [],
      [null, null, 'Nguyễn Thị Lan', null, null, null, 'Phạm Văn Hùng'],
      [null, null, 'GVCN: Nguyễn Thị Lan - SĐT: 0912345678'],
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father Lê Ba 4321']);
    expect(refused(reading)).toEqual([]);
  });

  test('may stand between students: groups and remarks', () => {
    const reading = read([
      HEADINGS,
      [null, null, 'TỔ 1'],
      student(1, 'Lê An', 'Lê Ba', FATHER),
      [null, null, 'Tổ 2'],
      student(2, 'Trần Bình', 'Trần Năm', MOTHER),
      ['Chuyển đến:'],
      student(3, 'Vũ Chi', 'Vũ Sáu', THIRD),
    ]);
    expect(reading.students.map(({ fullName }) => fullName)).toEqual([
      'Lê An',
      'Trần Bình',
      'Vũ Chi',
    ]);
  });

  test('does not hide a student who stands below a footer', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Lê An', 'Lê Ba', FATHER),
      [null, null, 'Tổng cộng: 1'],
      student(2, 'Trần Bình', 'Trần Năm', MOTHER),
    ]);
    expect(reading.students).toHaveLength(2);
  });

  test('is refused once it has a code, a phone, a birthday or a guardian and no student', () => {
    const reading = read([
      HEADINGS,
      [1, 'HS1', null, null, 'Lê Ba', FATHER],
      [null, 'HS2'],
      [3, null, 'x', null, null, null, null, MOTHER],
      [4, null, '?', '01/01/2010'],
      [5, null, '#N/A', null, 'Lê Ba', FATHER],
      [6, null, 'không có', null, 'Lê Ba'],
      [7, null, 912345678, null, 'Lê Ba', FATHER],
    ]);
    expect(reading.students).toEqual([]);
    expect(refused(reading)).toEqual(
      [2, 3, 4, 5, 6, 7, 8].map((row) => `${row} missing-student-name`),
    );
    expect(reading.refusedRows[0]?.student).toBe('HS1');
  });

  test('lends its guardian to nobody where no number, code or relationship tells whose it is', () => {
    const forgotten = read([
      ['Họ và tên', 'Họ tên PH', 'SĐT PH'],
      ['Lê An', 'Lê Ba', FATHER],
      [null, 'Trần Năm', MOTHER],
    ]);
    expect(lines(forgotten)).toEqual(['2 10A1 Lê An / guardian Lê Ba 4321']);
    expect(refused(forgotten)).toEqual(['3 missing-student-name']);
    const twoMothers = read([
      ['Họ và tên', 'Quan hệ', 'Họ tên PH', 'SĐT PH'],
      ['Lê An', 'Mẹ', 'Lê Ba', FATHER],
      [null, 'Mẹ', 'Trần Năm', MOTHER],
    ]);
    expect(refused(twoMothers)).toEqual(['3 missing-student-name']);
  });

  test('does not lend its guardian to the student above', () => {
    const reading = read([
      ['STT', 'Họ và tên', 'Họ tên PH', 'SĐT PH'],
      [1, 'Lê An', 'Lê Ba', FATHER],
      [2, null, 'Trần Năm', MOTHER],
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / guardian Lê Ba 4321']);
    expect(refused(reading)).toEqual(['3 missing-student-name']);
  });
});

describe('a cell that can’t be read', () => {
  test('is shown back with its place, and the student is taken without it', () => {
    const reading = read([
      HEADINGS.map((heading) => (heading === 'Ngày sinh' ? 'Ngày sinh' : heading)),
      [1, 'HS1', 'Lê An', '31/02/2010', 'Lê Ba', '#REF!', '#N/A', 'O912345678'],
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father Lê Ba ']);
    expect(refused(reading).sort()).toEqual([
      'D2 date-invalid',
      'F2 cell-unreadable',
      'G2 cell-unreadable',
      'H2 phone-has-letters',
    ]);
    expect(reading.refusedCells.find(({ column }) => column === 'H')).toEqual({
      sheet: '10A1',
      row: 2,
      column: 'H',
      code: 'phone-has-letters',
      heading: 'SĐT mẹ',
      value: 'O912345678',
    });
  });

  test('may hold one good number and one bad', () => {
    const reading = read([HEADINGS, student(1, 'Lê An', 'Lê Ba', `${FATHER} / 09123`)]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father Lê Ba 4321']);
    expect(refused(reading)).toEqual(['F2 phone-too-short']);
    expect(warned(reading)).toEqual([]);
  });

  test('may be the class or the code', () => {
    const reading = read([
      ['Mã HS', 'Họ tên', 'Lớp', 'Giới tính', 'SĐT'],
      ['#N/A', 'Lê An', '#REF!', 'abc', MOTHER],
    ]);
    expect(reading.students[0]).toMatchObject({ code: null, className: '10A1', gender: null });
    expect(refused(reading).sort()).toEqual([
      'A2 cell-unreadable',
      'C2 cell-unreadable',
      'D2 gender-unreadable',
    ]);
  });

  test('is not a dash or an empty cell', () => {
    const reading = read([HEADINGS, [1, 'HS1', 'Lê An', '-', '-', 'x', '–', ' ']]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An']);
    expect(refused(reading)).toEqual([]);
  });
});
