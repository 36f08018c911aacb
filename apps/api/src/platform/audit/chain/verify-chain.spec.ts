import fc from 'fast-check';
import pg from 'pg';
import { openSchool, type TestSchool } from '../../../../test/support/school.js';
import { Database } from '../../database/database.js';
import { AuditLog } from '../audit-log.js';
import { ChainRepository, type RowSource } from './chain.repository.js';
import { type ChainVerdict, verifyChain } from './verify-chain.js';

const entries = 24;
const place = fc.integer({ min: 1, max: entries });

/** A change to one column of one entry, as SQL that makes another value of any that it finds. */
const change = fc.oneof(
  fc.integer({ min: 1, max: 1_000_000 }).map((micros) => `at = at + ${micros} * interval '1 us'`),
  fc.uuid().map((id) => `actor_id = CASE WHEN actor_id IS NULL THEN '${id}'::uuid END`),
  ...['action', 'subject_kind', 'subject_id'].map((column) =>
    fc
      .constantFrom(`${column} || ' '`, `upper(${column}) || '.'`, `${column} || 'a\u0301'`)
      .map((value) => `${column} = ${value}`),
  ),
  ...['details', 'before', 'after', 'origin'].map((column) =>
    fc
      .constantFrom(
        `CASE WHEN ${column} IS NULL THEN 'null'::jsonb ELSE jsonb_build_array(${column}) END`,
        `coalesce(${column}, '{}') || '{"planted": 1}'`,
      )
      .map((value) => `${column} = ${value}`),
  ),
  fc.constantFrom("at = 'infinity'", "at = '4713-01-01 BC'").map((value) => value),
  fc.constant('id = id + 1000'),
);

