import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Logger } from '../logging/logger.js';
import { type Counter, type Gauge, Metrics } from '../observation/metrics.js';

interface Timer {
  stopped: boolean;
  handle?: NodeJS.Timeout;
  running: Promise<void>;
}

/** Work that a worker repeats. A run that fails is logged and the next one comes all the same. */
@Injectable()
export class Timers implements BeforeApplicationShutdown {
  private readonly timers: Timer[] = [];

  private readonly runs: Counter<'timer' | 'outcome'>;
  private readonly lastDone: Gauge<'timer'>;

  constructor(
    private readonly logger: Logger,
    metrics: Metrics,
  ) {
    this.runs = metrics.counter('timer_runs_total', 'Runs of the timers of this process.', [
      'timer',
      'outcome',
    ]);
    this.lastDone = metrics.gauge(
      'timer_last_done_timestamp_seconds',
      'When a timer last ran to its end without failing, Unix time.',
      ['timer'],
    );
  }

  /**
   * Runs `work` now and then, `intervalMilliseconds` after the last run has ended; never twice at once.
   * @param work one that has many steps asks before each whether it goes on: an orderly end waits for it
   */
  every(
    name: string,
    intervalMilliseconds: number,
    work: (goesOn: () => boolean) => Promise<void>,
  ): void {
    const timer: Timer = { stopped: false, running: Promise.resolve() };
    this.timers.push(timer);
    // From 0 on: Prometheus sees no increase in a series that begins with its first failure.
    this.runs.inc({ timer: name, outcome: 'failed' }, 0);
    const run = (): void => {
      timer.running = work(() => !timer.stopped)
        .then(
          () => {
            this.runs.inc({ timer: name, outcome: 'done' });
            this.lastDone.set({ timer: name }, Date.now() / 1_000);
          },
          (error: unknown) => {
            this.runs.inc({ timer: name, outcome: 'failed' });
            this.logger.error({ timer: name }, 'timer failed', error);
          },
        )
        .finally(() => {
          if (!timer.stopped) timer.handle = setTimeout(run, intervalMilliseconds);
        });
    };
    timer.handle = setTimeout(run, 0);
  }

  /** Before the connections close: a run that is under way would fail at its end. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.stop();
  }

  /** Stops every timer and waits for the runs that are under way. */
  async stop(): Promise<void> {
    for (const timer of this.timers) {
      timer.stopped = true;
      clearTimeout(timer.handle);
    }
    await Promise.all(this.timers.map((timer) => timer.running));
  }
}
