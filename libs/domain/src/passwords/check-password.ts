import { foldPassword } from './fold-password.js';
import { isEasySequence, shortestUnit } from './password-patterns.js';
import { vietnameseCommonPasswords } from './vietnamese-common-passwords.js';

/**
 * In Unicode code points, after NFC. Source: NIST SP 800-63B-4 § 3.1.1.2, which asks for 15 where a
 * password stands alone, for 8 beside a second factor, and for 64 or more to be allowed.
 */
export const shortestPassword = 12;
export const longestPassword = 128;

/** Of what is left beside names, fewer letters than these make no password. */
const fewestOwnLetters = 4;

/** A common word counts as one from so many letters on: below it half of all passwords begin with one. */
const shortestCommonWord = 4;

export const passwordProblems = ['too-short', 'too-long', 'too-common', 'made-of-names'] as const;
export type PasswordProblem = (typeof passwordProblems)[number];

export interface PasswordSurroundings {
  username: string;
  /** Of the school, as its people write it. */
  schoolName: string;
  /** Whether a list of common passwords has this one, in lower case. */
  isListed: (password: string) => boolean;
}

/** The password as it is hashed and compared: one keyboard composes its marks and another doesn't. */
export function normalisePassword(password: string): string {
  return password.normalize('NFC');
}

/**
 * What is wrong with a password, or null. There are no rules of which signs it must hold: they make
 * passwords neither hard to guess nor easy to remember (NIST SP 800-63B-4 § 3.1.1.2 forbids them).
 * It asks for length, and refuses what is commonly chosen, or expected of this account and school.
 */
export function passwordProblem(
  password: string,
  surroundings: PasswordSurroundings,
): PasswordProblem | null {
  const length = [...normalisePassword(password)].length;
  if (length < shortestPassword) return 'too-short';
  if (length > longestPassword) return 'too-long';
  if (isCommon(password, surroundings.isListed)) return 'too-common';
  return isMadeOfNames(password, surroundings) ? 'made-of-names' : null;
}

/** Listed as it is, or a listed word with digits around it, or something short over and over. */
function isCommon(password: string, isListed: (password: string) => boolean): boolean {
  const plain = normalisePassword(password).toLowerCase();
  const folded = foldPassword(password);
  const listed = (word: string): boolean => isListed(word) || vietnameseCommonPasswords.has(word);
  const core = folded.replace(/^\p{N}+|\p{N}+$/gu, '');
  const unit = shortestUnit(folded);
  return (
    listed(plain) ||
    listed(folded) ||
    isEasySequence(folded) ||
    isEasySequence(plain) ||
    (core.length >= shortestCommonWord && listed(shortestUnit(core))) ||
    (unit.length < folded.length && (unit.length <= 4 || listed(unit))) ||
    // Signs and spaces alone fold to nothing; over and over they are as easily tried.
    shortestUnit(plain).length <= 2
  );
}

/** Little but the username and the school's name, however often and with whatever digits. */
function isMadeOfNames(password: string, { username, schoolName }: PasswordSurroundings): boolean {
  const words = schoolName.split(/\s+/u).map(foldPassword);
  const names = [
    foldPassword(username),
    foldPassword(schoolName),
    words.slice(1).join(''),
    'lienlac',
  ]
    .concat(words)
    .filter((name) => name.length >= 2)
    .sort((one, other) => other.length - one.length);
  const folded = foldPassword(password);
  const rest = names.reduce((left, name) => left.replaceAll(name, ''), folded);
  return rest.length < folded.length && rest.replace(/\p{N}/gu, '').length < fewestOwnLetters;
}
