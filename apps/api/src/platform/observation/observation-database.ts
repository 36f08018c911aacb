import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Configuration } from '../configuration/configuration.js';

/**
 * A connection of its own for whoever looks at the house from outside: what is asked for a probe or a
 * metric neither takes a connection from the people's requests nor waits behind them, and is given up
 * after two seconds.
 */
@Injectable()
export class ObservationDatabase implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor({ databaseUrl }: Configuration) {
    this.pool = new pg.Pool({
      connectionString: databaseUrl,
      max: 1,
      idleTimeoutMillis: 60_000,
      connectionTimeoutMillis: patience,
      statement_timeout: patience,
      query_timeout: patience,
      application_name: 'lien-lac observation',
      allowExitOnIdle: true,
    });
    this.pool.on('error', () => undefined);
  }

  async query<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>(text, values);
    return rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** In milliseconds. */
const patience = 2_000;
