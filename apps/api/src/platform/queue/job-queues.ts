import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { Configuration } from '../configuration/configuration.js';
import { Logger } from '../logging/logger.js';
import { type Counter, Metrics } from '../observation/metrics.js';
import { Tracing } from '../observation/tracing.js';
import { currentWork, within, workOf } from '../observation/work.js';
import { definedJobs, type JobData, type JobKind } from './job-kind.js';
import { createQueueBackend, type QueueBackend } from './queue-backend.js';

/** How long adding a job may take before we go on without it: the sweep finds the work all the same. */
const addingBound = 1_500;

/** How long we wait for a queue to say that it is there. */
const answeringBound = 1_000;

/** Jobs are hints that something is due. The rows are the truth, and a lost job loses nothing. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<string, Queue<JobData>>();
  private readonly workers = new Map<string, Worker<JobData>>();
  private opened?: QueueBackend;
  private readonly runs: Counter<'job' | 'outcome'>;
  private readonly notAdded: Counter<'job'>;

  constructor(
    private readonly configuration: Configuration,
    private readonly logger: Logger,
    private readonly tracing: Tracing,
    metrics: Metrics,
  ) {
    this.runs = metrics.counter('jobs_total', 'Jobs of the queue that were run.', [
      'job',
      'outcome',
    ]);
    this.notAdded = metrics.counter(
      'jobs_not_added_total',
      'Jobs that the queue did not take; the sweep finds their work.',
      ['job'],
    );
    // From 0 on: Prometheus sees no increase in a series that begins with its first failure.
    for (const { name } of definedJobs()) this.notAdded.inc({ job: name }, 0);
  }

  /**
   * Adds a job; returns whether it was taken. Never throws, and never takes longer than a second or so.
   * @param delayMilliseconds real time until the job should run
   */
  async add(kind: JobKind, id: string, delayMilliseconds = 0): Promise<boolean> {
    const request = currentWork()?.requestId;
    try {
      await atMost(
        addingBound,
        this.queue(kind).add(
          kind.name,
          { id, ...(request === undefined ? {} : { request }) },
          {
            jobId: `${kind.name}-${id}`,
            delay: Math.max(0, delayMilliseconds),
            // A kept job would swallow a later one of the same id without a word.
            removeOnComplete: true,
            removeOnFail: true,
          },
        ),
      );
      return true;
    } catch (error) {
      this.notAdded.inc({ job: kind.name });
      this.logger.warning(
        { job: kind.name, id },
        'job not added; the sweep will find the work',
        error,
      );
      return false;
    }
  }

  /** Runs `consume` for each job of this kind, in this process. */
  consume(kind: JobKind, consume: (id: string) => Promise<void>): void {
    if (this.workers.has(kind.name)) throw new Error(`The job ${kind.name} has two consumers.`);
    const worker = this.backend.openWorker(kind.name, ({ data }) => this.run(kind, data, consume));
    worker.on('error', (error) =>
      this.logger.warning({ job: kind.name }, 'queue out of reach', error),
    );
    worker.on('failed', (_job, error) =>
      this.logger.error({ job: kind.name }, 'job failed', error),
    );
    this.workers.set(kind.name, worker);
    this.runs.inc({ job: kind.name, outcome: 'failed' }, 0);
  }

  private async run(
    { name }: JobKind,
    { id, request }: JobData,
    consume: (id: string) => Promise<void>,
  ): Promise<void> {
    const beganAt = performance.now();
    let outcome = 'failed';
    await within(request === undefined ? undefined : workOf(request), async () => {
      try {
        await this.tracing.run('consumer', `job ${name}`, { job: name, id }, () => consume(id));
        outcome = 'done';
      } finally {
        this.runs.inc({ job: name, outcome });
        const milliseconds = Math.round(performance.now() - beganAt);
        this.logger.info({ job: name, id, outcome, milliseconds }, 'job');
      }
    });
  }

  /** Whether the queue can be reached now; where it lies in our own database, that tells. */
  answers(): Promise<boolean | 'with-the-database'> {
    return atMost(answeringBound, this.backend.answers()).catch(() => false);
  }

  /** The kinds that have a consumer in this process. */
  consumedKinds(): string[] {
    return [...this.workers.keys()];
  }

  async onApplicationShutdown(): Promise<void> {
    const parts = [...this.workers.values(), ...this.queues.values()];
    await atMost(5_000, Promise.allSettled(parts.map((part) => part.close()))).catch(
      () => undefined,
    );
    // A connection that was lost once may still be trying to come back, and would keep the process.
    await atMost(1_000, Promise.allSettled(parts.map((part) => part.disconnect()))).catch(
      () => undefined,
    );
    await this.opened?.close();
  }

  private get backend(): QueueBackend {
    return (this.opened ??= createQueueBackend(this.configuration));
  }

  private queue(kind: JobKind): Queue<JobData> {
    let queue = this.queues.get(kind.name);
    if (queue === undefined) {
      queue = this.backend.openQueue(kind.name);
      queue.on('error', () => undefined);
      this.queues.set(kind.name, queue);
    }
    return queue;
  }
}

async function atMost<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  let handle: NodeJS.Timeout | undefined;
  const bound = new Promise<never>((_resolve, reject) => {
    handle = setTimeout(() => reject(new Error('took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, bound]);
  } finally {
    clearTimeout(handle);
  }
}
