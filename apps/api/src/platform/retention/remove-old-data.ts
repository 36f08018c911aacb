import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '../logging/logger.js';
import type { DailyJob } from '../timers/daily-jobs.js';
import { OldDataSources } from './old-data.js';

/** Between two steps whoever sends has the database to themselves. Milliseconds. */
const pauseBetween = 50;
/** A night's work ends after so long; what is left is the next night's. Milliseconds. */
const longest = 2 * 60 * 60_000;

/**
 * Removes what is old, every night at an hour at which nothing leaves for a guardian. The transaction of the
 * job notes only that it began: the steps follow, each on its own, by the one worker that began. Should that
 * one die, the next night goes on.
 */
@Injectable()
export class RemoveOldData implements DailyJob, OnApplicationShutdown {
  readonly name = 'retention.remove-old-data';
  readonly at = '03:10';
  private working: Promise<void> = Promise.resolve();
  private stopping = false;

  constructor(
    private readonly sources: OldDataSources,
    private readonly logger: Logger,
  ) {}

  run(): Promise<void> {
    this.working = this.removeAll();
    return Promise.resolve();
  }

  /** Removes until nothing old is left. Never throws: the next night tries again. */
  async removeAll(): Promise<void> {
    const until = performance.now() + longest;
    for (const source of this.sources.all) {
      let steps = 0;
      try {
        while (!this.stopping && performance.now() < until && (await source.removeSome())) {
          steps += 1;
          await sleep(pauseBetween);
        }
        if (steps > 0) this.logger.info({ source: source.name, steps }, 'old data removed');
      } catch (error) {
        this.logger.warning({ source: source.name, steps }, 'old data not removed', error);
      }
    }
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.working;
  }
}
