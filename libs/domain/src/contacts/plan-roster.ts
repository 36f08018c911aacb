import type { RosterStudent } from '../roster/roster-reading.js';
import { matchStudents } from './match-students.js';
import { placeGuardian } from './place-guardian.js';
import { RosterLedger, type LedgerGuardianship, type LedgerStudent } from './roster-ledger.js';
import type { RosterPlan, StudentChange } from './roster-plan.js';
import type { SchoolRoster, StudentRecord } from './school-roster.js';

/**
 * Tells what taking the students of a file over would write. It only ever adds and corrects: a
 * student, guardian or phone that is missing from the file stays, an empty cell erases nothing, and
 * a confirmed contact remains confirmed. Planning the same file again on what came of it finds
 * nothing to do.
 * @param newId gives every new row its id
 */
export function planRoster(
  rows: readonly RosterStudent[],
  present: SchoolRoster,
  newId: () => string,
): RosterPlan {
  const ledger = new RosterLedger(present, newId);
  const matches = matchStudents(rows, ledger.students);
  rows.forEach((row, place) => {
    const match = matches[place] ?? null;
    const student = match ?? ledger.addStudent(fieldsAfter(row, null));
    const changes: StudentChange[] = match === null ? [] : correctFields(ledger, match, row);
    changes.push(...placeInClass(ledger, student, row));
    const claimed = new Set<LedgerGuardianship>();
    for (const guardian of row.guardians) {
      changes.push(...placeGuardian(ledger, student, guardian, claimed));
    }
    ledger.plan.differences.push(
      match === null
        ? { studentId: student.id, kind: 'added', changes: [] }
        : {
            studentId: student.id,
            kind: changes.length > 0 ? 'changed' : 'unchanged',
            changes,
          },
    );
  });
  return ledger.plan;
}

const fields = [
  ['code', 'code'],
  ['name', 'fullName'],
  ['date-of-birth', 'dateOfBirth'],
  ['gender', 'gender'],
  ['note', 'note'],
] as const;

function correctFields(
  ledger: RosterLedger,
  student: LedgerStudent,
  row: RosterStudent,
): StudentChange[] {
  const after = fieldsAfter(row, student);
  const changes = fields
    .filter(([, field]) => after[field] !== student[field])
    .map(([what, field]) => ({ what, from: student[field], to: after[field] }));
  if (changes.length > 0) ledger.plan.changedStudents.push({ id: student.id, ...after });
  return changes;
}

/** What the file tells, and where it tells nothing what was known. */
function fieldsAfter(row: RosterStudent, known: StudentRecord | null): Omit<StudentRecord, 'id'> {
  return {
    code: row.code ?? known?.code ?? null,
    fullName: row.fullName,
    dateOfBirth: row.dateOfBirth ?? known?.dateOfBirth ?? null,
    gender: row.gender ?? known?.gender ?? null,
    note: row.note ?? known?.note ?? null,
  };
}

function placeInClass(
  ledger: RosterLedger,
  student: LedgerStudent,
  row: RosterStudent,
): StudentChange[] {
  const { className: from } = student;
  if (from === row.className) return [];
  const classId = ledger.classId(row.className, row.grade);
  if (from !== null) ledger.plan.leftClass.push({ studentId: student.id });
  ledger.plan.enrolments.push({ studentId: student.id, classId });
  return [{ what: 'class', from, to: row.className }];
}
