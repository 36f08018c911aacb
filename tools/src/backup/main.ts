import { runBackup } from '@lien-lac/api';
import { runCommand } from '../environment/run-command.js';
import { checkOutsideDatabase } from '../start/check-surroundings.js';
import { findSchoolDatabase } from '../start/school-database.js';
import { readStartSettings } from '../start/settings.js';

/** `npm run backup`: the whole database into one sealed file, while everything goes on. */
await runCommand(async () => {
  const { ownerUrl } = await findSchoolDatabase(readStartSettings(process.env), process.env);
  await checkOutsideDatabase(ownerUrl);
  await runBackup(process.argv.slice(2), process.env, ownerUrl, (line) =>
    process.stdout.write(`${line}\n`),
  );
});
