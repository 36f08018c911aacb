import { Injectable } from '@nestjs/common';
import { minute } from './request-counts.js';
import { RequestCountsRepository } from './request-counts.repository.js';

/**
 * Counts what has to hold over all processes together: tries at a secret, and what a program was allowed.
 * What merely keeps one process from being flooded is counted by `RequestCounts`, in that process alone.
 */
@Injectable()
export class SharedRequestCounts {
  private nextSweepAt = 0;

  constructor(private readonly repository: RequestCountsRepository) {}

  /**
   * Counts one request.
   * @param now milliseconds since the epoch, real time
   * @returns how many milliseconds until the caller may come again; 0 for one within the limit
   */
  async take(what: string, who: string, now: number, perMinute: number): Promise<number> {
    await this.forgetEnded(now);
    const { count, untilReset } = await this.repository.take(what, who, now);
    return count <= perMinute ? 0 : Math.max(1, untilReset);
  }

  // Once a minute in each process, so that the table does not grow with those who came once.
  private async forgetEnded(now: number): Promise<void> {
    if (now < this.nextSweepAt && this.nextSweepAt <= now + minute) return;
    this.nextSweepAt = now + minute;
    await this.repository.forgetEndedBefore(new Date(now - minute));
  }
}
