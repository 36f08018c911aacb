import { CodedError } from '../../platform/errors/coded-error.js';

/** In characters. Source: OWASP Authentication Cheat Sheet and NIST SP 800-63B § 3.1.1, and longer. */
export const shortestPassword = 12;
export const longestPassword = 256;

/**
 * Refuses a password that is too easily guessed.
 * @throws CodedError `password.too-short`, `password.too-long` or `password.holds-username`
 */
export function checkPassword(password: string, username: string): void {
  const length = [...password].length;
  if (length < shortestPassword) {
    throw new CodedError('password.too-short', { least: shortestPassword }, atField('too-short'));
  }
  if (length > longestPassword) {
    throw new CodedError('password.too-long', { most: longestPassword }, atField('too-long'));
  }
  if (password.normalize('NFKC').toLowerCase().includes(username.toLowerCase())) {
    throw new CodedError('password.holds-username', {}, atField('holds-username'));
  }
}

function atField(reason: string): { field: string; code: string }[] {
  return [{ field: 'password', code: `password.${reason}` }];
}
