import type { StudentChange } from '../contacts/roster-plan.js';
import type { LedgerStudent } from '../contacts/roster-ledger.js';
import type { EnrolmentDifference } from './enrolment-difference.js';
import type { PushLedger } from './push-ledger.js';
import type { ToldStudent } from './push-plan.js';
import type { PushedStudent } from './pushed-student.js';

/** What of a push is done, and what waits for CGCN. */
export interface Comparison {
  changes: StudentChange[];
  differences: EnrolmentDifference[];
}

const fields = [
  ['name', 'fullName'],
  ['date-of-birth', 'dateOfBirth'],
  ['gender', 'gender'],
  ['code', 'code'],
] as const;

/**
 * Holds the student's own fields against what is told, as three versions are merged: what the school
 * lacks is filled in; what is only as it was told before may be told anew, until CGCN has confirmed;
 * whatever else differs stays as it is and waits. What isn't told erases nothing.
 * @param base what the record told before, while it may still tell it anew; else null
 */
export function compareStudent(
  ledger: PushLedger,
  student: LedgerStudent,
  told: PushedStudent,
  base: ToldStudent | null,
): Comparison {
  const comparison: Comparison = { changes: [], differences: [] };
  const after = { ...fieldsOf(student) };
  for (const [field, key] of fields) {
    const theirs = told[key];
    const ours = student[key];
    if (theirs === null || isSame(field, theirs, ours)) continue;
    const isFree = field !== 'code' || (ledger.withCode(theirs) ?? student) === student;
    if (isFree && (ours === null || (base !== null && base[key] === ours))) {
      comparison.changes.push({ what: field, from: ours, to: theirs });
      Object.assign(after, { [key]: theirs });
    } else comparison.differences.push({ field, about: null, theirs });
  }
  if (comparison.changes.length > 0) {
    Object.assign(student, after);
    ledger.roster.plan.changedStudents.push({ id: student.id, ...after });
    ledger.knowCode(student);
  }
  compareClass(ledger, student, told, base, comparison);
  return comparison;
}

/** Nobody comes into a class, or back to school, because of what another program tells. */
function compareClass(
  ledger: PushLedger,
  student: LedgerStudent,
  told: PushedStudent,
  base: ToldStudent | null,
  { changes, differences }: Comparison,
): void {
  const { className: ours } = student;
  if (ours === told.className) return;
  if (ours === null || base?.className !== ours) {
    differences.push({ field: 'class', about: null, theirs: told.className });
    return;
  }
  changes.push({ what: 'class', from: ours, to: told.className });
  enrol(ledger, student, told.className);
}

/** Puts the student into a class of this year, and out of the one they were in. */
export function enrol(ledger: PushLedger, student: LedgerStudent, className: string): void {
  const { plan } = ledger.roster;
  if (student.className !== null) plan.leftClass.push({ studentId: student.id });
  const classId = ledger.roster.classId(className, null);
  plan.enrolments.push({ studentId: student.id, classId });
  student.className = className;
}

/** A code in other capitals is the same code, as the database has it. */
function isSame(field: string, theirs: string, ours: string | null): boolean {
  return field === 'code' ? theirs.toUpperCase() === ours?.toUpperCase() : theirs === ours;
}

function fieldsOf({ code, fullName, dateOfBirth, gender, note }: LedgerStudent) {
  return { code, fullName, dateOfBirth, gender, note };
}
