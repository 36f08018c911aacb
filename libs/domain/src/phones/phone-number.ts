import type { PhoneNoteCode, PhoneProblemCode } from './phone-codes.js';
import { tokenisePhoneCell } from './phone-cell-tokens.js';
import {
  isScientific,
  marksUnusable,
  plainPhoneText,
  saysNothing,
  withoutCounting,
  withoutEmptyFraction,
} from './phone-cell-text.js';
import { isReservedNumber } from './reserved-numbers.js';
import { splitPhoneCell, type CellNumber } from './split-phone-cell.js';

export interface PhoneCellOptions {
  /** Take the numbers that stand for simulated outcomes. Only in demo and test mode. */
  allowReserved: boolean;
}

export interface PhoneCellReading {
  /** E.164, unique, in the order of the cell. */
  phones: string[];
  /** What could not be taken, with the part of the cell it is about. */
  problems: { code: PhoneProblemCode; text: string }[];
  notes: { code: PhoneNoteCode }[];
  /** The cell says that there is no number, or nothing at all. */
  empty: boolean;
  /** Each accepted number with the words beside it ("mẹ", "Zalo"), in order, repeats left out. */
  numbers: { phone: string; words: string }[];
}

/**
 * Reads a cell of a phone column as a clerk meant it: any separators, a lost leading zero, +84,
 * eleven digits from before 2018, several numbers, words beside them. Nothing is guessed: a number
 * with a digit missing, a letter typed for a digit or two possible readings is refused by name.
 */
export function parsePhoneCell(
  value: string | number | boolean | Date | null,
  options: PhoneCellOptions,
): PhoneCellReading {
  if (value === null) return nothing();
  if (value instanceof Date) return refusal('phone-is-a-date', dateText(value));
  if (typeof value === 'boolean') return refusal('phone-is-text', String(value));
  const text = plainPhoneText(typeof value === 'number' ? numberText(value) : value);
  if (saysNothing(text)) return nothing();
  if (isScientific(text)) return refusal('phone-lost-digits', text);
  const tokens = tokenisePhoneCell(withoutCounting(withoutEmptyFraction(text)));
  const numbers = splitPhoneCell(tokens);
  const digits = text.replace(/\D/g, '');
  const hasWords = /\p{L}{2}/u.test(text);
  const shortNumber = numbers.some((number) => number.reading.problem === 'short-number');
  if (digits === '' || (hasWords && digits.length <= 4 && !shortNumber)) {
    return refusal('phone-is-text', text);
  }
  return collect(numbers, options);
}

function collect(numbers: readonly CellNumber[], options: PhoneCellOptions): PhoneCellReading {
  const reading = nothing();
  const notes = new Set<PhoneNoteCode>();
  const marked = numbers.some((number) => marksUnusable(wordsBeside(number)));
  // "Bố: 091…, mẹ: 098…" or "091… (bố), 098… (mẹ)": the first word tells on which side they stand.
  const wordsFirst = (numbers[0]?.wordsBefore ?? '') !== '';
  for (const number of numbers) {
    const problem = number.reading.problem ?? refusalOf(number.reading.phone, marked, options);
    if (problem !== null) {
      reading.problems.push({ code: problem, text: number.text });
      continue;
    }
    if (number.reading.problem !== undefined) continue;
    const { phone, converted } = number.reading;
    if (converted) notes.add('phone-converted');
    if (wordsBeside(number) !== '') notes.add('phone-words-ignored');
    if (reading.phones.includes(phone)) notes.add('phone-repeated-in-cell');
    else {
      reading.phones.push(phone);
      reading.numbers.push({ phone, words: wordsFirst ? number.wordsBefore : number.wordsAfter });
    }
  }
  return { ...reading, empty: false, notes: [...notes].map((code) => ({ code })) };
}

/**
 * Which of several numbers "số cũ" is about depends on the order in which the clerk wrote, so a
 * cell with such a word gives no number at all.
 */
function refusalOf(
  phone: string,
  markedUnusable: boolean,
  options: PhoneCellOptions,
): PhoneProblemCode | null {
  if (isReservedNumber(phone) && !options.allowReserved) return 'reserved-number';
  return markedUnusable ? 'phone-marked-unusable' : null;
}

function wordsBeside(number: CellNumber): string {
  return `${number.wordsBefore} ${number.wordsAfter}`.trim();
}

/** A whole number without an exponent: a spreadsheet keeps a phone as 912345678. */
function numberText(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? BigInt(value).toString() : `${value}`;
}

function dateText(value: Date): string {
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}

function nothing(): PhoneCellReading {
  return { phones: [], problems: [], notes: [], empty: true, numbers: [] };
}

function refusal(code: PhoneProblemCode, text: string): PhoneCellReading {
  return { ...nothing(), problems: [{ code, text }], empty: false };
}
