import { runMigrations } from 'bullmq';
import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { migrations } from '../../../migrations/index.js';
import { dataSourceOptions } from './data-source-options.js';

/**
 * Brings a database to the present schema: our own numbered migrations, then BullMQ's. Safe to run
 * again, and by several processes at once (a lock lets one go first).
 * @returns how many of our migrations ran
 */
export async function migrateDatabase(databaseUrl: string): Promise<number> {
  const dataSource = new DataSource({ ...dataSourceOptions(databaseUrl, 2), migrations });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const ran = await dataSource.runMigrations();
    const pool = new Pool({ connectionString: databaseUrl, max: 2 });
    try {
      await runMigrations(pool);
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

/** Any fixed number will do, as long as nobody else in this database uses it. */
const migrationLock = 5_920_180_315;
