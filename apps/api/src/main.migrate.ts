import { unprotectedAudit } from './platform/audit/audit-protection.js';
import { isSameUser } from './platform/database/application-role.js';
import { migrateDatabase } from './platform/database/migrate.js';
import { runTask } from './start-up/run-task.js';

const applicationUrl = process.env.DATABASE_URL || undefined;

// On a server the database is brought to the present schema once, before any process begins: by the
// user that owns the tables, for the one that the processes connect as.
await runTask(async (ownerUrl) => {
  const ran = await migrateDatabase(ownerUrl, applicationUrl);
  const isProtected = applicationUrl !== undefined && !isSameUser(ownerUrl, applicationUrl);
  return `Migrations run: ${ran}.${isProtected ? '' : `\n${unprotectedAudit}`}`;
}, process.env.MIGRATION_DATABASE_URL || applicationUrl);
