import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations } from 'bullmq';
import { Pool } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { admitApplication, isSameUser } from './application-role.js';
import { dataSourceOptions } from './data-source-options.js';

/**
 * Brings a database to the present schema: our own numbered migrations, then BullMQ's, then the rights
 * of the application's user. Safe to run again, and by several processes at once (a lock lets one go
 * first).
 * @param ownerUrl of the user that owns the tables
 * @param applicationUrl of the user that the API and the workers connect as. Where it is the same one,
 *   the audit trail isn't protected from the application itself: see `AuditProtection`.
 * @param upTo the first of our migrations, where a backup of an earlier version is restored; all of them
 *   unless told
 * @returns how many of our migrations ran
 */
export async function migrateDatabase(
  ownerUrl: string,
  applicationUrl: string = ownerUrl,
  upTo = migrations,
): Promise<number> {
  const dataSource = new DataSource({ ...dataSourceOptions(ownerUrl, 2), migrations: upTo });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await takeLock(lock);
    const ran = await dataSource.runMigrations();
    const pool = new Pool({ connectionString: ownerUrl, max: 2 });
    try {
      await runMigrations(pool);
      if (!isSameUser(ownerUrl, applicationUrl)) await admit(pool, applicationUrl);
    } finally {
      await pool.end();
    }
    return ran.length;
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

/**
 * Asks again and again rather than waiting in a statement: an index that is made concurrently waits for
 * every statement that began before it, and so for whoever waits for this lock.
 */
async function takeLock(lock: QueryRunner): Promise<void> {
  for (;;) {
    const rows = (await lock.query('SELECT pg_try_advisory_lock($1) AS taken', [
      migrationLock,
    ])) as { taken: boolean }[];
    if (rows[0]?.taken === true) return;
    await sleep(100);
  }
}

async function admit(pool: Pool, applicationUrl: string): Promise<void> {
  const client = await pool.connect();
  try {
    await admitApplication(client, applicationUrl);
  } finally {
    // It may stand in a transaction that failed, and is of no further use.
    client.release(true);
  }
}

/** Any fixed number will do, as long as nobody else in this database uses it. */
const migrationLock = 5_920_180_315;
