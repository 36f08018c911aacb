/** Of every authenticator app. */
export const lengthOfCode = 6;

/** The digits of a code, however it was typed or pasted: `123 456` is `123456`. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, lengthOfCode);
}

/** A long secret in groups of four, as one reads it from one screen to another. */
export function inGroups(secret: string): string {
  return (secret.match(/.{1,4}/g) ?? []).join(' ');
}
