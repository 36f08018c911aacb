import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartFailure } from '../start-failure.js';

/** Under which account PostgreSQL runs. It refuses to run as root. */
export interface PostgresAccount {
  /** Who must own the data; undefined when that is whoever runs this. */
  owner: { uid: number; gid: number } | undefined;
  /** The command that runs one of PostgreSQL's programs under the account. */
  command(program: string, programArguments: string[]): AccountCommand;
}

export interface AccountCommand {
  file: string;
  arguments: string[];
  uid?: number;
  gid?: number;
}

/** Bits of Linux's capability sets. */
const mayReadAnywhere = { name: 'dac_read_search', bit: 2n };
const mayGoAnywhere = { name: 'dac_override', bit: 1n };

const itself: PostgresAccount = {
  owner: undefined,
  command: (file, programArguments) => ({ file, arguments: programArguments }),
};

/**
 * Chooses the account: our own, or for root the system's `postgres`, which is made if need be.
 * @param folders that the account must be able to enter
 * @param say takes a line for whoever typed the command
 * @throws StartFailure when root's folders are closed to the account and there is no way around
 */
export function choosePostgresAccount(
  folders: string[],
  say: (line: string) => void,
): PostgresAccount {
  if (process.getuid?.() !== 0) return itself;
  const owner = findAccount() ?? makeAccount(say);
  const closed = folders.find((folder) => !canEnter(owner, folder));
  return closed === undefined
    ? { owner, command: (file, args) => ({ file, arguments: args, ...owner }) }
    : { owner, command: keyedCommand(owner, closed) };
}

function findAccount(): { uid: number; gid: number } | undefined {
  const ids = ['-u', '-g'].map((flag) => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = ids.map(({ status, stdout }) => (status === 0 ? Number(stdout) : undefined));
  return uid === undefined || gid === undefined ? undefined : { uid, gid };
}

function makeAccount(say: (line: string) => void): { uid: number; gid: number } {
  say('PostgreSQL may not run as root: making a system account "postgres" for it.');
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'pipe',
    });
  } catch {
    throw new StartFailure(
      'PostgreSQL may not run as root and no account "postgres" could be made: run this as an ordinary user.',
    );
  }
  const made = findAccount();
  if (made === undefined) throw new StartFailure('The new account "postgres" cannot be found.');
  return made;
}

/** Asked of the system itself, which knows of modes, groups and access lists. */
function canEnter(owner: { uid: number; gid: number }, folder: string): boolean {
  const tried = spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...owner, stdio: 'ignore' });
  return tried.status === 0;
}

/**
 * A checkout below root's own home is closed to other accounts. Rather than open that folder to
 * everyone, PostgreSQL gets the one capability that lets it pass: to search folders.
 */
function keyedCommand(
  { uid, gid }: { uid: number; gid: number },
  closed: string,
): PostgresAccount['command'] {
  const capability = [mayReadAnywhere, mayGoAnywhere].find(({ bit }) => isHeld(bit));
  if (capability === undefined || spawnSync('setpriv', ['--version']).status !== 0) {
    throw new StartFailure(
      `PostgreSQL runs as the account "postgres", which may not enter ${closed}: move the project to a folder open to all, or run this as an ordinary user.`,
    );
  }
  const flags = [
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // Without this bit access(2) would not count the capability.
    '--securebits=+no_setuid_fixup',
    `--inh-caps=-all,+${capability.name}`,
    `--ambient-caps=-all,+${capability.name}`,
    `--bounding-set=-all,+${capability.name}`,
  ];
  return (file, programArguments) => ({
    file: 'setpriv',
    arguments: [...flags, file, ...programArguments],
  });
}

function isHeld(bit: bigint): boolean {
  try {
    const held = /^CapEff:\s*([0-9a-f]+)$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    return held !== undefined && ((BigInt(`0x${held}`) >> bit) & 1n) === 1n;
  } catch {
    return false;
  }
}
