/** Why a number was refused. A wrong number is a privacy incident, so nothing is guessed. */
export const PHONE_PROBLEM_CODES = [
  'phone-too-short',
  'phone-too-long',
  'phone-is-text',
  'phone-is-a-date',
  'phone-has-letters',
  'phone-lost-digits',
  'phone-marked-unusable',
  'phone-invalid',
  'not-a-mobile-number',
  'short-number',
  'foreign-number',
  'reserved-number',
] as const;

export type PhoneProblemCode = (typeof PHONE_PROBLEM_CODES)[number];

/** What was understood beyond the digits and asks nothing of anyone. */
export const PHONE_NOTE_CODES = [
  'phone-converted',
  'phone-words-ignored',
  'phone-repeated-in-cell',
] as const;

export type PhoneNoteCode = (typeof PHONE_NOTE_CODES)[number];
