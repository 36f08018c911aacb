import { searchKey } from '../names/search-key.js';
import { addGuardian } from './read-guardians.js';
import type { RosterReading, RosterStudent } from './roster-reading.js';
import type { RosterWarningCode } from './roster-codes.js';
import type { StudentRow } from './read-sheet.js';

type Findings = Pick<
  RosterReading,
  'students' | 'refusedRows' | 'refusedCells' | 'warnings' | 'notes'
>;

/**
 * Makes one student of the rows that are about one: the same code and name; or, where a row has
 * no code, the same name, class and date of birth. A second name under one code is refused. Two
 * rows with one name and class and nothing else to tell them by stay two students.
 */
export function joinStudents(rows: readonly StudentRow[], findings: Findings): void {
  const byCode = new Map<string, RosterStudent>();
  const byName = new Map<string, RosterStudent[]>();
  let previous: RosterStudent | null = null;

  for (const row of rows) {
    const { student } = row;
    const warn = (code: RosterWarningCode): void => {
      findings.warnings.push({ sheet: student.sheet, row: student.row, code });
    };
    const withCode = student.code === null ? undefined : byCode.get(student.code.toUpperCase());
    if (withCode !== undefined && !hasSameName(withCode, student)) {
      const { sheet, row: line, code } = student;
      findings.refusedRows.push({
        ...{ sheet, row: line, code: 'student-code-taken' },
        ...(code === null ? {} : { student: code }),
      });
      continue;
    }
    const namesakes = byName.get(nameKey(student)) ?? [];
    const follows: RosterStudent | null = row.followsInGuardianRows ? previous : null;
    const known: RosterStudent | undefined =
      withCode ?? namesakes.find((namesake) => isSameStudent(namesake, student, follows));
    keepFindings(row, findings);
    if (known === undefined) {
      if (namesakes.some((namesake) => mayBeSame(namesake, student))) warn('same-name-in-class');
      namesakes.push(student);
      byName.set(nameKey(student), namesakes);
      if (student.code !== null) byCode.set(student.code.toUpperCase(), student);
      findings.students.push(student);
      previous = student;
      continue;
    }
    const isGuardianRow = known === follows && bringsAnotherGuardian(known, student);
    if (!isGuardianRow) warn('student-repeated');
    if (known.className !== student.className) warn('student-in-two-classes');
    complete(known, student);
    if (known.code !== null) byCode.set(known.code.toUpperCase(), known);
    previous = known;
  }
  for (const student of findings.students) settleGuardians(student, findings);
}

function keepFindings(row: StudentRow, findings: Findings): void {
  for (const found of row.findings) {
    findings.refusedCells.push(...found.refusedCells);
    findings.warnings.push(...found.warnings);
    findings.notes.push(...found.notes);
  }
}

/** Adds what a further row tells and the first did not. */
function complete(known: RosterStudent, further: RosterStudent): void {
  known.code ??= further.code;
  known.dateOfBirth ??= further.dateOfBirth;
  known.gender ??= further.gender;
  known.grade ??= further.grade;
  known.note ??= further.note;
  known.guardians.push(...further.guardians);
}

/** Makes one guardian of those who are one, and warns where two have one number. */
function settleGuardians(student: RosterStudent, findings: Findings): void {
  const guardians: RosterStudent['guardians'] = [];
  for (const guardian of student.guardians) addGuardian(guardians, guardian);
  student.guardians = guardians;
  const phones = guardians.flatMap((guardian) => guardian.phones);
  if (new Set(phones).size < phones.length) {
    const { sheet, row } = student;
    findings.warnings.push({ sheet, row, code: 'both-parents-one-number' });
  }
}

function isSameStudent(
  known: RosterStudent,
  student: RosterStudent,
  follows: RosterStudent | null,
): boolean {
  if (known.code !== null && student.code !== null) return false;
  if (known.dateOfBirth !== null && student.dateOfBirth !== null) {
    return known.dateOfBirth === student.dateOfBirth;
  }
  return known === follows || sharesPhone(known, student);
}

function mayBeSame(known: RosterStudent, student: RosterStudent): boolean {
  const oneHasNoCode = known.code === null || student.code === null;
  return oneHasNoCode && (known.dateOfBirth === null || student.dateOfBirth === null);
}

function bringsAnotherGuardian(known: RosterStudent, student: RosterStudent): boolean {
  return student.guardians.some((guardian) =>
    known.guardians.every(
      (other) =>
        other.relationship !== guardian.relationship ||
        searchKey(other.fullName ?? '') !== searchKey(guardian.fullName ?? ''),
    ),
  );
}

function sharesPhone(known: RosterStudent, student: RosterStudent): boolean {
  const phones = new Set(known.guardians.flatMap((guardian) => guardian.phones));
  return student.guardians.some((guardian) => guardian.phones.some((phone) => phones.has(phone)));
}

function hasSameName(known: RosterStudent, student: RosterStudent): boolean {
  return searchKey(known.fullName) === searchKey(student.fullName);
}

function nameKey(student: RosterStudent): string {
  return `${searchKey(student.fullName)} ${student.className}`;
}
