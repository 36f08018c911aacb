import type { RosterGuardian } from '../roster/roster-reading.js';
import type { SchoolRoster, StudentRecord } from './school-roster.js';

/** One thing that taking a roster over would change about a student who is known already. */
export interface StudentChange {
  what:
    | 'code'
    | 'name'
    | 'date-of-birth'
    | 'gender'
    | 'note'
    /** Moves to another class; `from` null where the student is in none this year. */
    | 'class'
    /** A further guardian. */
    | 'guardian'
    | 'guardian-name'
    | 'relationship'
    /** A further phone of a guardian, still to be confirmed. */
    | 'phone';
  from: string | null;
  to: string | null;
  /** Whom it is about, where it is not the student. */
  guardian?: Pick<RosterGuardian, 'relationship' | 'fullName'>;
}

/** What becomes of one student of the file. */
export interface StudentDifference {
  studentId: string;
  kind: 'added' | 'changed' | 'unchanged';
  /** Empty for an added student: everything about it is new. */
  changes: StudentChange[];
}

/** Everything that taking a roster over writes, and nothing that it leaves as it is. */
export interface RosterPlan {
  classes: SchoolRoster['classes'];
  students: StudentRecord[];
  /** Known students as they are afterwards. */
  changedStudents: StudentRecord[];
  /** Students who leave their class of this year for another. */
  leftClass: { studentId: string }[];
  enrolments: { studentId: string; classId: string }[];
  guardians: SchoolRoster['guardians'];
  /** Guardians whose name had not been known. */
  namedGuardians: SchoolRoster['guardians'];
  guardianships: SchoolRoster['guardianships'];
  /** Guardianships of which only now is told what the guardian is to the student. */
  toldRelationships: SchoolRoster['guardianships'];
  phones: SchoolRoster['phones'];
  contacts: SchoolRoster['contacts'];
  /** One for each student of the file, in its order. */
  differences: StudentDifference[];
}

/** How much taking a roster over changes. */
export interface RosterOutcome {
  added: number;
  changed: number;
  unchanged: number;
  /** Of the changed, those who were in another class of this year. */
  moved: number;
  newClasses: number;
  newGuardians: number;
  newPhones: number;
  newContacts: number;
}

/** The plan in numbers. */
export function outcomeOf(plan: RosterPlan): RosterOutcome {
  const count = (kind: StudentDifference['kind']): number =>
    plan.differences.filter((difference) => difference.kind === kind).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    moved: plan.leftClass.length,
    newClasses: plan.classes.length,
    newGuardians: plan.guardians.length,
    newPhones: plan.phones.length,
    newContacts: plan.contacts.length,
  };
}
