import { Database, Delivery, SchoolClock, withApplication } from '@lien-lac/api';
import pg from 'pg';
import {
  createTemporaryEnvironment,
  type TemporaryEnvironment,
} from '../environment/temporary-environment.js';

/** The whole system by itself, and this process beside it as a sender. */
export interface BenchHouse {
  environment: TemporaryEnvironment;
  database: Database;
  delivery: Delivery;
  schoolClock: SchoolClock;
  /** For looking, and for making what the benchmark stands on. */
  sql: pg.Client;
}

/** A Monday morning in term, far from the quiet hours. */
const schoolMorning = new Date('2026-11-23T09:00:00+07:00');

/** Receipts are off in every leg, on both sides. No worker runs until a leg starts one. */
export async function inBenchHouse<T>(work: (house: BenchHouse) => Promise<T>): Promise<T> {
  const environment = await createTemporaryEnvironment({
    seed: 'accounts',
    workers: 0,
    carrierArguments: ['--no-receipts', '--forget-texts'],
    environment: { CARRIER_GIVES_RECEIPTS: 'false', REQUESTS_PER_MINUTE: '100000' },
  });
  const sql = new pg.Client({ connectionString: environment.databaseUrl });
  try {
    await sql.connect();
    return await withApplication(environment.settings, async (application) => {
      const schoolClock = application.get(SchoolClock);
      await schoolClock.set(schoolMorning);
      return work({
        environment,
        database: application.get(Database),
        delivery: application.get(Delivery),
        schoolClock,
        sql,
      });
    });
  } finally {
    await sql.end().catch(() => undefined);
    await environment.stop();
  }
}

/** Lets one leg begin where the last one's writing has ended, so that it does not pay for it. */
export async function settleDown({ environment, sql }: BenchHouse): Promise<void> {
  await fetch(`${environment.carrierUrl}/messages`, { method: 'DELETE' });
  await sql.query('CHECKPOINT');
}
