import { runBackup } from './start-up/backup/run-backup.js';
import { runTask } from './start-up/run-task.js';

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit());

// The same as `npm run backup`, on a server. It reads as the user that owns the tables.
await runTask(
  async (databaseUrl) => {
    await runBackup(process.argv.slice(2), process.env, databaseUrl, (line) =>
      process.stdout.write(`${line}\n`),
    );
    return 'Done.';
  },
  process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL || undefined,
);
