import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { hasMobilePrefix, renumbered } from './mobile-numbering.js';
import type { PhoneProblemCode } from './phone-codes.js';

export type DigitsReading =
  | { phone: string; converted: boolean; problem?: never }
  | { problem: PhoneProblemCode };

/**
 * Understands the digits of one number in any spelling that loses none of them: with the trunk
 * zero, without it (Excel takes it off), with 84, 0084 or +84, in the eleven-digit form from
 * before 2018.
 *
 * @param digits ASCII digits only.
 * @param international whether a plus sign stood before them.
 */
export function readDigits(digits: string, international: boolean): DigitsReading {
  if (international) return readInternational(digits);
  if (digits.startsWith('00')) return readAfterDoubleZero(digits);
  if (/^84\d{9}/.test(digits) && digits.length <= 13) {
    return readNational(digits.slice(2).replace(/^0/, ''));
  }
  if (digits.startsWith('0')) return readNational(digits.slice(1));
  if (/^(?:1[89]00\d{4,6}|1\d\d)$/.test(digits)) return { problem: 'short-number' };
  return readNational(digits);
}

/** Whether a reading used up exactly one telephone number, taken or not. */
export function isWholeNumber(reading: DigitsReading): boolean {
  return (
    reading.problem === undefined ||
    reading.problem === 'not-a-mobile-number' ||
    reading.problem === 'foreign-number'
  );
}

function readInternational(digits: string): DigitsReading {
  if (digits.startsWith('84')) return readNational(digits.slice(2).replace(/^0/, ''));
  const foreign = parsePhoneNumberFromString(`+${digits}`)?.isPossible() === true;
  return { problem: foreign ? 'foreign-number' : 'phone-invalid' };
}

function readAfterDoubleZero(digits: string): DigitsReading {
  if (digits.startsWith('0084')) return readInternational(digits.slice(2));
  if (parsePhoneNumberFromString(`+${digits.slice(2)}`)?.isValid() === true) {
    return { problem: 'foreign-number' };
  }
  if (digits.length < 10) return { problem: 'phone-too-short' };
  return { problem: digits.length > 10 ? 'phone-too-long' : 'phone-invalid' };
}

function readNational(national: string): DigitsReading {
  if (isMobile(national)) return { phone: `+84${national}`, converted: false };
  const converted = renumbered(national);
  if (converted !== null) return { phone: `+84${converted}`, converted: true };
  if (isFixedLine(national)) return { problem: 'not-a-mobile-number' };
  if (national.length < 9) return { problem: 'phone-too-short' };
  if (national.length > 9 && !/^1/.test(national)) return { problem: 'phone-too-long' };
  return { problem: national.length > 10 ? 'phone-too-long' : 'phone-invalid' };
}

/** What begins with a 1 is of machines, or an old number of eleven digits that has lost one. */
function isMobile(national: string): boolean {
  if (!/^[35789]\d{8}$/.test(national)) return false;
  if (hasMobilePrefix(national)) return true;
  return parsePhoneNumberFromString(`+84${national}`)?.getType() === 'MOBILE';
}

/** Area codes since 2017 are 02xx; those of 4 and 6 are the old ones of Hanoi and the provinces. */
function isFixedLine(national: string): boolean {
  return /^2\d{8,9}$/.test(national) || /^[46]\d{8,9}$/.test(national);
}
