import {
  createRedisBackend,
  type PostgresConnectionOptions,
  PostgresQueueBackend,
  type Processor,
  Queue,
  type QueueBaseOptions,
  Worker,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Configuration } from '../configuration/configuration.js';
import type { JobData } from './job-kind.js';
import { QueueConnection } from './queue-connection.js';

/** BullMQ on one of its two backends, behind the few calls that we make. */
export interface QueueBackend {
  readonly name: 'redis' | 'postgres';
  openQueue(name: string): Queue<JobData>;
  openWorker(name: string, processor: Processor<JobData>): Worker<JobData>;
  /** Whether it can be reached now; where it lies in our own database, that tells. */
  answers(): Promise<boolean | 'with-the-database'>;
  close(): Promise<void>;
}

/** Redis where `REDIS_URL` is set, otherwise BullMQ's own PostgreSQL backend. */
export function createQueueBackend(
  configuration: Pick<Configuration, 'redisUrl' | 'databaseUrl'>,
): QueueBackend {
  return configuration.redisUrl === undefined
    ? postgresBackend(configuration.databaseUrl)
    : redisBackend(configuration.redisUrl);
}

function redisBackend(redisUrl: string): QueueBackend {
  const classes = withBackend(createRedisBackend);
  // Adding a job must fail soon when Redis is away; a worker must wait for it to come back.
  const forQueues = new Redis(redisUrl, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: true,
  });
  const forWorkers = new Redis(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const connection of [forQueues, forWorkers]) connection.on('error', () => undefined);
  return {
    name: 'redis',
    openQueue: (name) =>
      new classes.Queue<JobData>(name, { connection: forQueues, skipVersionCheck: true }),
    openWorker: (name, processor) =>
      new classes.Worker<JobData>(name, processor, {
        connection: forWorkers,
        skipVersionCheck: true,
      }),
    answers: async () => {
      // Nobody may have asked it for anything yet.
      if (forQueues.status === 'wait') await forQueues.connect();
      return (await forQueues.ping()) === 'PONG';
    },
    close: () => {
      forQueues.disconnect();
      forWorkers.disconnect();
      return Promise.resolve();
    },
  };
}

function postgresBackend(databaseUrl: string): QueueBackend {
  const classes = withBackend(
    (name, options: QueueBaseOptions<PostgresConnectionOptions>) =>
      new PostgresQueueBackend(new QueueConnection(options.connection), name, options),
  );
  // BullMQ opens a pool for each queue and worker; a hand-made one would lack its search path.
  const connection = { connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 5_000 };
  return {
    name: 'postgres',
    openQueue: (name) => new classes.Queue<JobData>(name, { connection }) as never,
    openWorker: (name, processor) =>
      new classes.Worker<JobData>(name, processor, { connection }) as never,
    answers: () => Promise.resolve('with-the-database'),
    close: () => Promise.resolve(),
  };
}
