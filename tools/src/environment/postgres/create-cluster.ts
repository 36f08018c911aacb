import { spawn } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.js';
import type { PostgresAccount } from './postgres-account.js';

/** The user within the server that owns everything and migrates. */
export const superuser = 'lien_lac';

/**
 * Makes the data of a new server unless it is there. It is made beside its place and then moved
 * there, so that a half-made one is never taken for a whole one.
 * @returns whether it was made
 */
export async function createCluster(
  dataDirectory: string,
  password: string,
  initdb: string,
  account: PostgresAccount,
): Promise<boolean> {
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) {
    takeOver(dataDirectory, account);
    return false;
  }
  if (existsSync(dataDirectory) && readdirSync(dataDirectory).length > 0) {
    throw new StartFailure(
      `${dataDirectory} holds something that is not a PostgreSQL database: move it away and start again.`,
    );
  }
  await removeUnfinished(dataDirectory);
  // A name of its own: what a killed run was making may still be under way for a second.
  const unfinished = `${dataDirectory}.unfinished-${process.pid}`;
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  if (account.owner) chownSync(unfinished, account.owner.uid, account.owner.gid);
  const passwordFile = `${unfinished}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (account.owner) chownSync(passwordFile, account.owner.uid, account.owner.gid);
    await run(
      account.command(initdb, [
        `--pgdata=${unfinished}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // PostgreSQL's own locale: the same letters and order on every system.
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`,
      ]),
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rm(dataDirectory, { recursive: true, force: true });
  await rename(unfinished, dataDirectory);
  return true;
}

/** What is still being written to can't be removed, and is left for the next time. */
async function removeUnfinished(dataDirectory: string): Promise<void> {
  const [parent, prefix] = [dirname(dataDirectory), `${basename(dataDirectory)}.unfinished-`];
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    await rm(join(parent, name), { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Data that was made by another account, such as before and after a `sudo`. */
function takeOver(dataDirectory: string, { owner }: PostgresAccount): void {
  const wanted = owner?.uid ?? process.getuid?.();
  const found = lstatSync(dataDirectory).uid;
  if (wanted === undefined || wanted === found) return;
  if (owner === undefined) {
    throw new StartFailure(
      `${dataDirectory} belongs to another account (number ${found}): start as the one that made it, or as root.`,
    );
  }
  giveTo(dataDirectory, owner);
  chmodSync(dataDirectory, 0o700);
}

function giveTo(path: string, owner: { uid: number; gid: number }): void {
  const entries = readdirSync(path, { withFileTypes: true, recursive: true });
  chownSync(path, owner.uid, owner.gid);
  for (const entry of entries) chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
}

function run({
  file,
  arguments: words,
  ...ids
}: ReturnType<PostgresAccount['command']>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, words, {
      ...ids,
      cwd: '/',
      // Out of reach of Ctrl-C, like the server itself.
      detached: true,
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new StartFailure(`PostgreSQL could not make its data: ${oneLine(complaint)}`));
    });
  });
}

function oneLine(text: string): string {
  const lines = text.split('\n').filter((line) => /error|fatal|could not/i.test(line));
  return (lines.length > 0 ? lines : [text]).join(' ').trim();
}
