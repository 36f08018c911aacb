import { randomBytes } from 'node:crypto';
import { createFirstAccounts, migrateDatabase } from '@lien-lac/api';
import { runCommand } from '../environment/run-command.js';
import { checkOutsideDatabase } from '../start/check-surroundings.js';
import { findSchoolDatabase } from '../start/school-database.js';
import { readStartSettings, type StartSettings } from '../start/settings.js';

/** `npm run first-account`: a new school's first two people, who then let the others in. */
await runCommand(async () => {
  const settings = readStartSettings(process.env);
  const { ownerUrl, applicationUrl } = await findSchoolDatabase(settings, process.env);
  await checkOutsideDatabase(ownerUrl);
  await migrateDatabase(ownerUrl, applicationUrl);
  const links = await createFirstAccounts(environmentFor(settings, applicationUrl));
  process.stdout.write(`${links}\n`);
});

/** Nothing is signed or sealed here, so that the server's secrets need not be at hand. */
function environmentFor(
  settings: StartSettings,
  databaseUrl: string,
): Record<string, string | undefined> {
  return {
    SESSION_SECRET: randomBytes(32).toString('hex'),
    SECRETS_KEY: randomBytes(32).toString('hex'),
    CARRIER_RECEIPT_SECRET: randomBytes(32).toString('hex'),
    ...process.env,
    LIEN_LAC_MODE: settings.mode,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: settings.publicUrl,
  };
}
