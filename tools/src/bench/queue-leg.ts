import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { createPostgresBackend, createRedisBackend, withBackend } from 'bullmq';
import { Redis } from 'ioredis';

/**
 * How many jobs one worker has in hand; chosen by trying 1, 10, 50, 100, 200 and 500: more makes
 * neither backend faster.
 */
export const queueConcurrency = { redis: 100, postgres: 50 } as const;

/** As many as are added in one call. */
const addedAtOnce = 1_000;

interface Runner {
  addBulk(count: number): Promise<void>;
  /** Runs every job; resolves with the seconds from the first job's start to the last one's end. */
  run(count: number): Promise<number>;
  close(): Promise<void>;
}

export interface QueueFigures {
  /** Jobs a second when all have been added beforehand. */
  runPerSecond: number;
  /** The same with the adding itself, in one call for each thousand. */
  addAndRunPerSecond: number;
}

/** BullMQ alone: one job per message that does nothing, all added before the first is run. */
export async function runQueueLeg(
  place: { redisUrl: string } | { databaseUrl: string },
  count: number,
): Promise<QueueFigures> {
  const runner = 'redisUrl' in place ? onRedis(place.redisUrl) : onPostgres(place.databaseUrl);
  try {
    const began = performance.now();
    for (let added = 0; added < count; added += addedAtOnce) {
      await runner.addBulk(Math.min(addedAtOnce, count - added));
    }
    const adding = (performance.now() - began) / 1_000;
    const running = await runner.run(count);
    return { runPerSecond: count / running, addAndRunPerSecond: count / (adding + running) };
  } finally {
    await runner.close();
  }
}

/** The few calls that we make of a queue and a worker, whichever backend they are on. */
interface QueueAndWorker {
  queue: {
    addBulk(jobs: { name: string; data: object; opts: object }[]): Promise<unknown>;
    obliterate(options: { force: boolean }): Promise<void>;
    close(): Promise<void>;
  };
  worker: {
    on(event: 'completed' | 'active', listener: () => void): unknown;
    run(): Promise<void>;
    close(): Promise<void>;
  };
  readonly disconnect: () => void;
}

function onRedis(url: string): Runner {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = new Redis(url, { maxRetriesPerRequest: null });
  const name = randomUUID();
  return runnerOf({
    queue: new Queue(name, { connection, skipVersionCheck: true }),
    worker: new Worker(name, doNothing, {
      connection,
      skipVersionCheck: true,
      autorun: false,
      concurrency: queueConcurrency.redis,
    }),
    disconnect: () => connection.disconnect(),
  });
}

function onPostgres(connectionString: string): Runner {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, max: 20 };
  const name = randomUUID();
  return runnerOf({
    queue: new Queue(name, { connection }),
    worker: new Worker(name, doNothing, {
      connection,
      autorun: false,
      concurrency: queueConcurrency.postgres,
    }),
    disconnect: () => undefined,
  });
}

const doNothing = (): Promise<void> => Promise.resolve();

function runnerOf({ queue, worker, disconnect }: QueueAndWorker): Runner {
  return {
    addBulk: async (count) => {
      const job = { name: 'nothing', data: { id: '1' }, opts: { removeOnComplete: true } };
      await queue.addBulk(Array.from({ length: count }, () => job));
    },
    run: (count) =>
      new Promise((resolve, reject) => {
        let began: number | undefined;
        let completed = 0;
        worker.on('active', () => (began ??= performance.now()));
        worker.on('completed', () => {
          completed += 1;
          if (completed === count) resolve((performance.now() - (began ?? 0)) / 1_000);
        });
        worker.run().catch(reject);
      }),
    close: async () => {
      await worker.close();
      await queue.obliterate({ force: true });
      await queue.close();
      disconnect();
    },
  };
}
