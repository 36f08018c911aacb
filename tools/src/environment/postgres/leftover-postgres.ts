import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  identifyProcess,
  type ProcessIdentity,
  signalProcess,
  waitForEnd,
} from '../process-identity.js';

/**
 * Ends what a killed run left on this data: its server, in order, and the server's own children when
 * it was the server that was killed. Removes a lock file that no such process holds, for its number
 * may meanwhile be another program's, which PostgreSQL would take for a server.
 * @returns whether anything was still running
 */
export async function endLeftoverPostgres(dataDirectory: string): Promise<boolean> {
  const lockFile = join(dataDirectory, 'postmaster.pid');
  const found = processesOn(dataDirectory, lockFile);
  const server = found.find(({ pid }) => pid === lockHolder(lockFile));
  if (server !== undefined) {
    // PostgreSQL's own words: SIGINT is a fast shutdown, SIGQUIT one without tidying up.
    signalProcess(server, 'SIGCONT');
    signalProcess(server, 'SIGINT');
    if (!(await waitForEnd(server, 30_000))) {
      signalProcess(server, 'SIGQUIT');
      await waitForEnd(server, 5_000);
    }
  }
  for (const process of found) {
    if (await waitForEnd(process, 5_000)) continue;
    signalProcess(process, 'SIGKILL');
    await waitForEnd(process, 5_000);
  }
  rmSync(lockFile, { force: true });
  return found.length > 0;
}

/** The server works inside its data, and so do its children. */
function processesOn(dataDirectory: string, lockFile: string): ProcessIdentity[] {
  const pids =
    process.platform === 'linux' ? workingIn(dataDirectory) : serverByName(dataDirectory, lockFile);
  return pids.map(identifyProcess).filter((identity) => identity !== undefined);
}

function workingIn(dataDirectory: string): number[] {
  const folder = realpathSync(dataDirectory);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return (
          readlinkSync(`/proc/${pid}/cwd`) === folder &&
          readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
        );
      } catch {
        return false;
      }
    })
    .map(Number);
}

function serverByName(dataDirectory: string, lockFile: string): number[] {
  const pid = lockHolder(lockFile);
  if (pid === undefined || identifyProcess(pid) === undefined) return [];
  const command = execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return command.includes('postgres') && command.includes(dataDirectory) ? [pid] : [];
}

function lockHolder(lockFile: string): number | undefined {
  try {
    return Number(readFileSync(lockFile, 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}
