import {
  PHONE_NOTE_CODES,
  PHONE_PROBLEM_CODES,
  type PhoneNoteCode,
  type PhoneProblemCode,
} from '../phones/phone-codes.js';

export const ROSTER_ROW_CODES = [
  'missing-student-name',
  'missing-class',
  'student-code-taken',
  'row-of-another-class',
  'student-in-another-class',
] as const;
export type RosterRowCode = (typeof ROSTER_ROW_CODES)[number];

const OTHER_CELL_CODES = [
  'cell-unreadable',
  'date-invalid',
  'gender-unreadable',
  'class-is-a-date',
] as const;
export const ROSTER_CELL_CODES = [...PHONE_PROBLEM_CODES, ...OTHER_CELL_CODES] as const;
export type RosterCellCode = PhoneProblemCode | (typeof OTHER_CELL_CODES)[number];

export const ROSTER_WARNING_CODES = [
  'two-numbers-in-one-cell',
  'both-parents-one-number',
  'student-repeated',
  'student-in-two-classes',
  'same-name-in-class',
] as const;
export type RosterWarningCode = (typeof ROSTER_WARNING_CODES)[number];

const OTHER_NOTE_CODES = ['date-year-only', 'columns-guessed'] as const;
export const ROSTER_NOTE_CODES = [...PHONE_NOTE_CODES, ...OTHER_NOTE_CODES] as const;
export type RosterNoteCode = PhoneNoteCode | (typeof OTHER_NOTE_CODES)[number];

export const ROSTER_SHEET_CODES = [
  'sheet-empty',
  'sheet-hidden',
  'sheet-not-a-class-list',
  'sheet-about-staff',
  'sheet-without-student-names',
] as const;
export type RosterSheetCode = (typeof ROSTER_SHEET_CODES)[number];

export type RosterCode =
  | RosterRowCode
  | RosterCellCode
  | RosterWarningCode
  | RosterNoteCode
  | RosterSheetCode;

/** Every code once. */
export const ROSTER_CODES: readonly RosterCode[] = [
  ...ROSTER_ROW_CODES,
  ...ROSTER_CELL_CODES,
  ...ROSTER_WARNING_CODES,
  ...ROSTER_NOTE_CODES,
  ...ROSTER_SHEET_CODES,
];
