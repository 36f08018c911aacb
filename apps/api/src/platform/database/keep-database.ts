import type pg from 'pg';
import { withConnection } from './with-connection.js';

/** The rows of each table, as JSON; null for an empty one. */
type KeptRows = { name: string; rows: string | null }[];

/**
 * Keeps what a school of a trial holds now, so that it can be had again: quicker by far than another school.
 * Numbers that the database gives go on from where they are.
 * @param ownerUrl of a superuser of the database
 * @param schemas whose tables are kept; `bullmq` only where no worker runs, for a worker knows its own jobs
 * @returns brings the tables back to what they held; for when nothing is being sent
 */
export async function keepDatabase(
  ownerUrl: string,
  schemas: readonly string[],
): Promise<() => Promise<void>> {
  const kept = await withConnection(ownerUrl, (client) => readRows(client, schemas));
  return () => withConnection(ownerUrl, (client) => restoreRows(client, kept));
}

async function readRows(client: pg.Client, schemas: readonly string[]): Promise<KeptRows> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = ANY($1::text[])`,
    [schemas],
  );
  const selects = tables.map(
    ({ name }) => `SELECT '${name}' AS name, (SELECT json_agg(t)::text FROM ${name} t) AS rows`,
  );
  return (await client.query<KeptRows[number]>(selects.join(' UNION ALL '))).rows;
}

async function restoreRows(client: pg.Client, kept: KeptRows): Promise<void> {
  // Neither what refers to what nor what may never be deleted is asked.
  await client.query("BEGIN; SET LOCAL session_replication_role = 'replica'");
  await client.query(kept.map(({ name }) => `DELETE FROM ${name}`).join('; '));
  for (const { name, rows } of kept) {
    if (rows === null) continue;
    await client.query(
      `INSERT INTO ${name} OVERRIDING SYSTEM VALUE
       SELECT * FROM json_populate_recordset(NULL::${name}, $1)`,
      [rows],
    );
  }
  await client.query('COMMIT');
}
