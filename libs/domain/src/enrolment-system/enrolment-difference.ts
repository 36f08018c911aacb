/** What of a student the enrolment system and the school may tell differently. */
export const enrolmentDifferenceFields = [
  'name',
  'date-of-birth',
  'gender',
  'code',
  'class',
  'guardian-name',
  'relationship',
  /** A confirmed number that the enrolment system no longer tells. */
  'phone',
] as const;

export type EnrolmentDifferenceField = (typeof enrolmentDifferenceFields)[number];

/** Something that the enrolment system tells otherwise than the school has it. */
export interface EnrolmentDifference {
  field: EnrolmentDifferenceField;
  /** The guardianship, for a guardian's name or relationship; the contact, for a phone. */
  about: string | null;
  /** Null for a phone: they tell none. */
  theirs: string | null;
}
