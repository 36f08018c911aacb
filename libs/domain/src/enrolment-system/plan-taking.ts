import { RosterLedger } from '../contacts/roster-ledger.js';
import type { RosterPlan } from '../contacts/roster-plan.js';
import type { SchoolRoster, StudentRecord } from '../contacts/school-roster.js';
import type { Relationship } from '../roster/column-meaning.js';
import type { EnrolmentDifference } from './enrolment-difference.js';

/** What taking over what the enrolment system tells would write; or why it can't be taken. */
export type TakingPlan =
  | { roster: RosterPlan; endedContact: string | null }
  | { refused: 'enrolment-difference.code-taken' | 'enrolment-difference.class-gone' };

/** Plans that the school comes round to what the enrolment system tells in one difference. */
export function planTaking(
  { field, about, theirs }: EnrolmentDifference,
  studentId: string,
  present: SchoolRoster,
): TakingPlan {
  const { plan } = new RosterLedger(present, () => {
    throw new Error('Taking a difference over adds nobody.');
  });
  const student = present.students.find(({ id }) => id === studentId)!;
  const correct = (after: Partial<StudentRecord>): void => {
    const { id, code, fullName, dateOfBirth, gender, note } = student;
    const record = { id, code, fullName, dateOfBirth, gender, note };
    plan.changedStudents.push({ ...record, ...after });
  };
  switch (field) {
    case 'name':
      correct({ fullName: theirs! });
      break;
    case 'date-of-birth':
      correct({ dateOfBirth: theirs });
      break;
    case 'gender':
      correct({ gender: theirs as StudentRecord['gender'] });
      break;
    case 'code': {
      const key = theirs!.toUpperCase();
      const holder = present.students.find(({ code }) => code?.toUpperCase() === key);
      if (holder !== undefined && holder !== student) {
        return { refused: 'enrolment-difference.code-taken' };
      }
      correct({ code: theirs });
      break;
    }
    case 'class': {
      const found = present.classes.find(({ name }) => name === theirs);
      if (found === undefined) return { refused: 'enrolment-difference.class-gone' };
      if (student.className !== null) plan.leftClass.push({ studentId });
      plan.enrolments.push({ studentId, classId: found.id });
      break;
    }
    case 'guardian-name': {
      const { guardianId } = present.guardianships.find(({ id }) => id === about)!;
      plan.namedGuardians.push({ id: guardianId, fullName: theirs });
      break;
    }
    case 'relationship': {
      const guardianship = present.guardianships.find(({ id }) => id === about)!;
      plan.toldRelationships.push({ ...guardianship, relationship: theirs as Relationship });
      break;
    }
    case 'phone':
      return { roster: plan, endedContact: about };
  }
  return { roster: plan, endedContact: null };
}
