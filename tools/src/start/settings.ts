import { ConfigurationError, type Mode, modes } from '@lien-lac/api';

/** What was asked for, before anything is started. */
export interface StartSettings {
  mode: Mode;
  /** An outside database; undefined for the embedded one. */
  databaseUrl: string | undefined;
  /** Of the user that owns the outside database's tables; `databaseUrl` where none was named. */
  migrationDatabaseUrl: string | undefined;
  redisUrl: string | undefined;
  host: string;
  port: number;
  publicUrl: string;
  /** The embedded database's port, where one was asked for. */
  postgresPort: number | undefined;
  workers: number;
  /** Whether the simulated carrier and mail sink run beside. */
  simulatedCarrier: boolean;
}

type Environment = Record<string, string | undefined>;

/**
 * Reads what `npm start` was asked for. The embedded database means a demonstration, an outside one
 * means business, unless LIEN_LAC_MODE says otherwise.
 * @throws ConfigurationError naming the first setting that cannot be used
 */
export function readStartSettings(environment: Environment): StartSettings {
  const databaseUrl = given(environment, 'DATABASE_URL');
  if (databaseUrl !== undefined) checkUrl('DATABASE_URL', databaseUrl, ['postgres', 'postgresql']);
  const ownerUrl = given(environment, 'MIGRATION_DATABASE_URL');
  if (ownerUrl !== undefined) {
    checkUrl('MIGRATION_DATABASE_URL', ownerUrl, ['postgres', 'postgresql']);
    if (databaseUrl === undefined) {
      throw new ConfigurationError('MIGRATION_DATABASE_URL is for an outside DATABASE_URL alone.');
    }
  }
  const redisUrl = given(environment, 'REDIS_URL');
  if (redisUrl !== undefined) checkUrl('REDIS_URL', redisUrl, ['redis', 'rediss']);
  const mode = readMode(environment, databaseUrl === undefined ? 'demo' : 'production');
  const port = readPort(environment, 'PORT') ?? 3_000;
  const host = given(environment, 'HOST') ?? '127.0.0.1';
  const carrierUrl = given(environment, 'CARRIER_URL');
  return {
    mode,
    databaseUrl,
    migrationDatabaseUrl: ownerUrl ?? databaseUrl,
    redisUrl,
    host,
    port,
    publicUrl: given(environment, 'PUBLIC_URL') ?? `http://${reachable(host)}:${port}`,
    postgresPort: readPort(environment, 'POSTGRES_PORT'),
    workers: readWhole(environment, 'WORKERS', 1, 64) ?? 1,
    simulatedCarrier:
      readFlag(environment, 'SIMULATED_CARRIER') ??
      (mode !== 'production' && carrierUrl === undefined),
  };
}

function given(environment: Environment, name: string): string | undefined {
  return environment[name] === '' ? undefined : environment[name];
}

function readMode(environment: Environment, fallback: Mode): Mode {
  const value = given(environment, 'LIEN_LAC_MODE') ?? fallback;
  const mode = modes.find((each) => each === value);
  if (mode === undefined) {
    throw new ConfigurationError(`LIEN_LAC_MODE must be one of: ${modes.join(', ')}.`);
  }
  return mode;
}

function readPort(environment: Environment, name: string): number | undefined {
  return readWhole(environment, name, 1, 65_535);
}

function readWhole(
  environment: Environment,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = given(environment, name);
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) {
    throw new ConfigurationError(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

function readFlag(environment: Environment, name: string): boolean | undefined {
  const text = given(environment, name);
  if (text === undefined) return undefined;
  if (text !== 'true' && text !== 'false') {
    throw new ConfigurationError(`${name} must be one of: true, false.`);
  }
  return text === 'true';
}

/** The value may hold a password, so it is not repeated. */
function checkUrl(name: string, value: string, schemes: string[]): void {
  const scheme = URL.canParse(value) ? new URL(value).protocol.replace(':', '') : '';
  if (!schemes.includes(scheme)) {
    throw new ConfigurationError(`${name} must be a URL that begins with ${schemes[0]}://.`);
  }
}

function reachable(host: string): string {
  return host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
}
