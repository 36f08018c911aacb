import { searchKey } from '../names/search-key.js';
import { isPrivileged, type Role } from '../permissions/roles.js';
import type { StaffFinding, StaffReading, StaffRow } from './read-staff-sheets.js';
import type { StaffCode } from './staff-codes.js';
import type { StaffColumn } from './staff-columns.js';

/** An account that is there already. */
export interface PresentAccount {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  email: string | null;
  isDisabled: boolean;
}

/** A class of the present school year. */
export interface PresentClass {
  id: string;
  name: string;
  /** Its teacher's account. */
  teacherId: string | null;
}

/** What a row comes to. */
export interface PlannedStaff {
  row: StaffRow;
  /** The account that is there already; null for a new one. */
  accountId: string | null;
  /** The class that the person is given; null for none, also where they have it already. */
  classId: string | null;
}

export interface StaffPlan {
  people: PlannedStaff[];
  /** Those of the reading, and those against what is there. */
  findings: StaffFinding[];
}

/**
 * What accepting a list of the staff would change now. Accounts that are there stay as they are, and
 * are at most given a class that has no teacher; who may be one person or two is never guessed.
 */
export function planStaff(
  reading: Pick<StaffReading, 'rows' | 'findings'>,
  accounts: readonly PresentAccount[],
  classes: readonly PresentClass[],
): StaffPlan {
  const plan: StaffPlan = { people: [], findings: [...reading.findings] };
  const given = new Set<string>();
  for (const row of reading.rows) {
    const find = (code: StaffCode, column: StaffColumn, value: string): void => {
      plan.findings.push({
        ...{ sheet: row.sheet, row: row.row, code, value },
        column: row.columns[column] ?? null,
      });
    };
    const known = whoIs(row, accounts);
    if (typeof known === 'string') {
      find(known, row.derived ? 'name' : 'username', row.derived ? row.displayName : row.username);
      continue;
    }
    if (known === null && row.email === null && isPrivileged(row.role)) {
      find('email-needed', 'email', '');
      continue;
    }
    if (known !== null) remarkOn(row, known, find);
    const classId = classFor(row, known, classes, given, find);
    if (classId !== null) given.add(classId);
    plan.people.push({ row, accountId: known?.id ?? null, classId });
  }
  return plan;
}

/** The account of the row's person, null for a new person, or why it can't be told. */
function whoIs(
  row: StaffRow,
  accounts: readonly PresentAccount[],
): PresentAccount | null | 'username-of-another' | 'name-there-already' {
  const sameName = (account: PresentAccount): boolean =>
    searchKey(account.displayName) === searchKey(row.displayName);
  const found = accounts.find(({ username }) => username === row.username);
  if (found !== undefined) {
    if (!sameName(found)) return 'username-of-another';
    const otherEmail = row.email !== null && found.email !== null && row.email !== found.email;
    return row.derived && otherEmail ? 'name-there-already' : found;
  }
  if (!row.derived) return null;
  const namesakes = accounts.filter(sameName);
  const byEmail = namesakes.find(({ email }) => email !== null && email === row.email);
  if (byEmail !== undefined) return byEmail;
  return namesakes.length > 0 ? 'name-there-already' : null;
}

function remarkOn(
  row: StaffRow,
  known: PresentAccount,
  find: (code: StaffCode, column: StaffColumn, value: string) => void,
): void {
  if (known.isDisabled) find('account-disabled', 'name', row.displayName);
  if (known.role !== row.role) find('role-differs', 'role', row.role);
  if (row.email !== null && row.email !== known.email) find('email-differs', 'email', row.email);
}

function classFor(
  row: StaffRow,
  known: PresentAccount | null,
  classes: readonly PresentClass[],
  given: ReadonlySet<string>,
  find: (code: StaffCode, column: StaffColumn, value: string) => void,
): string | null {
  if (row.className === null) return null;
  const refused = (code: StaffCode): null => {
    find(code, 'class', row.className!);
    return null;
  };
  const wanted = classes.find(({ name }) => name === row.className);
  if (wanted === undefined) return refused('class-unknown');
  if (given.has(wanted.id)) return refused('class-repeated');
  if (wanted.teacherId !== null) {
    return wanted.teacherId === known?.id ? null : refused('class-taken');
  }
  if (known === null) return wanted.id;
  if (known.isDisabled || known.role !== 'homeroom_teacher') return null;
  const hasAnother = classes.some(({ teacherId }) => teacherId === known.id);
  return hasAnother ? refused('has-another-class') : wanted.id;
}
