import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue, Worker } from 'bullmq';
import { Configuration } from '../configuration/configuration.js';
import { Logger } from '../logging/logger.js';
import type { JobData, JobKind } from './job-kind.js';
import { createQueueBackend, type QueueBackend } from './queue-backend.js';

/** How long adding a job may take before we go on without it: the sweep finds the work all the same. */
const addingBound = 1_500;

/** Jobs are hints that something is due. The rows are the truth, and a lost job loses nothing. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly queues = new Map<string, Queue<JobData>>();
  private readonly workers = new Map<string, Worker<JobData>>();
  private opened?: QueueBackend;

  constructor(
    private readonly configuration: Configuration,
    private readonly logger: Logger,
  ) {}

  /**
   * Adds a job; returns whether it was taken. Never throws, and never takes longer than a second or so.
   * @param delayMilliseconds real time until the job should run
   */
  async add(kind: JobKind, id: string, delayMilliseconds = 0): Promise<boolean> {
    try {
      await within(
        addingBound,
        this.queue(kind).add(
          kind.name,
          { id },
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
    const worker = this.backend.openWorker(kind.name, (job) => consume(job.data.id));
    worker.on('error', (error) =>
      this.logger.warning({ job: kind.name }, 'queue out of reach', error),
    );
    worker.on('failed', (_job, error) =>
      this.logger.error({ job: kind.name }, 'job failed', error),
    );
    this.workers.set(kind.name, worker);
  }

  /** The kinds that have a consumer in this process. */
  consumedKinds(): string[] {
    return [...this.workers.keys()];
  }

  async onApplicationShutdown(): Promise<void> {
    const parts = [...this.workers.values(), ...this.queues.values()];
    await within(5_000, Promise.allSettled(parts.map((part) => part.close()))).catch(
      () => undefined,
    );
    // A connection that was lost once may still be trying to come back, and would keep the process.
    await within(1_000, Promise.allSettled(parts.map((part) => part.disconnect()))).catch(
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

async function within<T>(milliseconds: number, work: Promise<T>): Promise<T> {
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
