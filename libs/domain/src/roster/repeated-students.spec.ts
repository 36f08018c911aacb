import type { CellValue } from './roster-sheet.js';
import { readRoster } from './read-roster.js';
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

describe('a student who stands twice', () => {
  test('is one student, with a warning at the second row', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Lê An', 'Lê Ba', FATHER),
      student(2, 'Vũ Bình', 'Vũ Năm', THIRD),
      student(1, 'LÊ AN', null, null, 'Trần Tư', MOTHER),
    ]);
    expect(lines(reading)).toEqual([
      '2 10A1 Lê An / father Lê Ba 4321 / mother Trần Tư 5678',
      '3 10A1 Vũ Bình / father Vũ Năm 9012',
    ]);
    expect(warned(reading)).toEqual(['4 student-repeated']);
  });

  test('is refused where another has the code', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Lê An', 'Lê Ba', FATHER),
      [2, 'hs1', 'Vũ Bình', '02/01/2010', 'Vũ Năm', THIRD],
    ]);
    expect(refused(reading)).toEqual(['3 student-code-taken']);
    expect(reading.students).toHaveLength(1);
  });

  test('is known by name, class and birthday where there is no code', () => {
    const rows = (second: string): CellValue[][] => [
      ['Họ tên', 'Ngày sinh', 'SĐT mẹ'],
      ['Lê An', '01/01/2010', MOTHER],
      ['Lê An', second, FATHER],
    ];
    expect(lines(read(rows('1/1/2010')))).toEqual(['2 10A1 Lê An / mother ? 5678+4321']);
    expect(read(rows('02/01/2010')).students).toHaveLength(2);
    expect(warned(read(rows('02/01/2010')))).toEqual([]);
  });

  test('stays two students where nothing tells them apart or together, with a warning', () => {
    const reading = read([
      ['Họ tên', 'SĐT mẹ'],
      ['Lê An', MOTHER],
      ['Lê An', FATHER],
    ]);
    expect(reading.students).toHaveLength(2);
    expect(warned(reading)).toEqual(['3 same-name-in-class']);
  });

  test('may stand on two sheets, in two classes', () => {
    const rows = [HEADINGS, student(1, 'Lê An', 'Lê Ba', FATHER)];
    const reading = readRoster(
      [
        { name: '10A1', rows },
        { name: '10A2', rows },
      ],
      { allowReserved: false },
    );
    expect(reading.students).toHaveLength(1);
    expect(reading.warnings.map(({ sheet, code }) => `${sheet} ${code}`)).toEqual([
      '10A2 student-repeated',
      '10A2 student-in-two-classes',
    ]);
  });

  test('may be told by two spellings of one name', () => {
    const reading = read([
      HEADINGS,
      student(1, 'Lê Hoà', 'Lê Ba', FATHER),
      student(1, 'Lê Hòa', 'Lê Ba', FATHER),
    ]);
    expect(lines(reading)).toEqual(['2 10A1 Lê Hoà / father Lê Ba 4321']);
    expect(warned(reading)).toEqual(['3 student-repeated']);
  });
});

test('thousands of empty rows and trailing columns change nothing', () => {
  const rows: CellValue[][] = [HEADINGS, student(1, 'Lê An', 'Lê Ba', FATHER)].map((row) => [
    ...row,
    ...Array.from({ length: 200 }, () => null),
  ]);
  for (let row = 0; row < 5000; row += 1) rows.push([null, '', ' ']);
  rows.push(student(2, 'Vũ Bình', 'Vũ Năm', '+84356789012'));
  expect(lines(read(rows))).toEqual([
    '2 10A1 Lê An / father Lê Ba 4321',
    '5003 10A1 Vũ Bình / father Vũ Năm 9012',
  ]);
});
