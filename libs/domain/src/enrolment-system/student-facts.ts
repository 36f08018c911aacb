import type { ContactStatus } from '../contacts/contact-status.js';
import type { Relationship } from '../roster/column-meaning.js';
import type { EnrolmentDifference } from './enrolment-difference.js';
import type { ToldStudent } from './push-plan.js';

/**
 * What the school has of one student, as far as the enrolment system may have told it; of guardians
 * who still are.
 */
export interface StudentFacts {
  id: string;
  fullName: string;
  code: string | null;
  /** YYYY-MM-DD. */
  dateOfBirth: string | null;
  gender: 'male' | 'female' | null;
  /** The class of today; null for a student who is in none. */
  className: string | null;
  guardianships: {
    id: string;
    guardianId: string;
    fullName: string | null;
    relationship: Relationship;
  }[];
  contacts: ContactFacts[];
}

export interface ContactFacts {
  id: string;
  guardianshipId: string;
  /** E.164. */
  phone: string;
  status: ContactStatus;
  /** What CGCN wrote down when it refused the number. */
  refusalReason: string | null;
}

/**
 * What the school has where the enrolment system tells otherwise; undefined where there is nothing any
 * more that could differ: the guardian went, or the number is out of use.
 */
export function oursOf(
  { field, about }: Pick<EnrolmentDifference, 'field' | 'about'>,
  facts: StudentFacts,
): string | null | undefined {
  const guardianship = facts.guardianships.find(({ id }) => id === about);
  switch (field) {
    case 'name':
      return facts.fullName;
    case 'code':
      return facts.code;
    case 'date-of-birth':
      return facts.dateOfBirth;
    case 'gender':
      return facts.gender;
    case 'class':
      return facts.className;
    case 'guardian-name':
      return guardianship?.fullName;
    case 'relationship':
      return guardianship?.relationship;
    case 'phone':
      return facts.contacts.find(({ id, status }) => id === about && status === 'confirmed')?.phone;
  }
}

/** Whether they still differ: the school may have come round by itself. */
export function stillDiffers(difference: EnrolmentDifference, facts: StudentFacts): boolean {
  const ours = oursOf(difference, facts);
  if (ours === undefined) return false;
  if (difference.field === 'code') return ours?.toUpperCase() !== difference.theirs?.toUpperCase();
  return ours !== difference.theirs;
}

/** The contacts of the numbers that a record told, each with its place in what was told. */
export function toldContacts(
  told: ToldStudent,
  facts: StudentFacts,
): (ContactFacts & { guardian: number })[] {
  return told.guardians.flatMap(({ guardianshipId, phones }, guardian) =>
    phones.flatMap((phone) => {
      const known = facts.contacts.filter((contact) => contact.phone === phone);
      // After two guardians were made one, the number is to be found at the other.
      const found = known.find((contact) => contact.guardianshipId === guardianshipId) ?? known[0];
      return found === undefined ? [] : [{ ...found, guardian }];
    }),
  );
}
