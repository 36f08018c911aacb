import { describeVerdict, readHead, verifyAuditTrail } from '@lien-lac/api';
import { runCommand } from '../environment/run-command.js';
import { checkOutsideDatabase } from '../start/check-surroundings.js';
import { findSchoolDatabase } from '../start/school-database.js';
import { readStartSettings } from '../start/settings.js';

/**
 * `npm run audit:verify [--head HASH]`: whether the audit trail is what was written, and still holds
 * a hash that was mailed. The exit code is 0 when it does, else 1.
 */
await runCommand(async () => {
  const head = readHead(process.argv.slice(2));
  const { applicationUrl } = await findSchoolDatabase(readStartSettings(process.env), process.env);
  await checkOutsideDatabase(applicationUrl);
  const verdict = await verifyAuditTrail(applicationUrl, head);
  process.stdout.write(`${describeVerdict(verdict)}\n`);
  return verdict.kind === 'whole' ? 0 : 1;
});
