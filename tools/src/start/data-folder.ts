import { accessSync, constants, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectFolder } from '../environment/project-paths.js';
import { StartFailure } from '../environment/start-failure.js';

/** Everything that a run keeps on this machine. */
export interface DataFolder {
  readonly path: string;
  readonly postgres: string;
  readonly logs: string;
  readonly secrets: string;
  readonly ports: string;
  readonly run: string;
  readonly carrier: string;
}

/**
 * Opens the folder, `.data` in the checkout unless LIEN_LAC_DATA names another.
 * @throws StartFailure when it can't be written
 */
export function openDataFolder(environment: Record<string, string | undefined>): DataFolder {
  const named = environment.LIEN_LAC_DATA;
  const path = named ? resolve(projectFolder, named) : join(projectFolder, '.data');
  const logs = join(path, 'logs');
  try {
    for (const folder of [path, logs]) openFolder(folder);
  } catch (error) {
    const { code = 'error' } = error as NodeJS.ErrnoException;
    throw new StartFailure(
      `${path} cannot be written (${code}), and the database is to lie there: make it a folder that this account may write, or name another with LIEN_LAC_DATA.`,
    );
  }
  return {
    path,
    logs,
    postgres: join(path, 'postgres'),
    secrets: join(path, 'secrets.json'),
    ports: join(path, 'ports.json'),
    run: join(path, 'run.json'),
    carrier: join(path, 'carrier.jsonl'),
  };
}

function openFolder(path: string): void {
  if (!existsSync(path)) mkdirSync(path);
  if (!statSync(path).isDirectory()) throw Object.assign(new Error(), { code: 'a file is there' });
  accessSync(path, constants.W_OK | constants.X_OK);
}

const largeLog = 20 * 1024 * 1024;

/** Puts logs that have grown large aside, each in the place of the one before. */
export function turnLogsOver(data: DataFolder, names: string[]): void {
  for (const name of names) {
    const log = join(data.logs, `${name}.log`);
    const { size } = statSync(log, { throwIfNoEntry: false }) ?? { size: 0 };
    if (size > largeLog) renameSync(log, `${log}.1`);
  }
}
