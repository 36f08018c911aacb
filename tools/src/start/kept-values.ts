import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { StartFailure } from '../environment/start-failure.js';

/** Made once, so that sessions and the database outlive a restart. */
export interface Secrets {
  SESSION_SECRET: string;
  SECRETS_KEY: string;
  CARRIER_RECEIPT_SECRET: string;
  databasePassword: string;
  applicationDatabasePassword: string;
}

/** The ports of the last run: an address that someone has open should stay what it was. */
export interface Ports {
  postgres?: number;
  carrier?: number;
  smtp?: number;
  report?: number;
}

export function keepSecrets(file: string): Secrets {
  const found = readObject(file) as Partial<Secrets>;
  const secrets: Secrets = {
    SESSION_SECRET: found.SESSION_SECRET ?? newSecret(),
    SECRETS_KEY: found.SECRETS_KEY ?? newSecret(),
    CARRIER_RECEIPT_SECRET: found.CARRIER_RECEIPT_SECRET ?? newSecret(),
    databasePassword: found.databasePassword ?? newSecret(),
    applicationDatabasePassword: found.applicationDatabasePassword ?? newSecret(),
  };
  if (Object.keys(found).length < Object.keys(secrets).length) writeObject(file, secrets);
  return secrets;
}

export function readPorts(file: string): Ports {
  return readObject(file);
}

export function keepPorts(file: string, ports: Ports): void {
  writeObject(file, ports);
}

function newSecret(): string {
  return randomBytes(32).toString('hex');
}

function readObject(file: string): object {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFailure(`${file} cannot be read (${reason}): mend it or move it away.`);
  }
}

/** Whole or not at all, also over a power cut: the database can't be opened without its password. */
function writeObject(file: string, values: object): void {
  const next = `${file}.new`;
  const open = openSync(next, 'w', 0o600);
  writeSync(open, `${JSON.stringify(values, null, 2)}\n`);
  fsyncSync(open);
  closeSync(open);
  renameSync(next, file);
}
