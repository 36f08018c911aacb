import type { RosterGuardian, RosterStudent } from '@lien-lac/domain';
import type { TestSchool } from '../../../test/support/school.js';
import { Database } from '../../platform/database/database.js';
import { ConfirmContacts } from '../confirmation/confirm-contacts.js';
import { ApplyRoster } from '../import/apply-roster.js';

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

/** Takes students over, as the acceptance of an upload does; every contact waits for confirmation. */
export async function takeOver(school: TestSchool, students: RosterStudent[]): Promise<void> {
  await school
    .get(Database)
    .transaction((transaction) =>
      school.get(ApplyRoster).run(transaction, students, { origin: 'upload', by: null }),
    );
}

/** The ids of contacts by phone, in a stable order. */
export async function contactIds(school: TestSchool, ...phones: string[]): Promise<string[]> {
  const rows = await school.sql<{ id: string }>(
    `SELECT k.id FROM contact k JOIN phone p ON p.id = k.phone_id
     WHERE p.e164 = ANY($1) OR cardinality($1) = 0 ORDER BY p.e164, k.id`,
    [phones],
  );
  return rows.map(({ id }) => id);
}

/** Confirms the contacts of these phones, or all. */
export async function confirmPhones(school: TestSchool, ...phones: string[]): Promise<void> {
  await school
    .get(ConfirmContacts)
    .run(someAccountId, await contactIds(school, ...phones), { how: 'call' });
}

export const someAccountId = '00000000-0000-4000-8000-00000000c6c4';

export async function idOf(
  school: TestSchool,
  table: 'student' | 'guardian' | 'school_class',
  name: string,
): Promise<string> {
  const column = table === 'school_class' ? 'name' : 'full_name';
  const [row] = await school.sql<{ id: string }>(`SELECT id FROM ${table} WHERE ${column} = $1`, [
    name,
  ]);
  if (row === undefined) throw new Error(`There is no ${table} ${name}.`);
  return row.id;
}

/** Every row of the contacts tables, as text; not of the imports, which are a journal. */
export async function dumpRoster(school: TestSchool): Promise<Record<string, string[]>> {
  const dump: Record<string, string[]> = {};
  for (const table of [
    ...['school_year', 'school_class', 'homeroom_assignment', 'student', 'enrolment'],
    ...['guardian', 'guardianship', 'phone', 'contact', 'opt_out', 'suppression'],
    ...['contact_call', 'contact_preference', 'consent', 'class_list_hand_over'],
  ]) {
    const rows = await school.sql<{ row: string }>(
      `SELECT t::text AS row FROM ${table} t ORDER BY 1`,
    );
    dump[table] = rows.map(({ row }) => row);
  }
  return dump;
}