describe('the chain of audit entries', () => {
  let school: TestSchool;
  let owner: pg.Client;
  let source: RowSource;
  const chain = new ChainRepository();
  let written = 0;

  /** Does what only the owner can, looks at the chain, and takes it back. */
  async function after(...statements: string[]): Promise<ChainVerdict> {
    await owner.query('BEGIN');
    try {
      for (const statement of statements) await owner.query(statement);
      return await verifyChain(chain, source, undefined, 7);
    } finally {
      await owner.query('ROLLBACK');
    }
  }

  const idAt = async (position: number): Promise<string> => {
    const { rows } = await owner.query<{ id: string }>(
      'SELECT entry_id AS id FROM audit_link WHERE position = $1',
      [position],
    );
    return rows[0]!.id;
  };

  const write = (count: number, values: Record<string, unknown> = {}) =>
    school.get(Database).transaction((transaction) =>
      school.get(AuditLog).writeMany(
        transaction,
        Array.from({ length: count }, (_, index) => ({
          at: new Date(Date.UTC(2026, 10, 23, 2, 0, index, 123)),
          actorId: index % 3 === 0 ? null : '00000000-0000-4000-8000-00000000c6c4',
          action: 'tried',
          subjectKind: 'thing',
          // No two alike: to change places with one's own likeness is no change.
          subjectId: `Nguyễn; 3:a ${(written += 1)}`,
          ...values,
        })),
      ),
    );

  beforeAll(async () => {
    school = await openSchool();
    await write(entries - 4);
    await write(2, { details: { text: 'ấ', n: 1.5 }, before: { a: null }, after: { a: '"\\' } });
    await write(2);
    const url = process.env.TEST_DATABASE_URL!.replace(
      /postgres$/,
      new URL(school.configuration.databaseUrl).pathname.slice(1),
    );
    owner = new pg.Client({ connectionString: url });
    await owner.connect();
    source = {
      query: async <Rows>(sql: string, parameters?: unknown[]) =>
        (await owner.query(sql, parameters)).rows as Rows,
    };
    // As whoever owns the tables could: what stands there is against accidents and the application.
    await owner.query(
      `SET session_replication_role = replica;
       ALTER TABLE audit_entry ALTER id DROP IDENTITY;
       ALTER TABLE audit_link DROP CONSTRAINT audit_link_position_check`,
    );
  });
  afterAll(async () => {
    await owner.end();
    await school.close();
  });

  it('is whole as it was written, whatever session reads it', async () => {
    const newest = await chain.newest(source);
    for (const setting of [
      "TimeZone = 'Asia/Kathmandu'",
      "DateStyle = 'SQL, DMY'",
      'bytea_output = escape',
    ]) {
      expect(await after(`SET LOCAL ${setting}`)).toEqual({ kind: 'whole', newest });
    }
    expect(newest?.position).toBe(String(entries));
  });

  it('shows any single change of any column, at its place', async () => {
    await fc.assert(
      fc.asyncProperty(place, change, async (position, set) => {
        const id = await idAt(position);
        const verdict = await after(`UPDATE audit_entry SET ${set} WHERE id = ${id}`);
        expect(verdict).toMatchObject({
          kind: set.startsWith('id =') ? 'entry-missing' : 'tampered',
          position: String(position),
          entryId: id,
        });
      }),
      { numRuns: 200 },
    );
  });

  it('shows two entries that changed places', async () => {
    const swapped = fc.uniqueArray(place, { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(swapped, fc.boolean(), async ([one, other], links) => {
        const [first, second] = [await idAt(one!), await idAt(other!)];
        const verdict = await after(
          ...(links
            ? [
                `UPDATE audit_link SET entry_id = -1 WHERE position = ${one}`,
                `UPDATE audit_link SET entry_id = ${first} WHERE position = ${other}`,
                `UPDATE audit_link SET entry_id = ${second} WHERE position = ${one}`,
              ]
            : [
                `UPDATE audit_entry SET id = -1 WHERE id = ${first}`,
                `UPDATE audit_entry SET id = ${first} WHERE id = ${second}`,
                `UPDATE audit_entry SET id = ${second} WHERE id = -1`,
              ]),
        );
        expect(verdict).toMatchObject({
          kind: 'tampered',
          position: String(Math.min(one!, other!)),
        });
      }),
      { numRuns: 40 },
    );
  });

  it('shows what was taken out, with its link or without', async () => {
    for (let position = 1; position <= entries; position += 1) {
      const id = await idAt(position);
      const removeEntry = `DELETE FROM audit_entry WHERE id = ${id}`;
      const removeLink = `DELETE FROM audit_link WHERE position = ${position}`;
      const closeGap = `UPDATE audit_link SET position = -position WHERE position > ${position};
        UPDATE audit_link SET position = -position - 1 WHERE position < 0`;
      const at = String(position);
      expect(await after(removeEntry)).toEqual({
        kind: 'entry-missing',
        position: at,
        entryId: id,
      });
      if (position === entries) {
        // The last one without a trace: what the hash that was mailed is for.
        expect(await after(removeLink)).toMatchObject({ kind: 'not-linked', entryId: id });
        continue;
      }
      expect(await after(removeLink)).toMatchObject({
        kind: 'link-missing',
        position: at,
        unlinked: { entryId: id },
      });
      expect(await after(removeEntry, removeLink)).toMatchObject({
        kind: 'link-missing',
        position: at,
        unlinked: null,
      });
      expect(await after(removeEntry, removeLink, closeGap)).toMatchObject({
        kind: 'tampered',
        position: at,
      });
    }
  });

  it('shows an entry that was put in', async () => {
    const insert = `INSERT INTO audit_entry (id, at, action, subject_kind, subject_id)
      VALUES (9000, now(), 'planted', 'thing', 'x')`;
    expect(await after(insert)).toMatchObject({ kind: 'not-linked' });
    expect(
      await after(
        insert,
        `INSERT INTO audit_link SELECT ${entries + 1}, max(id), sha256('made up') FROM audit_entry`,
      ),
    ).toMatchObject({ kind: 'tampered', position: String(entries + 1) });
  });

  it('that was cut off or written anew no longer contains the hash that was mailed', async () => {
    const head = (await chain.newest(source))!.hash;
    const look = async (statement: string): Promise<ChainVerdict> => {
      await owner.query('BEGIN');
      try {
        await owner.query(statement);
        return await verifyChain(chain, source, head.toUpperCase(), 7);
      } finally {
        await owner.query('ROLLBACK');
      }
    };
    expect(await look('SELECT 1')).toMatchObject({ kind: 'whole', head: { hash: head } });
    const cut = `DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_link WHERE position > 20);
      DELETE FROM audit_link WHERE position > 20`;
    expect(await look(cut)).toMatchObject({ kind: 'head-missing', newest: { position: '20' } });
    const anew = `UPDATE audit_entry SET action = 'else' WHERE id = (SELECT entry_id FROM audit_link WHERE position = 5);
      DO $$
      DECLARE
        newest bytea := (SELECT hash FROM audit_link WHERE position = 4);
        entry audit_entry;
      BEGIN
        FOR place IN 5..${entries} LOOP
          SELECT e.* INTO entry FROM audit_entry e JOIN audit_link l ON l.entry_id = e.id
            WHERE l.position = place;
          newest := audit_hash(newest, place, entry);
          UPDATE audit_link SET hash = newest WHERE position = place;
        END LOOP;
      END $$`;
    expect(await look(anew)).toMatchObject({ kind: 'head-missing' });
  });

  it('is empty where nothing was written, and then contains no hash', async () => {
    const empty = ['DELETE FROM audit_link', 'DELETE FROM audit_entry'];
    expect(await after(...empty)).toEqual({ kind: 'whole', newest: null });
  });
});
