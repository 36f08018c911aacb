import { isWholeNumber, readDigits, type DigitsReading } from './read-digits.js';
import type { DigitRun, PhoneCellTokens } from './phone-cell-tokens.js';

/** One number of a phone cell, with the words that stand before and after it. */
export interface CellNumber {
  reading: DigitsReading;
  /** The digits as they stood, for showing back. */
  text: string;
  wordsBefore: string;
  wordsAfter: string;
}

/** No cell of a class list holds more groups of digits; what does is no phone cell. */
const MOST_RUNS = 40;

/**
 * Finds the numbers in a cell. First it looks for the one way to group the runs of digits so that
 * each group is a whole telephone number. Where there are two ways the cell is refused; where
 * there is none the cell is cut at its separators, so that a good number beside a bad one is kept.
 */
export function splitPhoneCell(tokens: PhoneCellTokens): CellNumber[] {
  const { runs } = tokens;
  if (runs.length > MOST_RUNS) return [asOne(runs, { problem: 'phone-is-text' })];
  const numbers = wholeNumbers(runs) ?? cutAtSeparators(runs);
  return numbers.map((number, index) => ({
    ...number,
    wordsAfter: numbers[index + 1]?.wordsBefore ?? tokens.wordsAfter,
  }));
}

/** The unique grouping into whole numbers; null where there is none. */
function wholeNumbers(runs: readonly DigitRun[]): CellNumber[] | null {
  const ways: number[] = [1];
  const lastGroup: (readonly DigitRun[])[] = [];
  for (let end = 1; end <= runs.length; end += 1) {
    ways[end] = 0;
    for (let start = Math.max(0, end - 8); start < end; start += 1) {
      if ((ways[start] ?? 0) === 0) continue;
      const group = runs.slice(start, end);
      if (!mayBeOneNumber(group) || !isWholeNumber(readGroup(group))) continue;
      ways[end] = (ways[end] ?? 0) + (ways[start] ?? 0);
      lastGroup[end] = group;
    }
  }
  const count = ways[runs.length] ?? 0;
  if (count === 0) return null;
  if (count > 1) return [asOne(runs, { problem: 'phone-invalid' })];
  const groups: CellNumber[] = [];
  for (let end = runs.length; end > 0;) {
    const group = lastGroup[end];
    if (group === undefined) return null;
    groups.unshift(asOne(group, readGroup(group)));
    end -= group.length;
  }
  return groups;
}

/** Joining across a strong separator wants the look of one number: "0912 / 345 / 678". */
function mayBeOneNumber(group: readonly DigitRun[]): boolean {
  const inner = group.slice(1).map((run) => run.separator);
  if (group.some((run) => run.garbled)) return false;
  if (inner.some((separator) => separator.strength === 'hard')) return false;
  if (inner.every((separator) => separator.strength === 'weak')) return true;
  return (
    group.length >= 3 &&
    group.every((run) => run.digits.length <= 4) &&
    inner.every((separator) => separator.text === inner[0]?.text)
  );
}

function cutAtSeparators(runs: readonly DigitRun[]): CellNumber[] {
  const pieces = cutBefore(runs, (run) => run.separator.strength !== 'weak');
  const numbers = pieces.flatMap((piece) => wholeNumbers(piece) ?? cutBesideWhole(piece));
  const noneTaken = numbers.every((number) => number.reading.problem !== undefined);
  const oneNumber = runs.slice(1).every((run) => run.separator.strength !== 'hard');
  // "0912 - 345 - 6789" is one number with a digit too many, not three that are too short.
  const joined = readGroup(runs);
  if (noneTaken && oneNumber && joined.problem !== undefined && digitsOf(runs).length <= 13) {
    return [asOne(runs, joined)];
  }
  return numbers;
}

/** "0912345678 098765": a whole number and a spoilt one with only a space between them. */
function cutBesideWhole(piece: readonly DigitRun[]): CellNumber[] {
  const long = piece.every((run) => run.digits.length >= 6 || run.garbled);
  const each = piece.map((run) => asOne([run], readGroup([run])));
  if (long && each.some((number) => isWholeNumber(number.reading))) return each;
  return [asOne(piece, readGroup(piece))];
}

function cutBefore(
  runs: readonly DigitRun[],
  cuts: (run: DigitRun) => boolean,
): (readonly DigitRun[])[] {
  const pieces: DigitRun[][] = [];
  for (const run of runs) {
    const current = pieces[pieces.length - 1];
    if (current === undefined || cuts(run)) pieces.push([run]);
    else current.push(run);
  }
  return pieces;
}

function readGroup(group: readonly DigitRun[]): DigitsReading {
  if (group.some((run) => run.garbled)) return { problem: 'phone-has-letters' };
  return readDigits(digitsOf(group), group[0]?.international === true);
}

function digitsOf(group: readonly DigitRun[]): string {
  return group.map((run) => run.digits).join('');
}

function asOne(group: readonly DigitRun[], reading: DigitsReading): CellNumber {
  return {
    reading,
    text: group.map((run) => (run.international ? `+${run.digits}` : run.digits)).join(' '),
    wordsBefore: group[0]?.wordsBefore ?? '',
    wordsAfter: '',
  };
}
