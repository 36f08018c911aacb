import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Logger } from '../logging/logger.js';

interface Timer {
  stopped: boolean;
  handle?: NodeJS.Timeout;
  running: Promise<void>;
}

/** Work that a worker repeats. A run that fails is logged and the next one comes all the same. */
@Injectable()
export class Timers implements OnApplicationShutdown {
  private readonly timers: Timer[] = [];

  constructor(private readonly logger: Logger) {}

  /** Runs `work` now and then, `intervalMilliseconds` after the last run has ended; never twice at once. */
  every(name: string, intervalMilliseconds: number, work: () => Promise<void>): void {
    const timer: Timer = { stopped: false, running: Promise.resolve() };
    this.timers.push(timer);
    const run = (): void => {
      timer.running = work()
        .catch((error: unknown) => this.logger.error({ timer: name }, 'timer failed', error))
        .finally(() => {
          if (!timer.stopped) timer.handle = setTimeout(run, intervalMilliseconds);
        });
    };
    timer.handle = setTimeout(run, 0);
  }

  async onApplicationShutdown(): Promise<void> {
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
