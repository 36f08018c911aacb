import fc from 'fast-check';
import { contactStatuses, messageKinds } from '@lien-lac/domain';
import type { TestSchool } from '../../../../test/support/school.js';
import type { SignedIn } from '../../../../test/support/sign-in.js';
import { someAccountId } from '../../testing/roster-in-test.js';

const status = fc.constantFrom(...contactStatuses);
/** A guardian of some of three students on some of three phones, with whatever a guardian may have. */
export const inventedPerson = fc.record({
  named: fc.boolean(),
  wards: fc.uniqueArray(
    fc.record({
      place: fc.integer({ min: 0, max: 2 }),
      relationship: fc.constantFrom('guardian', 'mother'),
      ended: fc.boolean(),
      preference: fc.option(fc.boolean()),
      contacts: fc.uniqueArray(
        fc.record({ place: fc.integer({ min: 0, max: 2 }), status, calls: fc.nat(1) }),
        { selector: ({ place }) => place },
      ),
    }),
    { selector: ({ place }) => place },
  ),
  optOuts: fc.uniqueArray(fc.constantFrom(...messageKinds)),
  consents: fc.nat(1),
  linked: fc.boolean(),
});

export type InventedPerson =
  typeof inventedPerson extends fc.Arbitrary<infer Person> ? Person : never;

/**
 * Writes two of them, who share students and phones.
 * @param number tells this family from the others of a spec
 * @returns their ids
 */
export async function addFamily(
  school: TestSchool,
  cgcn: SignedIn,
  number: number,
  people: readonly [InventedPerson, InventedPerson],
): Promise<[string, string]> {
  const wards: string[] = [];
  const phones: string[] = [];
  for (const place of [0, 1, 2]) {
    wards.push(await addWard(school, `${number}-${place}`));
    phones.push(await addPhone(school, number, place));
  }
  return [
    await addPerson(school, cgcn, people[0], wards, phones),
    await addPerson(school, cgcn, people[1], wards, phones),
  ];
}

async function addWard(school: TestSchool, code: string): Promise<string> {
  const id = await insert(
    school,
    `INSERT INTO student (code, full_name, given_name, search_key)
     VALUES ($1, 'Lê Con', 'Con', 'le con') RETURNING id`,
    [`F${code}`],
  );
  return id;
}

async function addPhone(school: TestSchool, n: number, place: number): Promise<string> {
  const e164 = `+8490${String(n * 10 + place).padStart(7, '0')}`;
  const id = await insert(
    school,
    `INSERT INTO phone (e164) VALUES ($1)
     ON CONFLICT (e164) DO UPDATE SET e164 = EXCLUDED.e164 RETURNING id`,
    [e164],
  );
  return id;
}

async function addPerson(
  school: TestSchool,
  cgcn: SignedIn,
  of: InventedPerson,
  wards: string[],
  phones: string[],
): Promise<string> {
  const id = await insert(
    school,
    'INSERT INTO guardian (full_name, search_key) VALUES ($1, $2) RETURNING id',
    of.named ? ['Lê Mẹ', 'le me'] : [null, null],
  );
  for (const ward of of.wards) {
    const guardianshipId = await insert(
      school,
      `INSERT INTO guardianship (student_id, guardian_id, relationship, ended_at, ended_by)
       VALUES ($1, $2, $3, $4, $5) RETURNING id`,
      [
        ...[wards[ward.place], id, ward.relationship],
        ...(ward.ended ? ['2026-11-01T00:00:00Z', someAccountId] : [null, null]),
      ],
    );
    if (ward.preference !== null) {
      await school.sql(
        `INSERT INTO contact_preference
           (guardianship_id, message_kind, receives, channel, language, set_by, set_at)
         VALUES ($1, 'announcement', $2, 'sms', 'vi', $3, now())`,
        [guardianshipId, ward.preference, someAccountId],
      );
    }
    for (const contact of ward.contacts) {
      await addContact(school, guardianshipId, phones[contact.place]!, contact);
    }
  }
  for (const kind of of.optOuts) {
    await cgcn
      .post(`/api/v1/guardians/${id}/opt-outs`)
      .send({ messageKind: kind, howSaid: 'gọi điện' })
      .expect(204);
  }
  for (let n = 0; n < of.consents; n += 1) {
    await school.sql(
      `INSERT INTO consent (guardian_id, purpose, word, how, said_on, recorded_by, recorded_at)
       VALUES ($1, 'school-messages', 'given', 'call', '2026-11-01', $2, now())`,
      [id, someAccountId],
    );
  }
  if (of.linked) {
    await school.sql(`INSERT INTO account_guardian VALUES (gen_random_uuid(), $1, $2, now())`, [
      id,
      someAccountId,
    ]);
  }
  return id;
}

async function addContact(
  school: TestSchool,
  guardianshipId: string,
  phoneId: string,
  contact: { status: string; calls: number },
): Promise<void> {
  const confirmed = contact.status === 'confirmed';
  const refused = contact.status === 'refused';
  const id = await insert(
    school,
    `INSERT INTO contact (guardianship_id, phone_id, status, origin, confirmed_by, confirmed_at,
       confirmed_how, refused_by, refused_at, refusal_reason)
     VALUES ($1, $2, $3, 'upload', $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      ...[guardianshipId, phoneId, contact.status],
      ...(confirmed ? [someAccountId, '2026-10-01T01:02:03.456789Z', 'call'] : [null, null, null]),
      ...(refused ? [someAccountId, '2026-10-01T00:00:00Z', 'số lạ'] : [null, null, null]),
    ],
  );
  for (let n = 0; n < contact.calls; n += 1) {
    await school.sql(
      `INSERT INTO contact_call (contact_id, called_by, called_at, how, outcome)
       VALUES ($1, $2, now(), 'call', 'reached')`,
      [id, someAccountId],
    );
  }
}

async function insert(school: TestSchool, text: string, values: unknown[]): Promise<string> {
  const [row] = await school.sql<{ id: string }>(text, values);
  return row!.id;
}
