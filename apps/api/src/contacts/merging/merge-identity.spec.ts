import fc from 'fast-check';
import { bodyOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { guardianBelongings, notBelongings } from './guardian-belongings.js';
import { addFamily, inventedPerson } from './testing/invented-guardians.js';
import { rowsOfGuardians } from './testing/rows-of-guardians.js';

describe('two guardians, merged and split', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());

  it('are the same two, whoever they are', async () => {
    let family = 0;
    await fc.assert(
      fc.asyncProperty(inventedPerson, inventedPerson, async (...people) => {
        family += 1;
        const [keptId, goneId] = await addFamily(school, cgcn, family, people);
        const confirmedBefore = await confirmedPairs([keptId, goneId]);
        const before = await rowsOfGuardians(school);
        const path = '/api/v1/guardian-merges';
        const merged = await cgcn.post(path).send({ keptId, goneId }).expect(201);
        const confirmed = await confirmedPairs([keptId]);
        expect(confirmed.filter((pair) => !confirmedBefore.includes(pair))).toEqual([]);
        expect(await confirmedPairs([goneId])).toEqual([]);
        await cgcn.delete(`${path}/${bodyOf<{ id: string }>(merged).id}`).expect(204);
        expect(await rowsOfGuardians(school)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('leave nothing behind: every table with something of a guardian is known', async () => {
    const rows = await school.sql<{ table: string }>(
      `SELECT DISTINCT conrelid::regclass::text AS table FROM pg_constraint
       WHERE contype = 'f' AND conrelid <> confrelid
         AND confrelid = ANY (ARRAY['guardian', 'guardianship', 'contact']::regclass[])`,
    );
    const known = [...guardianBelongings.map(({ table }) => table), ...notBelongings];
    const missing = rows
      .map(({ table }) => table)
      .filter((table) => !known.includes(table))
      .map(
        (table) => `${table} names guardians: add it to guardianBelongings, or merging loses it.`,
      );
    expect(missing).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });

  async function confirmedPairs(guardianIds: string[]): Promise<string[]> {
    const rows = await school.sql<{ pair: string }>(
      `SELECT DISTINCT g.student_id || ' ' || k.phone_id AS pair
       FROM contact k JOIN guardianship g ON g.id = k.guardianship_id
       WHERE g.guardian_id = ANY($1) AND k.status = 'confirmed'`,
      [guardianIds],
    );
    return rows.map(({ pair }) => pair);
  }
});
