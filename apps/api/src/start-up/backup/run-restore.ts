import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigurationError } from '../../platform/configuration/configuration.js';
import { readBackupKey } from './backup-key.js';
import { readBackup } from './check-backup.js';
import { restoreBackup } from './restore-backup.js';

/**
 * `npm run restore -- FILE [--check]`: restores a backup into an empty database, or only makes sure that
 * it can be read to its end.
 * @returns what to print
 * @throws ConfigurationError, RestoreRefusal, UnreadableBackup
 */
export async function runRestore(
  words: string[],
  environment: Record<string, string | undefined>,
  { ownerUrl, applicationUrl }: { ownerUrl: string; applicationUrl: string },
): Promise<string> {
  const { path, onlyCheck } = readWords(words);
  const key = readBackupKey(environment);
  if (onlyCheck) {
    const { head, rows, tables } = await readBackup(path, key);
    return `${path} is whole: ${rows} rows of ${tables} tables as of ${head.takenAt}.`;
  }
  const restored = await restoreBackup(ownerUrl, applicationUrl, path, key);
  const { doubtfulMessages, heldSends, cancelledAnnouncements } = restored;
  return [
    `Restored ${restored.rows} rows of ${restored.tables} tables as they stood at ${restored.head.takenAt}.`,
    `Nothing that waited then leaves by itself:`,
    `  ${doubtfulMessages} messages may have left since; where a gateway can be asked it is, and of the others CGCN decides.`,
    `  ${heldSends} announcements whose time has not come are held until CGCN lets them go on.`,
    `  ${cancelledAnnouncements} announcements that had been approved and not planned are called back.`,
    `Everybody has to sign in again. What was done after that instant is not here: docs/operations.md says what to look at.`,
  ].join('\n');
}

function readWords(words: string[]): { path: string; onlyCheck: boolean } {
  const usage = 'Name the backup: npm run restore -- FILE; with --check it is only read.';
  let path: string | undefined;
  let onlyCheck = false;
  try {
    const options = { check: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: words, options, allowPositionals: true });
    path = positionals.length === 1 ? positionals[0] : undefined;
    onlyCheck = values.check === true;
  } catch {
    throw new ConfigurationError(usage);
  }
  if (path === undefined) throw new ConfigurationError(usage);
  if (!existsSync(path)) throw new ConfigurationError(`There is no file ${path}.`);
  return { path, onlyCheck };
}
