import { migrateDatabase } from './platform/database/migrate.js';
import { runTask } from './start-up/run-task.js';

// On a server the database is brought to the present schema once, before any process begins.
await runTask(async (databaseUrl) => `Migrations run: ${await migrateDatabase(databaseUrl)}.`);
