/** A run of digits in a phone cell, and what stood between it and the run before. */
export interface DigitRun {
  digits: string;
  /** A plus sign stood before it: it begins a number. */
  international: boolean;
  /** Letters are mixed into the digits ("09I2345678"): the number can't be known. */
  garbled: boolean;
  separator: Separator;
  /** Words between the run before and this one (before all runs, for the first). */
  wordsBefore: string;
}

/**
 * How firmly two runs of digits are kept apart. `weak`: the space, dot or hyphen of a number
 * written in groups. `strong`: a slash, a comma, a spaced dash; usually between two numbers, yet
 * "0912 - 345 - 678" is one. `hard`: a line break, a semicolon, a word; never inside a number.
 */
export interface Separator {
  strength: 'weak' | 'strong' | 'hard';
  text: string;
}

/** Words that stand glued to a number: "ĐT0912345678". Lower case, composed. */
const GLUED_WORDS =
  /^(?:đt|sđt|dt|sdt|đtdđ|dtdd|tel|phone|mobile|hp|zalo|viber|bố|mẹ|cha|ba|má|ông|bà|phụ|huynh|ph|nhà|số)$/iu;

/** Letters that stand for a digit on many a keyboard and in many an eye. */
const LOOKS_LIKE_DIGITS = /^[oOlIi]{1,2}$/;

export interface PhoneCellTokens {
  runs: DigitRun[];
  /** Words after the last run. */
  wordsAfter: string;
}

/** Cuts the plain text of a phone cell into runs of digits, separators and words. */
export function tokenisePhoneCell(text: string): PhoneCellTokens {
  const runs: DigitRun[] = [];
  let between = '';
  let words: string[] = [];

  const addRun = (digits: string, garbled: boolean): void => {
    runs.push({
      digits,
      garbled,
      international: /\+\s*\(?\s*$/.test(between),
      separator: separatorOf(between, words.length > 0),
      wordsBefore: words.join(' '),
    });
    between = '';
    words = [];
  };

  for (const [token] of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)) {
    const glued = /^(\D*)(\d+)(\D*)$/u.exec(token);
    if (!/[\p{L}\p{M}\p{N}]/u.test(token)) between += token;
    else if (/^\d+$/.test(token)) addRun(token, false);
    else if (LOOKS_LIKE_DIGITS.test(token)) addRun(token, true);
    else if (!/\p{N}/u.test(token)) words.push(token);
    else if (glued !== null && isGluedWord(glued[1]) && isGluedWord(glued[3])) {
      if (glued[1] !== '') words.push(glued[1] ?? '');
      addRun(glued[2] ?? '', false);
      if (glued[3] !== '') words.push(glued[3] ?? '');
    } else addRun(token, true);
  }
  return { runs, wordsAfter: words.join(' ') };
}

function isGluedWord(word: string | undefined): boolean {
  return word === undefined || word === '' || GLUED_WORDS.test(word);
}

function separatorOf(between: string, hasWords: boolean): Separator {
  const text = between.replace(/\s+/g, ' ').trim();
  if (hasWords || /[^\s.\-()/,'":+\\|&]/.test(between) || /[\n+]/.test(between)) {
    return { strength: 'hard', text };
  }
  const strong = /[/,\\|&:"]/.test(between) || /\s-+\s/.test(between);
  return { strength: strong ? 'strong' : 'weak', text };
}
