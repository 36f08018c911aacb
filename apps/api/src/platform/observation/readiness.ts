import { Injectable } from '@nestjs/common';
import { migrations } from '../../../migrations/index.js';
import { JobQueues } from '../queue/job-queues.js';
import { Metrics } from './metrics.js';
import { type DatabaseState, ReadinessRepository } from './readiness.repository.js';

export type CheckResult = 'good' | 'away' | 'behind' | 'ending';

export interface ReadinessState {
  ready: boolean;
  checks: Record<'process' | 'database' | 'migrations' | 'clock' | 'queue', CheckResult>;
}

/** For how long an answer is given again, in milliseconds: whoever asks often costs no more. */
const kept = 1_000;

const expected = migrations.map((migration) => new migration().name);

/**
 * Whether this process can do its work: the database answers and has every migration that this code
 * knows, the school clock can be read, and the process is not about to end. Migrations from a later
 * version are no hindrance, or nothing could be upgraded without a pause.
 *
 * A queue that is away is told of and does not count: the rows are the truth and the sweep finds the
 * work, so to take every API out of service for it would be the greater outage.
 */
@Injectable()
export class Readiness {
  private ending = false;
  private looked: { at: number; state: Promise<ReadinessState> } | undefined;

  constructor(
    private readonly repository: ReadinessRepository,
    private readonly queues: JobQueues,
    metrics: Metrics,
  ) {
    metrics.gauge('ending', '1 once the process has been told to end.', [], (gauge) =>
      gauge.set(this.ending ? 1 : 0),
    );
  }

  /** From now on the process is not ready, while it goes on answering what still comes. */
  beginEnding(): void {
    this.ending = true;
    this.looked = undefined;
  }

  state(): Promise<ReadinessState> {
    const now = performance.now();
    if (this.looked === undefined || now - this.looked.at > kept) {
      this.looked = { at: now, state: this.look() };
    }
    return this.looked.state;
  }

  private async look(): Promise<ReadinessState> {
    const [found, queueAnswers] = await Promise.all([
      this.repository.read().catch(() => undefined),
      this.queues.answers(),
    ]);
    const queue = queueAnswers === 'with-the-database' ? found !== undefined : queueAnswers;
    const checks = {
      process: this.ending ? 'ending' : 'good',
      ...databaseChecks(found),
      queue: queue ? 'good' : 'away',
    } satisfies ReadinessState['checks'];
    const { queue: _hint, ...needed } = checks;
    return { ready: Object.values(needed).every((result) => result === 'good'), checks };
  }
}

function databaseChecks(
  found: DatabaseState | undefined,
): Pick<ReadinessState['checks'], 'database' | 'migrations' | 'clock'> {
  if (found === undefined) return { database: 'away', migrations: 'away', clock: 'away' };
  const isPresent = expected.every((name) => found.migrations.includes(name));
  return {
    database: 'good',
    migrations: isPresent ? 'good' : 'behind',
    clock: found.clockRead ? 'good' : 'away',
  };
}
