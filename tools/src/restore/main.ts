import { runRestore } from '@lien-lac/api';
import { runCommand } from '../environment/run-command.js';
import { StartFailure } from '../environment/start-failure.js';
import { checkOutsideDatabase } from '../start/check-surroundings.js';
import { readStartSettings } from '../start/settings.js';

/**
 * `npm run restore -- FILE`: a backup into an empty database. The database is named, always: the one of
 * `npm start` holds a school already.
 */
await runCommand(async () => {
  const { databaseUrl, migrationDatabaseUrl } = readStartSettings(process.env);
  if (databaseUrl === undefined) {
    throw new StartFailure(
      'Set DATABASE_URL to an empty database, and MIGRATION_DATABASE_URL where the tables are to have another owner.',
    );
  }
  const ownerUrl = migrationDatabaseUrl ?? databaseUrl;
  await checkOutsideDatabase(ownerUrl);
  const urls = { ownerUrl, applicationUrl: databaseUrl };
  process.stdout.write(`${await runRestore(process.argv.slice(2), process.env, urls)}\n`);
});
