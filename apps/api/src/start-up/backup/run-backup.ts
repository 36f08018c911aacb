import { readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { dayMilliseconds, lastTimeOfDay } from '@lien-lac/domain';
import { ConfigurationError } from '../../platform/configuration/configuration.js';
import { readBackupKey } from './backup-key.js';
import { writeBackup } from './write-backup.js';

/** What a backup is called: by real time, so that the names stand in their order. */
const namePattern = /^lien-lac-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z\.backup$/;
/** After one that failed, the daily one is tried again so many milliseconds later. */
const afterFailure = 10 * 60_000;

interface BackupWords {
  folder: string;
  keep: number | undefined;
  daily: string | undefined;
}

/**
 * `npm run backup [-- --folder FOLDER] [--keep NUMBER] [--daily HH:MM]`: writes a sealed backup into the
 * folder, checks it, and then removes all but the newest ones. With `--daily` it stays, and does so every day
 * at that hour of the school's.
 * @param say takes a line for whoever typed it, or for the log
 * @throws ConfigurationError for what it can't be told, and without a key
 */
export async function runBackup(
  words: string[],
  environment: Record<string, string | undefined>,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<void> {
  const { folder, keep, daily } = readWords(words, environment);
  const key = readBackupKey(environment);
  if (daily === undefined) return once(databaseUrl, folder, key, keep, say);
  for (;;) {
    const now = Date.now();
    const next = lastTimeOfDay(daily, new Date(now)).getTime() + dayMilliseconds;
    say(`The next backup is made at ${new Date(next).toISOString()}.`);
    await sleep(next - now);
    while (!(await succeeds(() => once(databaseUrl, folder, key, keep, say), say))) {
      await sleep(afterFailure);
    }
  }
}

async function once(
  databaseUrl: string,
  folder: string,
  key: string,
  keep: number | undefined,
  say: (line: string) => void,
): Promise<void> {
  const began = Date.now();
  const name = `lien-lac-${new Date(began).toISOString().slice(0, 19).replaceAll(':', '-')}Z.backup`;
  const path = join(folder, name);
  const { rows, tables, head } = await writeBackup(databaseUrl, path, key);
  const seconds = ((Date.now() - began) / 1_000).toFixed(1);
  say(`${path}: ${rows} rows of ${tables} tables as of ${head.takenAt}, checked, in ${seconds} s.`);
  if (keep !== undefined) removeOld(folder, keep);
}

async function succeeds(work: () => Promise<void>, say: (line: string) => void): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    say(`The backup failed: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

function removeOld(folder: string, keep: number): void {
  const backups = readdirSync(folder).filter((name) => namePattern.test(name));
  for (const name of backups.sort().slice(0, -keep)) rmSync(join(folder, name));
}

function readWords(words: string[], environment: Record<string, string | undefined>): BackupWords {
  const { folder, keep, daily } = parse(words);
  if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) {
    throw new ConfigurationError('--keep takes the number of backups to keep, at least 1.');
  }
  if (daily !== undefined && !/^([01]\d|2[0-3]):[0-5]\d$/.test(daily)) {
    throw new ConfigurationError('--daily takes an hour of the school’s, such as 02:30.');
  }
  return {
    folder: resolve(folder ?? (environment.BACKUP_FOLDER || 'backups')),
    keep: keep === undefined ? undefined : Number(keep),
    daily,
  };
}

function parse(args: string[]): { folder?: string; keep?: string; daily?: string } {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { folder: text, keep: text, daily: text } }).values;
  } catch {
    throw new ConfigurationError(
      'A backup can be told --folder FOLDER, --keep NUMBER and --daily HH:MM.',
    );
  }
}
