import { Injectable } from '@nestjs/common';
import { lastTimeOfDay } from '@lien-lac/domain';
import { SchoolClock } from '../clock/school-clock.js';
import { Database, type Transaction } from '../database/database.js';
import { JobRunRepository } from './job-run.repository.js';
import { type LateJob, TimedJobs } from './timed-jobs.js';
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

/** After this long a job that is due and has not run is told of. */
const graceMilliseconds = 10 * 60_000;

/**
 * What is to be done once a day at an hour of the school's, however many workers there are. After an
 * outage the last time that was missed is made up for, and those before it are not.
 */
@Injectable()
export class DailyJobs {
  private readonly watched: string[] = [];

  constructor(
    private readonly timers: Timers,
    private readonly schoolClock: SchoolClock,
    private readonly database: Database,
    private readonly runs: JobRunRepository,
    private readonly timedJobs: TimedJobs,
  ) {}

  /** Says that the job is to run every day; for the module that has it, in every process. */
  expect(job: Pick<DailyJob, 'name' | 'at'>): void {
    this.timedJobs.expect({ names: [job.name], late: (now) => this.late(job, now) });
  }

  /** The jobs that this worker looks after. */
  get watchedNames(): readonly string[] {
    return this.watched;
  }

  /** Has this worker look after the job from now on. */
  watch(job: DailyJob): void {
    this.watched.push(job.name);
    this.timers.every(job.name, lookInterval, () => this.runIfDue(job));
  }

  private async late({ name, at }: Pick<DailyJob, 'name' | 'at'>, now: Date): Promise<LateJob[]> {
    const dueAt = lastTimeOfDay(at, new Date(now.getTime() - graceMilliseconds));
    return (await this.runs.hasRun(name, dueAt)) ? [] : [{ name, lateness: 'overdue' }];
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
