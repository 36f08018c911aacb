import { runRestore } from './start-up/backup/run-restore.js';
import { runTask } from './start-up/run-task.js';

const applicationUrl = process.env.DATABASE_URL || undefined;

// The same as `npm run restore`, on a server.
await runTask(
  (ownerUrl) =>
    runRestore(process.argv.slice(2), process.env, {
      ownerUrl,
      applicationUrl: applicationUrl ?? ownerUrl,
    }),
  process.env.MIGRATION_DATABASE_URL || applicationUrl,
);
