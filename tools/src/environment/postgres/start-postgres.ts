import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freePort } from '../free-port.js';
import { createCluster, superuser } from './create-cluster.js';
import { endLeftoverPostgres } from './leftover-postgres.js';
import { choosePostgresAccount } from './postgres-account.js';
import { findPostgresPrograms } from './postgres-programs.js';
import { makeDatabase, makeUser, waitUntilItAnswers } from './postgres-answers.js';
import { spawnServer, type ServerProcess } from './server-process.js';

export interface PostgresOptions {
  /** The server's data; made when it is not there. */
  dataDirectory: string;
  /** TCP port on 127.0.0.1; any free one unless told. */
  port?: number;
  /** The superuser's; data that is there already knows it. */
  password?: string;
  /** Of the user that the API and the workers connect as. */
  applicationPassword?: string;
  /** False only where the data need not outlive a power cut. */
  fsync?: boolean;
  /** More of `postgresql.conf`, such as `{ shared_buffers: '256MB' }`. */
  settings?: Record<string, string>;
  logFile?: string;
  /** Takes lines for whoever typed the command. */
  say?: (line: string) => void;
}

/** A PostgreSQL server of our own. */
export interface PostgresServer {
  /** Of our database in it, with the password of the user that owns it. */
  readonly url: string;
  /** The same for the user that the API and the workers connect as. */
  readonly applicationUrl: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly pid: number;
  /** Calls back when the server ends without having been told to by `stop` or `restart`. */
  onUnexpectedEnd(callback: () => void): void;
  /** A fast shutdown: transactions under way are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
  /** Any signal to the server's main process: SIGKILL is a crash, SIGINT a fast shutdown. */
  kill(signal: NodeJS.Signals): void;
  /** Starts it again on the same data and port, after a `stop` or a crash too. */
  restart(): Promise<void>;
}

const databaseName = 'lien_lac';

/** It owns nothing, so that the audit trail is safe from it. */
const applicationUser = 'lien_lac_application';

/**
 * Starts PostgreSQL on a folder of its own, first ending whatever a killed run has left running there.
 * It also runs for root (under another account) and survives this process.
 * @throws StartFailure with the reason in one line
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const { dataDirectory, say = () => undefined } = options;
  const password = options.password ?? randomBytes(24).toString('hex');
  const applicationPassword = options.applicationPassword ?? randomBytes(24).toString('hex');
  const port = options.port ?? (await freePort());
  const logFile = options.logFile ?? join(dirname(dataDirectory), 'postgres.log');
  const parent = dirname(dataDirectory);
  mkdirSync(parent, { recursive: true });
  const programs = findPostgresPrograms();
  const account = choosePostgresAccount([parent, dirname(programs.postgres)], say);
  const isNew = await createCluster(dataDirectory, password, programs.initdb, account);
  if (!isNew && (await endLeftoverPostgres(dataDirectory))) {
    say('Ended the PostgreSQL server that an earlier run left behind.');
  }
  const command = account.command(programs.postgres, serverArguments(options, port));
  const maintenanceUrl = serverUrl(port, password, 'postgres');

  let unexpected = (): void => undefined;
  const begin = async (): Promise<ServerProcess> => {
    const started = spawnServer(command, logFile);
    await waitUntilItAnswers(maintenanceUrl, started, logFile);
    void started.ended.then(() => {
      if (!started.isToldToEnd) unexpected();
    });
    return started;
  };
  let server = await begin();
  // A stop must find the server that a restart is just making.
  let changing = Promise.resolve();
  const change = (work: () => Promise<void>): Promise<void> => {
    const changed = changing.then(work);
    changing = changed.catch(() => undefined);
    return changed;
  };
  await makeDatabase(maintenanceUrl, databaseName);
  await makeUser(maintenanceUrl, applicationUser, applicationPassword);
  return {
    url: serverUrl(port, password),
    applicationUrl: applicationServerUrl(port, applicationPassword),
    port,
    dataDirectory,
    get pid() {
      return server.pid;
    },
    onUnexpectedEnd: (callback) => (unexpected = callback),
    stop: () => change(() => server.stop()),
    kill: (signal) => server.kill(signal),
    restart: () =>
      change(async () => {
        await server.stop();
        // After a crash the server's children take a moment to notice.
        await endLeftoverPostgres(dataDirectory);
        server = await begin();
      }),
  };
}

/** Where a server of ours answers to the user that owns everything. */
export function serverUrl(port: number, password: string, database = databaseName): string {
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/** The same for the application's user. */
export function applicationServerUrl(port: number, password: string): string {
  return `postgres://${applicationUser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${databaseName}`;
}

function serverArguments(options: PostgresOptions, port: number): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    // Reached over TCP alone: a socket in a shared folder would be one more thing to collide.
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their values are the school's data, and logs hold none of it.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    fsync: options.fsync === false ? 'off' : 'on',
    ...options.settings,
  };
  return [
    '-D',
    options.dataDirectory,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
}
