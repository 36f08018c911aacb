import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Configuration } from '../configuration/configuration.js';
import { DatabasePools } from './database-pools.js';

/**
 * Ways to a result that look cheap to a planner which sees an empty table, or thinks that few of its rows are
 * meant, and that read all of it when it is full. A bitmap is such: to claim the first two batches, all that
 * waited were read by it and sorted, and each of a million messages cost twice what one of a hundred thousand
 * did.
 */
const unwanted = ['seqscan', 'bitmapscan', 'hashjoin', 'mergejoin'];

/** A statement that a connection parses and plans once. The name is unique in the process. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/**
 * Connections for the few statements that run thousands of times an hour: planning one of them costs
 * more than running it. Each keeps one plan for whatever it is given, made to reach rows by an index,
 * so a plan made while a table was still empty serves it when it is full. Save where somebody had PostgreSQL
 * analyse the empty table: then no index looks better than reading it all, until it is analysed anew, which
 * the server does by itself within a minute or two of its filling.
 */
@Injectable()
export class PreparedStatements implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(configuration: Configuration, pools: DatabasePools) {
    this.pool = new pg.Pool({
      connectionString: configuration.databaseUrl,
      max: mostConnections,
      connectionTimeoutMillis: 10_000,
      options: `-c plan_cache_mode=force_generic_plan -c jit=off ${unwanted.map((way) => `-c enable_${way}=off`).join(' ')}`,
    });
    // A connection that breaks while it is idle is replaced when the next statement comes.
    this.pool.on('error', () => undefined);
    pools.watch('statements', this.pool);
  }

  /** Runs one statement by itself; it commits or has no effect. Throws what the driver throws. */
  async run<Row extends object>(
    { name, text }: PreparedStatement,
    values: unknown[],
  ): Promise<Row[]> {
    const { rows } = await this.pool.query<Row>({ name, text, values });
    return rows;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}

/** Two senders for each lane of the two channels seldom are with the database all at once. */
const mostConnections = 6;
