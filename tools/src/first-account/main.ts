import { randomBytes } from 'node:crypto';
import { createFirstAccounts, migrateDatabase } from '@lien-lac/api';
import { isPortFree } from '../environment/free-port.js';
import { serverUrl } from '../environment/postgres/start-postgres.js';
import { runCommand } from '../environment/run-command.js';
import { StartFailure } from '../environment/start-failure.js';
import { checkOutsideDatabase } from '../start/check-surroundings.js';
import { openDataFolder } from '../start/data-folder.js';
import { keepSecrets, readPorts } from '../start/kept-values.js';
import { readStartSettings, type StartSettings } from '../start/settings.js';

/** `npm run first-account`: a new school's first two people, who then let the others in. */
await runCommand(async () => {
  const settings = readStartSettings(process.env);
  const databaseUrl = settings.databaseUrl ?? (await embeddedUrl());
  await checkOutsideDatabase(databaseUrl);
  await migrateDatabase(databaseUrl);
  const links = await createFirstAccounts(environmentFor(settings, databaseUrl));
  process.stdout.write(`${links}\n`);
});

/** The embedded server, which only runs under `npm start`. */
async function embeddedUrl(): Promise<string> {
  const data = openDataFolder(process.env);
  const { postgres } = readPorts(data.ports);
  if (postgres === undefined || (await isPortFree(postgres))) {
    throw new StartFailure(
      'Set DATABASE_URL to the database of the school, or start the embedded one with npm start in another terminal.',
    );
  }
  return serverUrl(postgres, keepSecrets(data.secrets).databasePassword);
}

/** Nothing is signed here, so that the server's secrets need not be at hand. */
function environmentFor(
  settings: StartSettings,
  databaseUrl: string,
): Record<string, string | undefined> {
  return {
    SESSION_SECRET: randomBytes(32).toString('hex'),
    CARRIER_RECEIPT_SECRET: randomBytes(32).toString('hex'),
    ...process.env,
    LIEN_LAC_MODE: settings.mode,
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: settings.publicUrl,
  };
}
