/**
 * People whom a roster's columns name, each with columns of their own. `guardian2` is a second
 * guardian of whom the heading doesn't tell who they are.
 */
export const GUARDIAN_SLOTS = [
  'father',
  'mother',
  'guardian',
  'guardian2',
  'guardian3',
  'grandparent',
  'grandparent2',
  'sibling',
  'relative',
] as const;

export type GuardianSlot = (typeof GUARDIAN_SLOTS)[number];

export const RELATIONSHIPS = [
  'father',
  'mother',
  'guardian',
  'grandparent',
  'sibling',
  'relative',
] as const;

/** What a guardian is to the student. `guardian` also where the roster doesn't tell. */
export type Relationship = (typeof RELATIONSHIPS)[number];

export const STUDENT_COLUMN_MEANINGS = [
  'ordinal',
  'student-code',
  'student-name',
  'student-family-name',
  'student-middle-name',
  'student-given-name',
  'birth-date',
  'birth-day',
  'birth-month',
  'birth-year',
  'gender',
  'female-mark',
  'male-mark',
  'class',
  'grade',
  'note',
] as const;

export type StudentColumnMeaning = (typeof STUDENT_COLUMN_MEANINGS)[number];

/** What a guardian's column holds; `contact` is a name and a number in one cell. */
export const GUARDIAN_COLUMN_PARTS = ['name', 'phone', 'contact', 'relationship'] as const;

export type GuardianColumnPart = (typeof GUARDIAN_COLUMN_PARTS)[number];

export type GuardianColumnMeaning = `${GuardianSlot}-${GuardianColumnPart}`;

/** What a column of a roster means. A person may choose another for any column. */
export type ColumnMeaning = StudentColumnMeaning | GuardianColumnMeaning;

const guardianMeanings = GUARDIAN_SLOTS.flatMap((slot) =>
  GUARDIAN_COLUMN_PARTS.map((part): GuardianColumnMeaning => `${slot}-${part}`),
);

/** Every meaning, for a list to choose from and for checking what comes from outside. */
export const COLUMN_MEANINGS: readonly ColumnMeaning[] = [
  ...STUDENT_COLUMN_MEANINGS,
  ...guardianMeanings,
];

/** The person and the part of a guardian's column; null for a column about the student. */
export function guardianColumn(
  meaning: ColumnMeaning,
): { slot: GuardianSlot; part: GuardianColumnPart } | null {
  const [slot, part] = meaning.split('-');
  const known = GUARDIAN_SLOTS.find((candidate) => candidate === slot);
  const knownPart = GUARDIAN_COLUMN_PARTS.find((candidate) => candidate === part);
  return known === undefined || knownPart === undefined ? null : { slot: known, part: knownPart };
}

/** What the person of a slot is to the student as far as the heading tells. */
export function relationshipOfSlot(slot: GuardianSlot): Relationship {
  const base = slot.replace(/\d$/, '');
  return RELATIONSHIPS.find((relationship) => relationship === base) ?? 'guardian';
}
