import { Injectable } from '@nestjs/common';
import { lastTimeOfDay } from '@lien-lac/domain';
import { SchoolClock } from '../clock/school-clock.js';
import { Database, type Transaction } from '../database/database.js';
import { JobRunRepository } from './job-run.repository.js';
import { Timers } from './timers.js';

export interface DailyJob {
  /** Unique in the system, such as `audit.mail-newest-hash`. */
  readonly name: string;
  /** School time, `HH:MM`. */
  readonly at: string;
  /**
   * Runs in the transaction that notes the run, so both are done or neither is.
   * @param dueAt the instant for which it runs, which after an outage may be some time ago
   */
  run(transaction: Transaction, dueAt: Date): Promise<void>;
}

/** How often a worker looks whether something is due, in milliseconds. */
const lookInterval = 5_000;

/**
 * What is to be done once a day at an hour of the school's, however many workers there are. After an
 * outage the last time that was missed is made up for, and those before it are not.
 */
@Injectable()
export class DailyJobs {
  constructor(
    private readonly timers: Timers,
    private readonly schoolClock: SchoolClock,
    private readonly database: Database,
    private readonly runs: JobRunRepository,
  ) {}

  /** Has this worker look after the job from now on. */
  watch(job: DailyJob): void {
    this.timers.every(job.name, lookInterval, () => this.runIfDue(job));
  }

  /** Runs the job if nobody has since it was last due; one that fails is tried again at the next look. */
  async runIfDue(job: DailyJob): Promise<void> {
    const now = await this.schoolClock.now();
    const dueAt = lastTimeOfDay(job.at, now);
    if (await this.runs.hasRun(job.name, dueAt)) return;
    await this.database.transaction(async (transaction) => {
      if (await this.runs.take(transaction, job.name, dueAt, now)) {
        await job.run(transaction, dueAt);
      }
    });
  }
}
