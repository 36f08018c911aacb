import { existsSync, readFileSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLeftoverPostgres } from './postgres/leftover-postgres.js';
import { isRunning, type ProcessIdentity } from './process-identity.js';

/** How the folders of temporary environments begin. */
export const folderPrefix = 'lien-lac-run-';

/** Says in each of them whose it is. */
export const ownerFile = 'owner.json';

/**
 * Ends the databases of commands that were killed, and removes their folders. Their API, workers and
 * carrier have ended by themselves when the command was gone.
 */
export async function clearAbandonedEnvironments(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((each) => each.startsWith(folderPrefix))) {
    const folder = join(tmpdir(), name);
    const owner = readOwner(join(folder, ownerFile));
    if (owner === undefined || isRunning(owner)) continue;
    // Another account's folder is that account's to clear.
    await clear(folder).catch(() => undefined);
  }
}

async function clear(folder: string): Promise<void> {
  const dataDirectory = join(folder, 'postgres');
  if (existsSync(dataDirectory)) await endLeftoverPostgres(dataDirectory);
  await rm(folder, { recursive: true, force: true });
}

function readOwner(file: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
  } catch {
    // One that is just being made has no owner yet.
    return undefined;
  }
}
