import fc from 'fast-check';
import type { TestSchool } from '../../../test/support/school.js';

const kinds = [
  'class',
  'student',
  'guardian',
  'guardianship',
  'contact',
  'phone',
  'group',
] as const;
type Kind = (typeof kinds)[number];

/** The id of the thing of a kind that stands at a place, the same in every school. */
export function idOfKind(kind: Kind, place: number): string {
  const number = String(kinds.indexOf(kind) * 1_000 + place).padStart(12, '0');
  return `00000000-0000-4000-8000-${number}`;
}

interface InventedContact {
  /** By its place; a phone, or an e-mail address. */
  phone: number | null;
  email: string | null;
  status: 'unconfirmed' | 'confirmed' | 'refused' | 'replaced';
}

interface InventedGuardianship {
  student: number;
  guardian: number;
  hasEnded: boolean;
  preference: { receives: boolean; channel: 'sms' | 'zalo' | 'email' } | null;
  contacts: InventedContact[];
}

/** Families of three classes, with everything that keeps a message from somebody. */
export interface InventedContacts {
  students: { class: number; hasLeft: boolean; isInGroup: boolean }[];
  optedOut: boolean[];
  failing: boolean[];
  guardianships: InventedGuardianship[];
}

const [studentCount, guardianCount, phoneCount] = [7, 6, 5];

const seldom = fc.integer({ min: 0, max: 4 }).map((number) => number === 0);

const contact: fc.Arbitrary<InventedContact> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: phoneCount - 1 }) },
      { weight: 1, arbitrary: fc.constantFrom('ba@nha.vn', 'me@nha.vn') },
    ),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant('confirmed' as const) },
      {
        weight: 3,
        arbitrary: fc.constantFrom('unconfirmed' as const, 'refused' as const, 'replaced' as const),
      },
    ),
  )
  .map(([address, status]) => ({
    phone: typeof address === 'number' ? address : null,
    email: typeof address === 'string' ? address : null,
    status,
  }));

export const inventedContacts: fc.Arbitrary<InventedContacts> = fc.record({
  students: fc.array(
    fc.record({
      class: fc.integer({ min: 0, max: 2 }),
      hasLeft: seldom,
      isInGroup: fc.boolean(),
    }),
    { minLength: studentCount, maxLength: studentCount },
  ),
  optedOut: fc.array(seldom, { minLength: guardianCount, maxLength: guardianCount }),
  failing: fc.array(seldom, { minLength: phoneCount, maxLength: phoneCount }),
  guardianships: fc.uniqueArray(
    fc.record({
      student: fc.integer({ min: 0, max: studentCount - 1 }),
      guardian: fc.integer({ min: 0, max: guardianCount - 1 }),
      hasEnded: seldom,
      preference: fc.option(
        fc.record({
          receives: seldom.map((not) => !not),
          channel: fc.constantFrom('sms' as const, 'zalo' as const, 'email' as const),
        }),
      ),
      contacts: fc.uniqueArray(contact, {
        selector: ({ phone, email }) => phone ?? email,
        maxLength: 3,
      }),
    }),
    { selector: ({ student, guardian }) => `${student} ${guardian}`, maxLength: 12 },
  ),
});

