import { normaliseText } from '../names/normalise-text.js';
import { withoutDiacritics } from '../names/search-key.js';

/** What a username may be. The database and the requests hold to the same. */
export const usernamePattern = /^[a-z0-9][a-z0-9._-]{1,39}$/;

const longest = 40;

/**
 * The username that a person gets who was given none: the whole name without its diacritics, in one
 * word (`Nguyễn Thu Hà` is `nguyenthuha`), so that its owner can guess it. Null for a name of which no
 * two letters are left.
 */
export function usernameFor(displayName: string): string | null {
  const letters = withoutDiacritics(normaliseText(displayName))
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, longest);
  return usernamePattern.test(letters) ? letters : null;
}
