import { withoutDiacritics } from '../names/search-key.js';

/**
 * A password as a guesser's list has it: lower case, without marks, and without anything that is no
 * letter and no digit. `Mật khẩu-2026!` and `matkhau2026` are one guess.
 */
export function foldPassword(password: string): string {
  return withoutDiacritics(password)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
