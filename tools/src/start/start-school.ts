import {
  isSameUser,
  migrateDatabase,
  readConfiguration,
  seedDemonstration,
  unprotectedAudit,
} from '@lien-lac/api';
import {
  type CarrierPlace,
  type Settings,
  startApiProcess,
  startCarrierProcess,
  startWorkerProcess,
} from '../environment/application-processes.js';
import type { Ending } from '../environment/ending.js';
import { freePortLike } from '../environment/free-port.js';
import { type PostgresServer, startPostgres } from '../environment/postgres/start-postgres.js';
import { RunRecord } from '../environment/run-record.js';
import { type ManagedProcess } from '../environment/start-process.js';
import { checkSurroundings } from './check-surroundings.js';
import { type DataFolder, openDataFolder, turnLogsOver } from './data-folder.js';
import { greet } from './greeting.js';
import { keepPorts, keepSecrets, readPorts, type Secrets } from './kept-values.js';
import { keepPostgresRunning } from './keep-postgres-running.js';
import { readStartSettings, type StartSettings } from './settings.js';
import { Supervisor } from './supervisor.js';

type Say = (line: string) => void;

/** The ports that are tried first. */
const usualPorts = { carrier: 4_010, smtp: 4_025, report: 4_026 };

/**
 * Starts the whole system and hands everything that was started to `ending`.
 * @returns what to tell whoever started it
 * @throws StartFailure or ConfigurationError with the reason in one line
 */
export async function startSchool(
  environment: Record<string, string | undefined>,
  ending: Ending,
  say: Say,
): Promise<string> {
  const began = Date.now();
  const settings = readStartSettings(environment);
  const data = openDataFolder(environment);
  const record = await ending.run(
    () => RunRecord.take(data.run, say),
    (taken) => Promise.resolve(taken.release()),
  );
  await ending.run(() => checkSurroundings(settings));
  turnLogsOver(data, ['postgres', 'carrier', 'api', 'worker-1']);

  // A school's own secrets come from outside; what stands in .data is for this machine alone.
  const isOurs = settings.databaseUrl === undefined || settings.mode !== 'production';
  const secrets = isOurs ? keepSecrets(data.secrets) : undefined;
  const place = await placeCarrier(data, secrets, environment);
  const common = commonSettings(settings, secrets, place, environment);
  // Before anything is started or written: would the API and the workers take these settings?
  readConfiguration({ ...environment, DATABASE_URL: 'postgres://later', ...common });
  const opened = await openDatabase(settings, data, secrets, ending, say);
  const { database, ownerUrl, applicationUrl } = opened;
  const shared: Settings = {
    ...common,
    DATABASE_URL: applicationUrl,
    // The processes inherit the environment, and are not to have what owns the tables.
    MIGRATION_DATABASE_URL: '',
  };
  await ending.run(() => prepareDatabase(ownerUrl, shared, settings, say));

  const watch = (start: () => ManagedProcess): (() => ManagedProcess) => {
    return () => {
      const started = start();
      record.addChild(started.name, started.pid);
      return started;
    };
  };
  if (settings.simulatedCarrier) {
    await keepRunning([watch(() => startCarrierProcess(place, data.logs))], ending, say);
  }
  await keepRunning(
    [
      watch(() => startApiProcess(shared, data.logs)),
      ...Array.from({ length: settings.workers }, (_, index) =>
        watch(() =>
          startWorkerProcess(
            index + 1,
            { ...shared, ...ownObservationPort(index + 1, environment) },
            data.logs,
          ),
        ),
      ),
    ],
    ending,
    say,
  );
  record.setUrl(settings.publicUrl);
  return greet({
    mode: settings.mode,
    url: settings.publicUrl,
    carrierUrl: settings.simulatedCarrier ? shared.CARRIER_URL : undefined,
    hasCarrier: settings.simulatedCarrier || Boolean(environment.CARRIER_URL),
    database,
    queues: settings.redisUrl === undefined ? 'BullMQ on PostgreSQL' : 'BullMQ on Redis',
    workers: settings.workers,
    logs: data.logs,
    seconds: (Date.now() - began) / 1_000,
  });
}

