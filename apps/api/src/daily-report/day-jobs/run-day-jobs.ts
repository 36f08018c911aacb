import type { DayJob, DayJobName } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { Logger } from '../../platform/logging/logger.js';
import { JobRunRepository } from '../../platform/timers/job-run.repository.js';
import { RemindObservers } from '../observations-mail/remind-observers.js';
import { DueDayJobs, runName } from './due-day-jobs.js';
import { RemindTeachers } from './remind-teachers.js';
import { TellLeadership } from './tell-leadership.js';

/** Reads what a job needs to know; what it then does goes with the transaction that notes its run. */
export type DayDeed = (date: string) => Promise<(transaction: Transaction) => Promise<void>>;

/** Does what happens by itself at set hours of a school day: once, however many workers look. */
@Injectable()
export class RunDayJobs {
  private readonly deeds: Readonly<Record<DayJobName, DayDeed>>;

  constructor(
    private readonly clock: SchoolClock,
    private readonly due: DueDayJobs,
    private readonly runs: JobRunRepository,
    private readonly database: Database,
    private readonly logger: Logger,
    teachers: RemindTeachers,
    observers: RemindObservers,
    leadership: TellLeadership,
  ) {
    this.deeds = {
      'diary-reminder': (date) => teachers.prepare(date, 'reminder'),
      'diary-due': (date) => teachers.prepare(date, 'due'),
      'observations-reminder': async (date) => {
        // Run again, it reminds nobody twice, so that it need not go with the note of its run.
        await observers.run(date);
        return () => Promise.resolve();
      },
      'leadership-told': (date) => leadership.prepare(date),
    };
  }

  /** Runs whatever is due and has not run; a job that fails is tried again at the next look. */
  async run(): Promise<void> {
    const now = await this.clock.now();
    await this.due.beginWatch(now);
    const { toRun } = await this.due.at(now);
    for (const job of toRun) {
      try {
        await this.runOne(job, now);
      } catch (error) {
        // One that fails must not keep the others waiting.
        this.logger.error({ job: job.name, day: job.date }, 'a job of the day failed', error);
      }
    }
  }

  private async runOne({ name, date, dueAt }: DayJob, now: Date): Promise<void> {
    const deed = await this.deeds[name](date);
    await this.database.transaction(async (transaction) => {
      if (await this.runs.take(transaction, runName(name), dueAt, now)) await deed(transaction);
    });
  }
}
