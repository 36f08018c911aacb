import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepDatabase, migrateDatabase, seedDemonstration } from '@lien-lac/api';
import {
  type Settings,
  startApiProcess,
  startCarrierProcess,
  startWorkerProcess,
} from './application-processes.js';
import { CarrierClient } from './carrier-client.js';
import { clearAbandonedEnvironments, folderPrefix, ownerFile } from './abandoned-environments.js';
import { Ending, exitCodes, onEndingSignal } from './ending.js';
import { freePort } from './free-port.js';
import { type PostgresServer, startPostgres } from './postgres/start-postgres.js';
import { identifyProcess } from './process-identity.js';
import type { ManagedProcess } from './start-process.js';

export interface TemporaryEnvironmentOptions {
  /** How many worker processes; 1 unless told. */
  workers?: number;
  /** More flags of the simulated carrier, such as `['--rate', '50']`. */
  carrierArguments?: string[];
  /** Settings of the API and the workers that differ from the usual ones. */
  environment?: Settings;
  /** Puts BullMQ on this Redis. */
  redisUrl?: string;
  /** What the database begins with; the accounts alone unless told. */
  seed?: 'nothing' | 'accounts' | 'school';
  /** Whose homeroom teachers get an account too, such as `10A1`; with `school`, its own classes alone. */
  classNames?: readonly string[];
  /** More of `postgresql.conf`. */
  databaseSettings?: Record<string, string>;
}

/** The whole system by itself: a new database, a carrier, the API and workers, on free ports. */
export interface TemporaryEnvironment {
  /** Everything that it writes, logs too; gone after `stop`. */
  readonly folder: string;
  readonly apiUrl: string;
  readonly carrierUrl: string;
  /** Where the carrier's mail sink listens, whatever `SMTP_URL` was set to. */
  readonly mailPort: number;
  /** Of the user that owns the tables; the API and the workers have another one. */
  readonly databaseUrl: string;
  /** What the API and the workers were started with. */
  readonly settings: Settings;
  readonly postgres: PostgresServer;
  readonly carrier: ManagedProcess;
  readonly api: ManagedProcess;
  /** In the order in which they were started; killed ones too. */
  readonly workers: ManagedProcess[];
  /** Starts one more worker and waits until it is ready. */
  addWorker(environment?: Settings): Promise<ManagedProcess>;
  /**
   * Keeps what is there now. The function that it returns brings it back, for when nothing is being sent:
   * the database is as it was, the carrier has nothing and does what it should.
   */
  keep(): Promise<() => Promise<void>>;
  /** Ends everything in order and removes the folder. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Creates an environment in demo mode in a temporary folder. The database is durable, as in earnest.
 * Whoever creates one calls `stop` when it is done; a signal to this process ends it too, with the
 * usual exit code; and what a killed command leaves is cleared away by the next one.
 * @throws StartFailure with the reason in one line; nothing is left running then
 */
export async function createTemporaryEnvironment(
  options: TemporaryEnvironmentOptions = {},
): Promise<TemporaryEnvironment> {
  await clearAbandonedEnvironments();
  const ending = new Ending();
  const forgetSignals = onEndingSignal((signal) => {
    void ending.end().finally(() => process.exit(exitCodes[signal]));
  });
  try {
    const environment = await create(options, ending);
    return { ...environment, stop: () => ending.end().finally(forgetSignals) };
  } catch (error) {
    // After a signal the process is about to end, and there is nobody to tell.
    if (ending.hasBegun) return await new Promise<never>(() => undefined);
    await ending.end().catch(() => undefined);
    forgetSignals();
    throw error;
  }
}

async function create(
  options: TemporaryEnvironmentOptions,
  ending: Ending,
): Promise<Omit<TemporaryEnvironment, 'stop'>> {
  const folder = await ending.run(makeFolder, (made) => rm(made, { recursive: true, force: true }));
  const logs = join(folder, 'logs');
  const postgres = await ending.run(
    () =>
      startPostgres({
        dataDirectory: join(folder, 'postgres'),
        logFile: join(logs, 'postgres.log'),
        ...(options.databaseSettings === undefined ? {} : { settings: options.databaseSettings }),
      }),
    (server) => server.stop(),
  );
  const apiPort = await freePort();
  const carrierPort = await freePort();
  const smtpPort = await freePort();
  const reportPort = await freePort();
  const secret = randomBytes(32).toString('hex');
  const settings: Settings = {
    LIEN_LAC_MODE: 'demo',
    DATABASE_URL: postgres.applicationUrl,
    // Whoever typed the command may have one, and it is of no use to the processes.
    MIGRATION_DATABASE_URL: '',
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    PUBLIC_URL: `http://127.0.0.1:${apiPort}`,
    SESSION_SECRET: randomBytes(32).toString('hex'),
    SECRETS_KEY: randomBytes(32).toString('hex'),
    CARRIER_URL: `http://127.0.0.1:${carrierPort}`,
    CARRIER_RECEIPT_SECRET: secret,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    DROP_ADDRESS: 'thu-tra@truong.example',
    DROP_PORT: String(reportPort),
    // Whoever typed the command may have a Redis of their own in the environment.
    REDIS_URL: options.redisUrl ?? '',
    ...options.environment,
  };
  await ending.run(async () => {
    await migrateDatabase(postgres.url, postgres.applicationUrl);
    if (options.seed === 'nothing') return;
    const { seed, classNames } = options;
    await seedDemonstration(settings, { school: seed === 'school', classNames });
  });
  const [carrier] = await ending.runProcesses(() => [
    startCarrierProcess(
      {
        port: carrierPort,
        smtpPort,
        reportPort,
        secret,
        arguments: options.carrierArguments ?? [],
      },
      logs,
    ),
  ]);
  const workers: ManagedProcess[] = [];
  const startWorker = (environment: Settings = {}): ManagedProcess => {
    const worker = startWorkerProcess(workers.length + 1, { ...settings, ...environment }, logs);
    workers.push(worker);
    return worker;
  };
  const [api] = await ending.runProcesses(() => [
    startApiProcess(settings, logs),
    ...Array.from({ length: options.workers ?? 1 }, () => startWorker()),
  ]);
  if (carrier === undefined || api === undefined) throw new Error('Nothing was started.');
  return {
    folder,
    apiUrl: `http://127.0.0.1:${apiPort}`,
    carrierUrl: `http://127.0.0.1:${carrierPort}`,
    mailPort: smtpPort,
    databaseUrl: postgres.url,
    settings,
    postgres,
    carrier,
    api,
    workers,
    keep: async () => {
      const restore = await keepDatabase(postgres.url, ['public']);
      const client = new CarrierClient([`http://127.0.0.1:${carrierPort}`]);
      return async () => {
        await restore();
        await client.behave({ mode: 'none' });
        await client.forget();
      };
    },
    addWorker: async (environment) => {
      const [worker] = await ending.runProcesses(() => [startWorker(environment)]);
      return worker as ManagedProcess;
    },
  };
}

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), folderPrefix));
  await writeFile(join(folder, ownerFile), JSON.stringify(identifyProcess(process.pid)));
  await mkdir(join(folder, 'logs'));
  // The database's account, where it is another one, must be able to pass.
  await chmod(folder, 0o711);
  return folder;
}
