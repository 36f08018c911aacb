import pg from 'pg';
import { migrations } from '../../../migrations/index.js';
import { migrateDatabase } from '../../platform/database/migrate.js';
import type { BackupEnd, BackupHead, TableLine } from './backup-file.js';
import { type BackupContents, readBackup } from './check-backup.js';
import { markRestored, type RestoredState } from './mark-restored.js';
import { RestoreRefusal } from './restore-refusal.js';
import { UnreadableBackup } from './sealed-stream.js';

export interface Restored extends BackupContents, RestoredState {}

/** Rows go in by so many bytes of JSON. */
const bytesAtOnce = 1024 * 1024;

/**
 * Ids that were given after the backup was taken are not given again: to gateways and other programs they
 * mean something else.
 */
const skippedIds = 1_000_000n;
const idsKnownOutside = [
  'outbound_message_id_seq',
  'dispatch_id_seq',
  'message_batch_id_seq',
  'audit_entry_id_seq',
];

/**
 * Restores a backup into an empty database: reads it whole first, makes the tables as they were when it was
 * taken, loads the rows and marks what may have left since in one transaction, and then brings the tables
 * to the present version.
 * @param ownerUrl of the user that is to own the tables
 * @param applicationUrl of the user that the API and the workers connect as
 * @throws RestoreRefusal, UnreadableBackup
 */
export async function restoreBackup(
  ownerUrl: string,
  applicationUrl: string,
  path: string,
  key: string,
): Promise<Restored> {
  const contents = await readBackup(path, key);
  const wanted = migrationsOf(contents.head);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await requireEmpty(client);
    await migrateDatabase(ownerUrl, ownerUrl, wanted);
    await client.query('BEGIN');
    const state = await load(client, path, key);
    await client.query('COMMIT');
    await tellPlanner(client);
    await migrateDatabase(ownerUrl, applicationUrl);
    return { ...contents, ...state };
  } finally {
    await client.end();
  }
}

/**
 * Not of what is empty: a statement that is planned once, for a table that was found empty, reads all of it
 * once it is full.
 */
async function tellPlanner(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relid::regclass::text AS name FROM pg_stat_user_tables
     WHERE pg_relation_size(relid) > 0`,
  );
  if (rows.length > 0) await client.query(`ANALYZE ${rows.map(({ name }) => name).join(', ')}`);
}

function migrationsOf(head: BackupHead): typeof migrations {
  const known = migrations.filter((migration) => head.migrations.includes(new migration().name));
  if (known.length < head.migrations.length) {
    throw new RestoreRefusal(
      'The backup was made by a newer version of Liên Lạc than this one: restore it with that version.',
    );
  }
  return known;
}

async function requireEmpty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tables: string }>(
    `SELECT count(*) AS tables FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`,
  );
  if (Number(rows[0]?.tables) === 0) return;
  throw new RestoreRefusal(
    'The database is not empty, and a backup is only ever restored into an empty one: make a new database and name that in DATABASE_URL. Nothing was changed.',
  );
}

async function load(client: pg.Client, path: string, key: string): Promise<RestoredState> {
  const foreignKeys = await dropForeignKeys(client);
  const tables = await clearTables(client);
  let open: TableLine | undefined;
  let lines: string[] = [];
  let bytes = 0;
  const write = async (): Promise<void> => {
    if (open !== undefined && lines.length > 0) await insert(client, open, lines);
    lines = [];
    bytes = 0;
  };
  const { head } = await readBackup(path, key, {
    table: (table) => {
      if (!tables.includes(table.table)) throw new UnreadableBackup(`No table ${table.table}.`);
      open = table;
    },
    row: async (line) => {
      lines.push(line);
      bytes += line.length;
      if (bytes >= bytesAtOnce) await write();
    },
    endOfTable: write,
    end: ({ sequences }) => setSequences(client, sequences),
  });
  for (const { table, name, definition } of foreignKeys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  }
  for (const table of tables) {
    await client.query(`ALTER TABLE public.${pg.escapeIdentifier(table)} ENABLE TRIGGER USER`);
  }
  return markRestored(client, head);
}

/** Tables come in the order of their names, and refer to one another. Made anew, each is checked. */
async function dropForeignKeys(
  client: pg.Client,
): Promise<{ table: string; name: string; definition: string }[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS "table", quote_ident(conname) AS name,
            pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace`,
  );
  for (const { table, name } of rows) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  return rows;
}

/** What the migrations put in themselves comes out of the backup as the school has it. */
async function clearTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables
     WHERE schemaname = 'public' AND tablename <> 'migration' ORDER BY tablename`,
  );
  for (const { name } of rows) {
    const table = `public.${pg.escapeIdentifier(name)}`;
    await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER; DELETE FROM ${table}`);
  }
  return rows.map(({ name }) => name);
}

async function insert(
  client: pg.Client,
  { table, columns }: TableLine,
  lines: string[],
): Promise<void> {
  const name = `public.${pg.escapeIdentifier(table)}`;
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const { rowCount } = await client.query(
    `INSERT INTO ${name} (${names}) OVERRIDING SYSTEM VALUE
     SELECT ${names} FROM json_populate_recordset(NULL::${name}, $1::json)`,
    [`[${lines.join(',')}]`],
  );
  if (rowCount !== lines.length) throw new UnreadableBackup(`Rows of ${table} were lost.`);
}

async function setSequences(client: pg.Client, sequences: BackupEnd['sequences']): Promise<void> {
  for (const { name, lastValue } of sequences) {
    const value = BigInt(lastValue) + (idsKnownOutside.includes(name) ? skippedIds : 0n);
    await client.query('SELECT setval($1::regclass, $2)', [
      `public.${pg.escapeIdentifier(name)}`,
      String(value),
    ]);
  }
}
