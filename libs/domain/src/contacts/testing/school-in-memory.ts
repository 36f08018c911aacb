import type { RosterGuardian, RosterStudent } from '../../roster/roster-reading.js';
import type { RosterPlan } from '../roster-plan.js';
import type { SchoolRoster } from '../school-roster.js';

export const emptySchool: SchoolRoster = {
  classes: [],
  students: [],
  guardians: [],
  guardianships: [],
  phones: [],
  contacts: [],
};

/** Ids that count up, so that a test can tell which came first. */
export function countingIds(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}-${(count += 1)}`;
}

/** What stands in the school after a plan was written, as the database would have it. */
export function schoolAfter(present: SchoolRoster, plan: RosterPlan): SchoolRoster {
  const classes = [...present.classes, ...plan.classes];
  const className = new Map(classes.map(({ id, name }) => [id, name]));
  const enrolled = new Map(
    plan.enrolments.map(({ studentId, classId }) => [studentId, className.get(classId) ?? null]),
  );
  const students = [
    ...present.students,
    ...plan.students.map((student) => ({ ...student, className: null })),
  ].map((student) => ({
    ...student,
    ...plan.changedStudents.find(({ id }) => id === student.id),
    className: enrolled.get(student.id) ?? student.className,
  }));
  const replaced = <Row extends { id: string }>(rows: Row[], changed: Row[]): Row[] =>
    rows.map((row) => changed.find(({ id }) => id === row.id) ?? row);
  return {
    classes,
    students,
    guardians: replaced([...present.guardians, ...plan.guardians], plan.namedGuardians),
    guardianships: replaced(
      [...present.guardianships, ...plan.guardianships],
      plan.toldRelationships,
    ),
    phones: [...present.phones, ...plan.phones],
    contacts: [...present.contacts, ...plan.contacts],
  };
}

/** A student of a file; what a test does not name is unknown. */
export function student(given: Partial<RosterStudent> & { fullName: string }): RosterStudent {
  return {
    ...{ sheet: '10A1', row: 5, code: null, className: '10A1', grade: 10 },
    ...{ dateOfBirth: null, gender: null, note: null, guardians: [] },
    ...given,
  };
}

export function guardian(
  relationship: RosterGuardian['relationship'],
  fullName: string | null,
  ...phones: string[]
): RosterGuardian {
  return { relationship, fullName, phones };
}
