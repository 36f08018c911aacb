import { PostgresConnection } from 'bullmq';
import { setTimeout as sleep } from 'node:timers/promises';

/** Between two beginnings that failed. */
const pauseMilliseconds = 1_000;

/**
 * BullMQ's connection to PostgreSQL, one that begins again until the database is there.
 *
 * BullMQ keeps its first beginning, also one that failed: the consumers of a process that starts in the
 * moment in which the database goes would be given the same failure ever after, ask again without a
 * pause, and run no job until somebody restarts the process.
 */
export class QueueConnection extends PostgresConnection {
  private begun?: Promise<void>;

  /** Resolves when the database has answered, and rejects only once the connection is being closed. */
  override waitUntilReady(): Promise<void> {
    return (this.begun ??= this.begin());
  }

  private async begin(): Promise<void> {
    for (;;) {
      try {
        return await super.waitUntilReady();
      } catch (error) {
        if (this.isClosing !== undefined) throw error;
        if (this.listenerCount('error') > 0) this.emit('error', error);
        // What BullMQ keeps; a spec would see it if it were kept under another name.
        this['readyPromise'] = undefined;
        await sleep(pauseMilliseconds);
      }
    }
  }
}
