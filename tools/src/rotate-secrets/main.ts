import { rotateSecrets } from '@lien-lac/api';
import { runCommand } from '../environment/run-command.js';
import { checkOutsideDatabase } from '../start/check-surroundings.js';
import { findSchoolDatabase } from '../start/school-database.js';
import { readStartSettings } from '../start/settings.js';

/**
 * `npm run rotate-secrets`: seals everything in the database anew with `SECRETS_KEY`, reading what
 * `SECRETS_KEY_BEFORE` sealed. It may be stopped and begun again, and runs beside the system.
 */
await runCommand(async () => {
  const settings = readStartSettings(process.env);
  const { applicationUrl } = await findSchoolDatabase(settings, process.env);
  await checkOutsideDatabase(applicationUrl);
  const done = await rotateSecrets({
    ...process.env,
    LIEN_LAC_MODE: settings.mode,
    DATABASE_URL: applicationUrl,
    PUBLIC_URL: settings.publicUrl,
  });
  process.stdout.write(`${done}\n`);
});
