import { randomUUID } from 'node:crypto';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { ApiModule } from '../../src/api.module.js';
import { configureApi } from '../../src/configure-api.js';
import { SchoolClock } from '../../src/platform/clock/school-clock.js';
import {
  type Configuration,
  readConfiguration,
} from '../../src/platform/configuration/configuration.js';
import { migrateDatabase } from '../../src/platform/database/migrate.js';
import { keepDatabase } from '../../src/platform/database/keep-database.js';
import { withConnection } from '../../src/platform/database/with-connection.js';
import { WorkerModule } from '../../src/worker.module.js';

/** A school of its own for one spec file: a fresh database and the application on it. */
export interface TestSchool {
  api: NestExpressApplication;
  /** Where the API listens, such as `http://127.0.0.1:41234`. */
  url: string;
  configuration: Configuration;
  get<T>(type: Type<T>): T;
  /** Of the user that owns the tables. */
  ownerUrl: string;
  /** Asks the database as the application does, with no more rights than it has. */
  sql<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  /** The same as a superuser, who may do anything. */
  sqlAsOwner<Row extends object>(text: string, parameters?: unknown[]): Promise<Row[]>;
  setClock(instant: string): Promise<void>;
  /**
   * For the next test of a file, before anything else: of what was written since the first call nothing is
   * left. Quicker by far than another school; not where something runs in the background meanwhile.
   */
  reset(): Promise<void>;
  /** One more API on the same database, as another machine has it; returns where it listens. */
  startApi(environment?: Record<string, string>): Promise<string>;
  /** A worker beside the API, in this process but with connections and loops of its own. */
  startWorker(environment?: Record<string, string>): Promise<INestApplicationContext>;
  close(): Promise<void>;
}

/**
 * Opens a school on a copy of the migrated database. The school clock stands at 09:00 on Monday
 * 23 November 2026 and ticks.
 * @param environment settings that differ from the test's own
 * @param fill brings a database of its own, which is empty, to life in place of the copy; the clock then
 * stays as it is
 */
export async function openSchool(
  environment: Record<string, string> = {},
  fill?: (ownerUrl: string, applicationUrl: string) => Promise<void>,
): Promise<TestSchool> {
  const adminUrl = process.env.TEST_DATABASE_URL;
  if (adminUrl === undefined)
    throw new Error('TEST_DATABASE_URL is not set: run specs through jest.');
  process.env.LOG_LEVEL ??= 'silent';
  const name = `school_${randomUUID().replaceAll('-', '')}`;
  const ownerUrl = adminUrl.replace(/postgres$/, name);
  if (fill === undefined) {
    await copyTemplate(adminUrl, name);
  } else {
    await withConnection(adminUrl, (client) => client.query(`CREATE DATABASE ${name}`));
    await fill(ownerUrl, asApplication(ownerUrl));
  }
  const settings = {
    LIEN_LAC_MODE: 'test',
    DATABASE_URL: asApplication(ownerUrl),
    PORT: '0',
    DELIVERY_SWEEP_INTERVAL: '40',
    ...environment,
  };
  const configuration = readConfiguration(settings);
  const api = await openApi(configuration);
  const url = (await api.getUrl()).replace('[::1]', '127.0.0.1');
  configuration.publicUrl = url;
  const workers: INestApplicationContext[] = [];
  let asAtFirst: (() => Promise<void>) | undefined;
  const school: TestSchool = {
    api,
    url,
    configuration,
    ownerUrl,
    get: (type) => api.get(type, { strict: false }),
    sql: (text, parameters) => api.get(DataSource).query(text, parameters),
    sqlAsOwner: async <Row extends object>(text: string, parameters: unknown[] = []) => {
      const { rows } = await withConnection(ownerUrl, (client) =>
        client.query<Row>(text, parameters),
      );
      return rows;
    },
    setClock: (instant) => api.get(SchoolClock).set(new Date(instant)),
    reset: async () => {
      if (asAtFirst === undefined) asAtFirst = await keepDatabase(ownerUrl, ['public', 'bullmq']);
      else await asAtFirst();
      await school.setClock(firstInstant);
    },
    startApi: async (more = {}) => {
      const own = readConfiguration({ ...settings, PUBLIC_URL: url, ...more });
      const another = await openApi(own);
      workers.push(another);
      return (await another.getUrl()).replace('[::1]', '127.0.0.1');
    },
    startWorker: async (more = {}) => {
      const own = readConfiguration({ ...settings, PUBLIC_URL: url, ...more });
      const worker = await NestFactory.createApplicationContext(WorkerModule.with(own), {
        logger: false,
        abortOnError: false,
      });
      workers.push(worker);
      return worker;
    },
    close: async () => {
      for (const worker of workers) await worker.close();
      await api.close();
      await withConnection(adminUrl, (client) =>
        client.query(`DROP DATABASE ${name} WITH (FORCE)`),
      );
    },
  };
  if (fill === undefined) await school.setClock(firstInstant);
  return school;
}

async function openApi(configuration: Configuration): Promise<NestExpressApplication> {
  const api = await NestFactory.create<NestExpressApplication>(ApiModule.with(configuration), {
    logger: false,
    bodyParser: false,
    rawBody: true,
    abortOnError: false,
  });
  configureApi(api, configuration);
  await api.listen(0, '127.0.0.1');
  return api;
}

const firstInstant = '2026-11-23T09:00:00+07:00';

/** The first spec file to come migrates a database once; every school is a copy of it. */
async function copyTemplate(adminUrl: string, name: string): Promise<void> {
  await withConnection(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock(1)');
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = 'template_school'");
    if (found.rowCount === 0) {
      await client.query('CREATE DATABASE half_made');
      const ownerUrl = adminUrl.replace(/postgres$/, 'half_made');
      await migrateDatabase(ownerUrl, asApplication(ownerUrl));
      await client.query('ALTER DATABASE half_made RENAME TO template_school');
    }
    await client.query(`CREATE DATABASE ${name} TEMPLATE template_school STRATEGY FILE_COPY`);
  });
}

/** The same database for the user that the API and the workers connect as; migrating makes it. */
function asApplication(ownerUrl: string): string {
  return Object.assign(new URL(ownerUrl), { username: 'application', password: 'application' })
    .href;
}
