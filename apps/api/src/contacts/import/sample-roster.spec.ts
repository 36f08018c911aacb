import { readFile } from 'node:fs/promises';
import { readRoster, type RosterReading } from '@lien-lac/domain';
import { readWorkbook } from '../../platform/workbook/reading/read-workbook.js';

interface Truth {
  classes: number;
  students: number;
  guardianships: number;
  distinctPhones: number;
  refusedRows: TruthPlace[];
  refusedCells: TruthPlace[];
  warnings: TruthPlace[];
  contacts: {
    sheet: string;
    row: number;
    student: string;
    name: string;
    className: string;
    dob: string;
    guardians: { relationship: string; fullName: string; phone: string; alsoPhone?: string }[];
  }[];
}

interface TruthPlace {
  sheet: string;
  row: number;
  student: string;
  why: string;
}

const fixture = (name: string): Promise<Buffer> =>
  readFile(new URL(`../../../test/fixtures/${name}`, import.meta.url));

describe('the sample roster', () => {
  let truth: Truth;
  let reading: RosterReading;

  beforeAll(async () => {
    truth = JSON.parse((await fixture('roster.truth.json')).toString('utf8')) as Truth;
    const sheets = await readWorkbook('roster.xlsx', await fixture('roster.xlsx'));
    reading = readRoster(sheets, { allowReserved: false });
  });

  test('has the classes, students, guardianships and phones that are really in it', () => {
    const reached = reading.students.flatMap(({ guardians }) =>
      guardians.filter(({ phones }) => phones.length > 0),
    );
    expect({
      classes: new Set(reading.students.map(({ className }) => className)).size,
      students: reading.students.length,
      guardianships: reached.length,
      distinctPhones: new Set(reached.flatMap(({ phones }) => phones)).size,
    }).toEqual({
      classes: truth.classes,
      students: truth.students,
      guardianships: truth.guardianships,
      distinctPhones: truth.distinctPhones,
    });
  });

  test('gives every student with every guardian and phone, and no other', () => {
    const contacts = reading.students.map((student) => ({
      sheet: student.sheet,
      row: student.row,
      student: student.code,
      name: student.fullName,
      className: student.className,
      dob: student.dateOfBirth,
      guardians: student.guardians
        .filter(({ phones }) => phones.length > 0)
        .map(({ relationship, fullName, phones: [phone, alsoPhone] }) => ({
          ...{ relationship, fullName, phone },
          ...(alsoPhone === undefined ? {} : { alsoPhone }),
        })),
    }));
    expect(contacts).toEqual(truth.contacts);
  });

  test('shows back the rows that have no usable student', () => {
    expect(
      reading.refusedRows.map(({ sheet, row, student, code }) => ({
        ...{ sheet, row, student },
        why: code,
      })),
    ).toEqual(truth.refusedRows);
  });

  test('shows back the cells that can not be read, each in its phone column', () => {
    expect(reading.refusedCells.map(({ sheet, row, code }) => [sheet, row, code])).toEqual(
      truth.refusedCells.map(({ sheet, row, why }) => [sheet, row, why]),
    );
    for (const { heading, column } of reading.refusedCells) {
      expect([heading, column]).toEqual(column === 'H' ? ['SĐT bố', 'H'] : ['SĐT mẹ', 'J']);
    }
  });

  test('warns of what a person should look at, and of nothing else', () => {
    expect(reading.warnings.map(({ sheet, row, code }) => [sheet, row, code])).toEqual(
      truth.warnings.map(({ sheet, row, why }) => [sheet, row, why]),
    );
  });

  test('is read sheet by sheet, headings in row 4, with a grade and a gender for each student', () => {
    expect(reading.sheets.every(({ headerRow, skipped }) => headerRow === 4 && !skipped)).toBe(
      true,
    );
    expect(reading.sheets.map(({ name }) => name)).toEqual(
      reading.sheets.map(({ className }) => className),
    );
    expect(
      reading.students.every(
        ({ gender, grade, className }) => gender !== null && className.startsWith(String(grade)),
      ),
    ).toBe(true);
  });
});
