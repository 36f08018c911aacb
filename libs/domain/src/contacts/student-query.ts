import { searchKey } from '../names/search-key.js';
import { parsePhoneCell } from '../phones/phone-number.js';

/** What somebody looks for in the roster. Everything that is named has to hold. */
export interface StudentQuery {
  /** Beginnings of words of one person's name, as in its search key. */
  words: string[];
  /** Beginnings of a class's name in capitals: "10", "10A1". */
  classes: string[];
  /** The number itself in E.164, or a piece of one: digits, without the zero in front. */
  phone: { number: string } | { digits: string } | null;
}

/** More than a name has; what comes after is not looked for. */
const mostWords = 8;

/** A class as people type it: a grade, or a grade with letters. "10/2" is a class's name too. */
const classWord = /^(?:1[0-2]|[1-9])(?:[a-z]{1,4}\d{0,2}(?:\.\d{1,2})?|[./-]\d{1,2})?$/;

/** Digits with whatever people put between them. */
const phoneText = /^[+(]?[\d\s().-]{4,}$/;

/**
 * Reads what a person typed into the search: words of a name with or without diacritics in any
 * order, a class, or a phone number in any spelling, whole or a piece of at least four digits.
 */
export function readStudentQuery(text: string): StudentQuery {
  const key = searchKey(text);
  const phone = readPhone(key);
  if (phone !== null) return { words: [], classes: [], phone };
  const typed = key.split(' ').filter((word) => word !== '');
  const words: string[] = [];
  const classes: string[] = [];
  for (const word of typed.slice(0, mostWords)) {
    if (classWord.test(word)) classes.push(word.toUpperCase());
    else words.push(word);
  }
  return { words, classes, phone: null };
}

/** Whether nothing at all is looked for. */
export function isEmptyQuery({ words, classes, phone }: StudentQuery): boolean {
  return words.length === 0 && classes.length === 0 && phone === null;
}

function readPhone(key: string): StudentQuery['phone'] {
  const digits = key.replace(/\D/g, '');
  if (!phoneText.test(key) || digits.length < 4) return null;
  const { phones } = parsePhoneCell(key, { allowReserved: true });
  const [number] = phones;
  if (number !== undefined && phones.length === 1) return { number };
  return { digits: digits.replace(/^(?:0084|0+|84(?=\d{7}))/, '') || digits };
}
