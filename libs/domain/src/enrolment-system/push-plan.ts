import type { ContactOrigin, ContactStatus } from '../contacts/contact-status.js';
import type { RosterPlan, StudentChange } from '../contacts/roster-plan.js';
import type { SchoolRoster } from '../contacts/school-roster.js';
import type { RosterGuardian } from '../roster/roster-reading.js';
import type { EnrolmentDifference } from './enrolment-difference.js';
import type { PushedStudent } from './pushed-student.js';

/** How a record came to its student: the student was new, or one whom the school had by that code. */
export const enrolmentOrigins = ['added', 'linked'] as const;
export type EnrolmentOrigin = (typeof enrolmentOrigins)[number];

/** A guardian whom a record told of, and as whom the school knows them. */
export interface ToldGuardian extends RosterGuardian {
  guardianshipId: string;
}

/** What a record last told, with the numbers that it told once and no longer tells. */
export interface ToldStudent extends PushedStudent {
  guardians: ToldGuardian[];
  formerPhones: string[];
}

/** One student as the enrolment system knows them, and who that is at school. */
export interface EnrolmentRecord {
  externalId: string;
  studentId: string;
  origin: EnrolmentOrigin;
  told: ToldStudent;
}

/** The school as pushes find it. */
export interface SchoolForPushes {
  roster: SchoolRoster;
  records: readonly EnrolmentRecord[];
  /** Of every contact of the roster, by its id. */
  contacts: ReadonlyMap<string, { status: ContactStatus; origin: ContactOrigin }>;
}

/** What became of one push. */
export type PushOutcome =
  | { externalId: string; result: 'refused'; code: 'enrolment.code-claimed' }
  | {
      externalId: string;
      /** `linked` the first time that a record finds its student by the code. */
      result: 'added' | 'linked' | 'changed' | 'unchanged';
      record: EnrolmentRecord;
      changes: StudentChange[];
      /** All that differ afterwards. */
      differences: EnrolmentDifference[];
    };

/** Everything that pushes write. */
export interface PushPlan {
  roster: RosterPlan;
  /** Contacts that nobody has confirmed and the enrolment system no longer tells. */
  withdrawn: string[];
  /** Contacts that were out of use and are told anew: they wait once more. */
  proposedAgain: string[];
  /** One for each push, in their order. */
  outcomes: PushOutcome[];
}
