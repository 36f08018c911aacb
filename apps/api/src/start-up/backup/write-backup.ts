import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { type BackupEnd, type BackupHead, markedLine, writeSealedLines } from './backup-file.js';
import { type BackupContents, readBackup } from './check-backup.js';

/**
 * What a backup leaves out: a session or a one-time link that came back with one would let somebody in who
 * had signed out or used it since. The migrations stand in its head.
 */
export const leftOut = ['session', 'one_time_link', 'migration'];

/** As many rows are fetched at once, and fewer where that would be many bytes. */
const rowsAtOnce = 1_000;
const bytesAtOnce = 4 * 1024 * 1024;

/**
 * Writes the whole database, as it stood at one instant, into one sealed file, reads that again from
 * beginning to end, and only then gives it its name. A send goes on meanwhile: nothing is locked.
 * @param databaseUrl of the user that owns the tables
 * @param path where no file is yet
 */
export async function writeBackup(
  databaseUrl: string,
  path: string,
  key: string,
): Promise<BackupContents> {
  const unfinished = `${path}.part`;
  mkdirSync(dirname(path), { recursive: true });
  rmSync(unfinished, { force: true });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    await writeSealedLines(unfinished, key, linesOf(client));
    const contents = await readBackup(unfinished, key);
    renameSync(unfinished, path);
    await client.query('COMMIT');
    await client.query(
      'INSERT INTO taken_backup (taken_at, rows) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [contents.head.takenAt, contents.rows],
    );
    return contents;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

async function* linesOf(client: pg.Client): AsyncIterable<string> {
  yield markedLine(await headOf(client));
  const counts: Record<string, number> = {};
  for (const { table, columns, bytesOfRow } of await tablesOf(client)) {
    yield markedLine({ table, columns });
    let rows = 0;
    for await (const lines of rowsOf(client, table, columns, bytesOfRow)) {
      rows += lines.length;
      yield lines.map((line) => `${line}\n`).join('');
    }
    counts[table] = rows;
    yield markedLine({ rows });
  }
  const end: BackupEnd = { sequences: await sequencesOf(client), tables: counts };
  yield markedLine(end);
}

async function headOf(client: pg.Client): Promise<BackupHead> {
  // The first look at the database is the instant at which the whole of it is seen.
  const { rows: migrations } = await client.query<{ name: string }>(
    'SELECT name FROM migration ORDER BY timestamp, id',
  );
  const { rows } = await client.query<{ at: Date; school: Date }>(
    `SELECT now() AS at, now() + coalesce((SELECT offset_milliseconds FROM school_clock), 0)
                                 * interval '1 millisecond' AS school`,
  );
  return {
    format: 1,
    takenAt: rows[0]!.at.toISOString(),
    takenAtSchool: rows[0]!.school.toISOString(),
    migrations: migrations.map(({ name }) => name),
  };
}

interface Table {
  table: string;
  columns: string[];
  /** About; a small table's are taken for small ones. */
  bytesOfRow: number;
}

async function tablesOf(client: pg.Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(
    `SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns,
            CASE WHEN pg_table_size(c.oid) < 32 * 1024 * 1024 THEN 0
                 ELSE pg_table_size(c.oid) / greatest(c.reltuples, 1) END AS "bytesOfRow"
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
       AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> ALL ($1)
     GROUP BY c.oid, c.relname, c.reltuples ORDER BY c.relname`,
    [leftOut],
  );
  return rows;
}

/**
 * Each row as one line of JSON, which the database writes and reads itself: we never take it apart. A line
 * feed outside of its strings is as good as a space.
 */
async function* rowsOf(
  client: pg.Client,
  table: string,
  columns: string[],
  bytesOfRow: number,
): AsyncIterable<string[]> {
  const names = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  await client.query(
    `DECLARE rows_of_a_table NO SCROLL CURSOR FOR
     SELECT replace(row_to_json(r)::text, E'\\n', ' ') AS line
     FROM (SELECT ${names} FROM public.${pg.escapeIdentifier(table)}) r`,
  );
  const most = bytesOfRow === 0 ? rowsAtOnce : Math.floor(bytesAtOnce / bytesOfRow);
  const fetch = `FETCH ${Math.min(rowsAtOnce, Math.max(1, most))} FROM rows_of_a_table`;
  for (;;) {
    const { rows } = await client.query<{ line: string }>(fetch);
    if (rows.length === 0) break;
    yield rows.map(({ line }) => line);
  }
  await client.query('CLOSE rows_of_a_table');
}

async function sequencesOf(client: pg.Client): Promise<BackupEnd['sequences']> {
  const { rows } = await client.query<{ name: string; lastValue: string }>(
    `SELECT sequencename AS name, last_value AS "lastValue" FROM pg_sequences
     WHERE schemaname = 'public' AND last_value IS NOT NULL
       AND sequencename NOT LIKE 'migration%' ORDER BY sequencename`,
  );
  return rows;
}