/** Puts them in the place of whatever contacts the school has. @param accountId whoever confirmed them */
export async function writeContacts(
  school: TestSchool,
  accountId: string,
  { students, optedOut, failing, guardianships }: InventedContacts,
): Promise<void> {
  const lines = guardianships.flatMap(({ contacts }, guardianship) =>
    contacts.map((one) => ({ ...one, guardianship })),
  );
  const written = {
    students: students.map((one, place) => ({
      ...{ id: idOfKind('student', place), name: `Học Sinh ${place}` },
      ...{ class: idOfKind('class', one.class), until: one.hasLeft ? '2026-10-01' : null },
      inGroup: one.isInGroup,
    })),
    guardians: optedOut.map((isOut, place) => ({ id: idOfKind('guardian', place), isOut })),
    phones: failing.map((isFailing, place) => ({
      ...{ id: idOfKind('phone', place), number: `+8490000000${place}`, isFailing },
    })),
    guardianships: guardianships.map(({ student, guardian, hasEnded, preference }, place) => ({
      ...{ id: idOfKind('guardianship', place), student: idOfKind('student', student) },
      ...{ guardian: idOfKind('guardian', guardian), hasEnded },
      ...{ receives: preference?.receives ?? null, channel: preference?.channel ?? null },
    })),
    contacts: lines.map(({ guardianship, phone, email, status }, place) => ({
      ...{ id: idOfKind('contact', place), guardianship: idOfKind('guardianship', guardianship) },
      ...{ phone: phone === null ? null : idOfKind('phone', phone), email, status },
    })),
  };
  await school.sqlAsOwner(`TRUNCATE student, guardian, phone, school_class, student_group CASCADE`);
  await school.sqlAsOwner(
    `WITH given AS (SELECT $1::jsonb AS all_of_it, $2::uuid AS account),
      year AS (INSERT INTO school_year (start_year, label) VALUES (2026, '2026–2027')
        ON CONFLICT DO NOTHING),
      classes AS (INSERT INTO school_class (id, school_year, name, grade)
        VALUES ('${idOfKind('class', 0)}', 2026, '10A1', 10),
               ('${idOfKind('class', 1)}', 2026, '10A2', 10),
               ('${idOfKind('class', 2)}', 2026, '12A1', 12)),
      saved AS (INSERT INTO student_group (id, name, created_by, created_at)
        SELECT '${idOfKind('group', 0)}', 'Bán trú', account, now() FROM given),
      s AS (SELECT s.* FROM given, jsonb_to_recordset(all_of_it -> 'students')
        AS s (id uuid, name text, class uuid, until date, "inGroup" boolean)),
      students AS (INSERT INTO student (id, full_name, given_name, search_key)
        SELECT id, name, name, lower(name) FROM s),
      enrolments AS (INSERT INTO enrolment (student_id, class_id, school_year, enrolled_from,
          enrolled_until) SELECT id, class, 2026, '2026-09-05', until FROM s),
      members AS (INSERT INTO student_group_member (group_id, student_id)
        SELECT '${idOfKind('group', 0)}', id FROM s WHERE "inGroup"),
      r AS (SELECT r.* FROM given, jsonb_to_recordset(all_of_it -> 'guardians')
        AS r (id uuid, "isOut" boolean)),
      guardians AS (INSERT INTO guardian (id) SELECT id FROM r),
      opted_out AS (INSERT INTO opt_out (guardian_id, message_kind, opted_out_at, how_said,
          recorded_by) SELECT id, 'announcement', now(), 'call', account FROM r, given WHERE "isOut"),
      phones AS (INSERT INTO phone (id, e164, reachability, failing_since)
        SELECT id, number, CASE WHEN "isFailing" THEN 'failing' ELSE 'unknown' END,
               CASE WHEN "isFailing" THEN now() END
        FROM given, jsonb_to_recordset(all_of_it -> 'phones')
          AS p (id uuid, number text, "isFailing" boolean)),
      g AS (SELECT g.* FROM given, jsonb_to_recordset(all_of_it -> 'guardianships')
        AS g (id uuid, student uuid, guardian uuid, "hasEnded" boolean, receives boolean,
              channel text)),
      guardianships AS (INSERT INTO guardianship (id, student_id, guardian_id, relationship,
          ended_at, ended_by)
        SELECT id, student, guardian, 'guardian', CASE WHEN "hasEnded" THEN now() END,
               CASE WHEN "hasEnded" THEN account END FROM g, given),
      preferences AS (INSERT INTO contact_preference (guardianship_id, message_kind, receives,
          channel, language, set_by, set_at)
        SELECT id, 'announcement', receives, channel, 'vi', account, now() FROM g, given
        WHERE channel IS NOT NULL)
     SELECT`,
    [JSON.stringify(written), accountId],
  );
  // By itself: a contact takes its student from a guardianship that is there.
  await school.sqlAsOwner(
    `INSERT INTO contact (id, guardianship_id, phone_id, email, status, origin, confirmed_by,
       confirmed_at, confirmed_how)
     SELECT id, guardianship, phone, email, status, 'upload',
            CASE WHEN status = 'confirmed' THEN $2::uuid END,
            CASE WHEN status = 'confirmed' THEN now() END,
            CASE WHEN status = 'confirmed' THEN 'call' END
     FROM jsonb_to_recordset($1)
       AS k (id uuid, guardianship uuid, phone uuid, email text, status text)`,
    [JSON.stringify(written.contacts), accountId],
  );
}
