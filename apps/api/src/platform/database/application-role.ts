import pg from 'pg';
import { ConfigurationError } from '../configuration/configuration.js';

/** Of our own tables, and of BullMQ's where it runs on PostgreSQL. */
const schemas = 'public, bullmq';

/** What a trail entry is made of; its id and its link are the database's own business. */
const auditColumns =
  'at, actor_id, action, subject_kind, subject_id, details, before, after, origin';

/**
 * Lets the application's user work with the tables of whoever migrates, and do no more with the audit
 * trail than add to it and read it. The one place where rights are given; it runs after every
 * migration. The user is made when there is none by the name.
 * @param owner a connection of the user that migrated, who owns the tables
 * @param applicationUrl as the API and the workers connect; its user is another one than `owner`'s
 * @throws ConfigurationError when there is no such user and `owner` may not make one
 */
export async function admitApplication(
  owner: pg.ClientBase,
  applicationUrl: string,
): Promise<void> {
  const { username, password } = new URL(applicationUrl);
  const name = decodeURIComponent(username);
  await makeUser(owner, name, decodeURIComponent(password));
  const role = pg.escapeIdentifier(name);
  const { rows } = await owner.query<{ database: string; version: number }>(
    `SELECT current_database() AS database, current_setting('server_version_num')::int AS version`,
  );
  const database = pg.escapeIdentifier(rows[0]?.database ?? '');
  // ANALYZE after a large import; before PostgreSQL 17 it was the owner's alone and is passed over.
  const maintain = (rows[0]?.version ?? 0) >= 170_000 ? ', MAINTAIN' : '';
  // All at once: an API that is running never sees itself without its rights.
  await owner.query(`
    BEGIN;
    GRANT CONNECT, TEMPORARY ON DATABASE ${database} TO ${role};
    GRANT USAGE ON SCHEMA ${schemas} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE${maintain} ON ALL TABLES IN SCHEMA ${schemas} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schemas} TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schemas}
      GRANT SELECT, INSERT, UPDATE, DELETE${maintain} ON TABLES TO ${role};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schemas} GRANT USAGE, SELECT ON SEQUENCES TO ${role};
    REVOKE ALL ON audit_entry, audit_link, migration FROM ${role};
    GRANT SELECT ON audit_entry, audit_link, migration TO ${role};
    GRANT INSERT (${auditColumns}) ON audit_entry TO ${role};
    COMMIT`);
}

/** Whether two addresses name the same user. */
export function isSameUser(oneUrl: string, otherUrl: string): boolean {
  return new URL(oneUrl).username === new URL(otherUrl).username;
}

async function makeUser(owner: pg.ClientBase, name: string, password: string): Promise<void> {
  const found = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (found.rowCount !== 0) return;
  try {
    await owner.query(
      `CREATE ROLE ${pg.escapeIdentifier(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    );
  } catch (error) {
    const { code } = error as { code?: string };
    // Another database of the same server may have been migrated at this moment.
    if (code === duplicateObject || code === uniqueViolation) return;
    if (code !== insufficientPrivilege) throw error;
    throw new ConfigurationError(
      `DATABASE_URL: there is no user ${name} and the one of MIGRATION_DATABASE_URL may not make it; run CREATE ROLE ${name} LOGIN PASSWORD '…' as one who may.`,
    );
  }
}

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const duplicateObject = '42710';
const uniqueViolation = '23505';
const insufficientPrivilege = '42501';
