import { cellText, isPlaceholder } from './cell-text.js';
import type { CellValue } from './roster-sheet.js';

export type BirthDateReading =
  | { date: string | null; yearOnly: boolean; invalid?: never }
  | { invalid: true };

const NONE: BirthDateReading = { date: null, yearOnly: false };
const INVALID: BirthDateReading = { invalid: true };

/** Years in which someone in a school's files can have been born. */
const FIRST_YEAR = 1930;
const LAST_YEAR = 2040;

/** Days between the origin of spreadsheet dates (30 December 1899) and that of the computer's. */
const SPREADSHEET_EPOCH_DAYS = 25_569;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * Reads a date of birth: a true date, a spreadsheet's day number, or text in the order day, month,
 * year (any separator, two or four digits of the year) or year, month, day. A bare year gives no
 * date. A date that doesn't exist is invalid; day and month are never swapped to make it exist.
 */
export function readBirthDate(value: CellValue | undefined): BirthDateReading {
  if (value instanceof Date) return fromInstant(value.getTime());
  if (typeof value === 'number') return fromNumber(value);
  const text = cellText(value);
  if (text === '' || isPlaceholder(text)) return NONE;
  return fromText(text.toLowerCase());
}

/** Reads a date of birth from separate columns. */
export function readBirthDateParts(day: string, month: string, year: string): BirthDateReading {
  if (day === '' && month === '') {
    return year === '' ? NONE : fromText(year);
  }
  return fromText(`${day}/${month}/${year}`);
}

function fromInstant(milliseconds: number): BirthDateReading {
  if (Number.isNaN(milliseconds)) return INVALID;
  const date = new Date(milliseconds);
  return fromParts(date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear());
}

function fromNumber(value: number): BirthDateReading {
  if (value === 0) return NONE;
  if (value >= FIRST_YEAR && value <= LAST_YEAR && Number.isInteger(value)) {
    return { date: null, yearOnly: true };
  }
  if (value > 10_000 && value < 60_000) {
    return fromInstant((Math.floor(value) - SPREADSHEET_EPOCH_DAYS) * MILLISECONDS_PER_DAY);
  }
  return Number.isInteger(value) && value > 1_000_000
    ? fromText(String(value).padStart(8, '0'))
    : INVALID;
}

function fromText(text: string): BirthDateReading {
  const plain = text
    .replace(/[t ]\d{1,2}:\d{2}.*$/, '')
    .replace(/^(?:sinh )?(?:ngày|sinh)\s*/, '')
    .replace(/\s*(?:,?\s*tháng|,?\s*năm|[/.\-,\\–])\s*/g, '/')
    .replace(/\s+/g, '/')
    .replace(/^'|^\/|\/$/g, '');
  if (/^\d{4}$/.test(plain)) return yearOnly(Number(plain));
  if (/^\d{5}$/.test(plain)) return fromNumber(Number(plain));
  const dayFirst =
    /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(plain) ?? /^(\d\d)(\d\d)(\d{4})$/.exec(plain);
  if (dayFirst !== null) {
    const reading = fromParts(
      Number(dayFirst[1]),
      Number(dayFirst[2]),
      fullYear(dayFirst[3] ?? ''),
    );
    if (reading.invalid === undefined) return reading;
  }
  const yearFirst = /^(\d{4})\/?(\d{1,2})\/?(\d{1,2})$/.exec(plain);
  if (yearFirst === null) return INVALID;
  return fromParts(Number(yearFirst[3]), Number(yearFirst[2]), Number(yearFirst[1]));
}

function yearOnly(year: number): BirthDateReading {
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { date: null, yearOnly: true } : INVALID;
}

/** "10" is 2010 and "98" is 1998: students, and pupils of earlier years in old files. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year <= LAST_YEAR % 100 ? 2000 + year : 1900 + year;
}

function fromParts(day: number, month: number, year: number): BirthDateReading {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return INVALID;
  const exists = new Date(Date.UTC(year, month - 1, day));
  if (exists.getUTCMonth() !== month - 1) return INVALID;
  return { date: exists.toISOString().slice(0, 10), yearOnly: false };
}
