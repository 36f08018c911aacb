import type { CellValue } from './roster-sheet.js';
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

describe('the guardians of a row', () => {
  test('may have two numbers in a cell, with a warning at the cell', () => {
    const reading = read([HEADINGS, student(1, 'Lê An', 'Lê Ba', `${FATHER}; ${THIRD}`)]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father Lê Ba 4321+9012']);
    expect(warned(reading)).toEqual(['F2 two-numbers-in-one-cell']);
  });

  test('may share one number, with a warning, and keep it both', () => {
    const reading = read([HEADINGS, student(1, 'Lê An', 'Lê Ba', FATHER, 'Trần Tư', 987654321)]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 4321']);
    expect(warned(reading)).toEqual(['2 both-parents-one-number']);
  });

  test('may have several columns for numbers', () => {
    const reading = read([
      ['Họ tên', 'SĐT bố 1', 'SĐT bố 2', 'SĐT mẹ'],
      ['Lê An', FATHER, THIRD, MOTHER],
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father ? 4321+9012 / mother ? 5678']);
    expect(warned(reading)).toEqual([]);
  });

  test('may be told by words beside the numbers', () => {
    const reading = read([
      ['Họ tên', 'SĐT phụ huynh'],
      ['Lê An', `${FATHER} (bố), ${MOTHER} (mẹ)`],
      ['Vũ Bình', `Mẹ: ${MOTHER}`],
      ['Đỗ Chi', `Bố: ${FATHER} – Mẹ: ${MOTHER}`],
      ['Hồ Dung', `${FATHER} / ${MOTHER}`],
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê An / father ? 4321 / mother ? 5678',
      '3 10A1 Vũ Bình / mother ? 5678',
      '4 10A1 Đỗ Chi / father ? 4321 / mother ? 5678',
      '5 10A1 Hồ Dung / guardian ? 4321+5678',
    ]);
  });

  test('may stand with name and number in one cell', () => {
    const reading = read([
      ['Họ tên', 'Liên hệ'],
      ['Lê An', `Lê Văn Ba ${FATHER}`],
      ['Vũ Bình', `Mẹ: Nguyễn Thị Chi - ${MOTHER}`],
      ['Đỗ Chi', `Bố Đỗ Năm ${FATHER}; Mẹ Hồ Sáu ${MOTHER}`],
      ['Hồ Dung', MOTHER],
      ['Ngô Giang', `Ông Văn Tú ${THIRD}`],
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê An / guardian Lê Văn Ba 4321',
      '3 10A1 Vũ Bình / mother Nguyễn Thị Chi 5678',
      '4 10A1 Đỗ Chi / father Đỗ Năm 4321 / mother Hồ Sáu 5678',
      '5 10A1 Hồ Dung / guardian ? 5678',
      '6 10A1 Ngô Giang / guardian Văn Tú 9012',
    ]);
  });

  test('may have the relationship in a column', () => {
    const reading = read([
      ['Họ tên HS', 'Họ tên PH', 'Quan hệ', 'SĐT'],
      ['Lê An', 'Lê Ba', 'Bố', FATHER],
      ['Vũ Bình', 'Hồ Tư', 'Bà ngoại', MOTHER],
      ['Đỗ Chi', 'Ngô Năm', 'Người giám hộ', THIRD],
      ['Hồ Dung', 'Ngô Sáu', 'MẸ', '0333333333'],
      ['Ngô Giang', 'Lý Bảy', 'chị gái', '0344444444'],
    ]);
    expect(reading.students.map(({ guardians }) => guardians[0]?.relationship)).toEqual([
      'father',
      'grandparent',
      'guardian',
      'mother',
      'sibling',
    ]);
  });

  test('may have a name and no number, or names that say there is nobody', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Lê An', 'LÊ BA', null, 'Trần Tư (đã mất)', null),
      student(2, 'Vũ Bình', 'đã mất', null, 'không có', MOTHER),
      student(3, 'Đỗ Chi', 'Đỗ Năm, 1975, nông dân', FATHER, '-', null),
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê An / father Lê Ba  / mother Trần Tư ',
      '3 10A1 Vũ Bình / mother ? 5678',
      '4 10A1 Đỗ Chi / father Đỗ Năm 4321',
    ]);
  });

  test('keep Ông, which is a family name', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Ông An', 'Ông Hữu Ba', FATHER, 'Bà Thị Tư', MOTHER),
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Ông An / father Ông Hữu Ba 4321 / mother Bà Thị Tư 5678',
    ]);
  });

  test('never include a number reserved for tests, unless it is allowed', () => {
    const rows = [HEADINGS, student(1, 'Lê An', 'Lê Ba', '0999999001')];
    expect(refused(read(rows))).toEqual(['F2 reserved-number']);
    expect(lines(read(rows, {}, { allowReserved: true }))).toEqual([
      '2 10A1 Lê An / father Lê Ba 9001',
    ]);
  });

  test('are told apart where an old number was converted, as a note and no warning', () => {
    const reading = read([HEADINGS, student(1, 'Lê An', 'Lê Ba', '01250002770')]);
    expect(warned(reading)).toEqual([]);
    expect(reading.notes).toEqual([
      { sheet: '10A1', row: 2, column: 'F', code: 'phone-converted' },
    ]);
  });
});

describe('a list with a row for each guardian', () => {
  const headings = ['STT', 'Mã HS', 'Họ tên học sinh', 'Quan hệ', 'Họ tên', 'SĐT'];

  test('may repeat the student', () => {
    const reading = read([
      headings,
      [1, 'HS1', 'Lê An', 'Bố', 'Lê Ba', FATHER],
      [2, 'HS1', 'Lê An', 'Mẹ', 'Trần Tư', MOTHER],
      [3, 'HS2', 'Vũ Bình', 'Mẹ', 'Hồ Sáu', THIRD],
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 5678',
      '4 10A1 Vũ Bình / mother Hồ Sáu 9012',
    ]);
    expect(warned(reading)).toEqual([]);
  });

  test('may leave the student’s cells empty or merged', () => {
    const rows: CellValue[][] = [
      headings,
      [1, 'HS1', 'Lê An', 'Bố', 'Lê Ba', FATHER],
      [null, null, null, 'Mẹ', 'Trần Tư', MOTHER],
      [2, 'HS2', 'Vũ Bình', 'Mẹ', 'Hồ Sáu', THIRD],
    ];
    const expected = [
      '2 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 5678',
      '4 10A1 Vũ Bình / mother Hồ Sáu 9012',
    ];
    expect(lines(read(rows))).toEqual(expected);
    expect(lines(read(rows, { merged: [{ top: 1, bottom: 2, left: 2, right: 2 }] }))).toEqual(
      expected,
    );
  });

  test('may repeat a student who has neither code nor birthday', () => {
    const reading = read([
      ['Họ tên học sinh', 'Quan hệ', 'Họ tên PH', 'SĐT'],
      ['Lê An', 'Bố', 'Lê Ba', FATHER],
      ['Lê An', 'Mẹ', 'Trần Tư', MOTHER],
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 5678']);
    expect(warned(reading)).toEqual([]);
  });

  test('may be a list by columns with merged students', () => {
    const reading = read(
      [
        ['STT', 'Họ và tên', 'SĐT bố', 'SĐT mẹ'],
        [1, 'Lê An', FATHER, MOTHER],
        [null, null, THIRD, null],
      ],
      { merged: [{ top: 1, bottom: 2, left: 1, right: 1 }] },
    );
    expect(lines(reading)).toEqual(['2 10A1 Lê An / father ? 4321+9012 / mother ? 5678']);
  });
});
