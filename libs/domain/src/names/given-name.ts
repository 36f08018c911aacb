import { normaliseText } from './normalise-text.js';

const vietnamese = new Intl.Collator('vi');

/** The given name: the last word of a Vietnamese name. Empty for an empty name. */
export function givenNameOf(fullName: string): string {
  const words = normaliseText(fullName).split(' ');
  return words[words.length - 1] ?? '';
}

/**
 * Order of a class register: by given name, then by the whole name, in the order of the
 * Vietnamese alphabet and its tones (the same order as PostgreSQL's `vi-x-icu`).
 */
export function compareByGivenName(first: string, second: string): number {
  return (
    vietnamese.compare(givenNameOf(first), givenNameOf(second)) ||
    vietnamese.compare(normaliseText(first), normaliseText(second))
  );
}
