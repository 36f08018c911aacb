import { readRoster } from '../read-roster.js';
import type { RosterOptions, RosterReading } from '../roster-reading.js';
import type { CellValue, MergedCells } from '../roster-sheet.js';

/** Numbers that the specs give to people, as a clerk writes them; none belongs to anyone. */
export const MOTHER = '0912345678';
export const FATHER = '0987654321';
export const THIRD = '0356789012';

/** Headings of a list by columns, as most schools have it. */
export const HEADINGS = [
  ...['STT', 'Mã HS', 'Họ và tên', 'Ngày sinh', 'Họ tên bố', 'SĐT bố', 'Họ tên mẹ', 'SĐT mẹ'],
];

/** A row under those headings. */
export const student = (n: number, name: string, ...guardians: CellValue[]): CellValue[] => [
  n,
  `HS${n}`,
  name,
  `0${n}/01/2010`,
  ...guardians,
];

/** Reads one sheet, of class 10A1 by its name. */
export const read = (
  rows: CellValue[][],
  extra: { name?: string; hidden?: boolean; merged?: MergedCells[] } = {},
  options: Partial<RosterOptions> = {},
): RosterReading =>
  readRoster([{ name: '10A1', ...extra, rows }], { allowReserved: false, ...options });

/** Each student in a line: row, class, name, then each guardian with the last digits of the phones. */
export const lines = ({ students }: RosterReading): string[] =>
  students.map(({ row, className, fullName, guardians }) =>
    [
      `${row} ${className} ${fullName}`,
      ...guardians.map(
        ({ relationship, fullName: name, phones }) =>
          `${relationship} ${name ?? '?'} ${phones.map((phone) => phone.slice(-4)).join('+')}`,
      ),
    ].join(' / '),
  );

/** Refused rows ("4 missing-class"), then refused cells ("F4 phone-too-short"). */
export const refused = (reading: RosterReading): string[] => [
  ...reading.refusedRows.map(({ row, code }) => `${row} ${code}`),
  ...reading.refusedCells.map(({ row, column, code }) => `${column}${row} ${code}`),
];

/** Warnings by cell or row ("F4 two-numbers-in-one-cell"). */
export const warned = (reading: RosterReading): string[] =>
  reading.warnings.map(({ row, column, code }) => `${column ?? ''}${row} ${code}`);
