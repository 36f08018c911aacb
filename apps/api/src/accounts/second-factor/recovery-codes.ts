import { randomInt } from 'node:crypto';

/** Crockford's base 32: without letters that are taken for digits or for one another on paper. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const lettersOfCode = 10;

/** How many are given at once. */
export const countOfRecoveryCodes = 10;

/** Fresh codes such as `7k2mq-x04bd`, of 50 random bits each. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: countOfRecoveryCodes }, () => {
    const code = Array.from({ length: lettersOfCode }, () => letters[randomInt(letters.length)]);
    return `${code.slice(0, 5).join('')}-${code.slice(5).join('')}`;
  });
}

/** A code as it is kept, however it was copied from paper. */
export function readRecoveryCode(text: string): string {
  return text.toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
}