function commonSettings(
  settings: StartSettings,
  secrets: Secrets | undefined,
  place: CarrierPlace,
  environment: Record<string, string | undefined>,
): Settings {
  return {
    SESSION_SECRET: environment.SESSION_SECRET || secrets?.SESSION_SECRET || '',
    SECRETS_KEY: environment.SECRETS_KEY || secrets?.SECRETS_KEY || '',
    CARRIER_RECEIPT_SECRET: place.secret,
    ...(settings.simulatedCarrier
      ? {
          CARRIER_URL: `http://127.0.0.1:${place.port}`,
          SMTP_URL: `smtp://127.0.0.1:${place.smtpPort}`,
          DROP_ADDRESS: 'thu-tra@truong.example',
          DROP_PORT: String(place.reportPort),
        }
      : {}),
    LIEN_LAC_MODE: settings.mode,
    HOST: settings.host,
    PORT: String(settings.port),
    PUBLIC_URL: settings.publicUrl,
  };
}

/** The API has the port itself, and the workers of this machine those after it. */
function ownObservationPort(
  number: number,
  { OBSERVATION_PORT: port }: Record<string, string | undefined>,
): Settings {
  // 0 is any that is free.
  return Number(port) > 0 ? { OBSERVATION_PORT: String(Number(port) + number) } : {};
}

async function placeCarrier(
  data: DataFolder,
  secrets: Secrets | undefined,
  environment: Record<string, string | undefined>,
): Promise<CarrierPlace> {
  const kept = readPorts(data.ports);
  const port = await freePortLike(kept.carrier, usualPorts.carrier);
  const smtpPort = await freePortLike(kept.smtp, usualPorts.smtp);
  const reportPort = await freePortLike(kept.report, usualPorts.report);
  keepPorts(data.ports, { ...kept, carrier: port, smtp: smtpPort, report: reportPort });
  return {
    port,
    smtpPort,
    reportPort,
    secret: environment.CARRIER_RECEIPT_SECRET || secrets?.CARRIER_RECEIPT_SECRET || '',
    state: data.carrier,
  };
}

interface OpenedDatabase {
  /** As the API and the workers connect. */
  applicationUrl: string;
  /** As the tables are made. */
  ownerUrl: string;
  /** For whoever started it. */
  database: string;
}

async function openDatabase(
  settings: StartSettings,
  data: DataFolder,
  secrets: Secrets | undefined,
  ending: Ending,
  say: Say,
): Promise<OpenedDatabase> {
  if (settings.databaseUrl !== undefined) {
    const { host, pathname } = new URL(settings.databaseUrl);
    return {
      applicationUrl: settings.databaseUrl,
      ownerUrl: settings.migrationDatabaseUrl ?? settings.databaseUrl,
      database: `PostgreSQL at ${host}${pathname}`,
    };
  }
  if (secrets === undefined) throw new Error('The embedded database has no password.');
  const kept = readPorts(data.ports);
  const port = settings.postgresPort ?? (await freePortLike(kept.postgres));
  const server = await ending.run<PostgresServer>(
    () =>
      startPostgres({
        dataDirectory: data.postgres,
        port,
        password: secrets.databasePassword,
        applicationPassword: secrets.applicationDatabasePassword,
        logFile: `${data.logs}/postgres.log`,
        say,
      }),
    (started) => started.stop(),
  );
  keepPorts(data.ports, { ...kept, postgres: server.port });
  keepPostgresRunning(server, ending, say);
  say(`PostgreSQL runs on port ${server.port}, its data in ${data.postgres}.`);
  return {
    applicationUrl: server.applicationUrl,
    ownerUrl: server.url,
    database: `embedded PostgreSQL on port ${server.port}, in ${data.postgres}`,
  };
}

async function prepareDatabase(
  ownerUrl: string,
  shared: Settings,
  settings: StartSettings,
  say: Say,
): Promise<void> {
  const applicationUrl = shared.DATABASE_URL ?? ownerUrl;
  if (isSameUser(ownerUrl, applicationUrl)) say(unprotectedAudit);
  const ran = await migrateDatabase(ownerUrl, applicationUrl);
  if (ran > 0) say(`Migrations run: ${ran}.`);
  if (settings.mode !== 'demo') return;
  if (await seedDemonstration(shared, { school: true })) {
    say('The database was empty: demo accounts and a small school are in it now.');
  }
}

async function keepRunning(
  starts: (() => ManagedProcess)[],
  ending: Ending,
  say: Say,
): Promise<void> {
  const running = await ending.runProcesses(() => starts.map((start) => start()));
  const supervisors = running.map(
    (each, index) => new Supervisor(each, starts[index] ?? (() => each), say, ending.hurried),
  );
  await ending.run(
    () => Promise.resolve(supervisors),
    (all) => Promise.all(all.map((supervisor) => supervisor.stop())),
  );
}
