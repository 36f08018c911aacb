import {
  type DayJob,
  dayJobKey,
  type DayJobName,
  dayJobNames,
  dayJobs,
  dayMilliseconds,
  type DueJobs,
  dueJobs,
  mostJobDaysBack,
  schoolDate,
  schoolInstant,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobRunRepository } from '../../platform/timers/job-run.repository.js';
import { type Lateness, type LateJob, TimedJobs } from '../../platform/timers/timed-jobs.js';
import { SchoolDays } from '../school-calendar/school-days.js';

/** What a run is kept by, among those of other modules. */
export const runName = (name: DayJobName): string => `daily-report.${name}`;

/** Kept once, by the first worker that ever looked: what was due before had nobody to do it. */
const watch = 'daily-report.watch';

/** Which of the day's jobs are due and have not run, as PostgreSQL alone tells it. */
@Injectable()
export class DueDayJobs {
  constructor(
    private readonly schoolDays: SchoolDays,
    private readonly runs: JobRunRepository,
    private readonly database: Database,
    timedJobs: TimedJobs,
  ) {
    timedJobs.expect({ names: dayJobNames.map(runName), late: (now) => this.lateByName(now) });
  }

  /** @param now school time */
  async at(now: Date): Promise<DueJobs> {
    const today = schoolDate(now);
    const earliest = new Date(now.getTime() - (mostJobDaysBack + 1) * dayMilliseconds);
    const [calendar, times, runs, begun] = await Promise.all([
      this.schoolDays.calendar(today),
      this.schoolDays.dayTimes(),
      this.runs.listRuns(dayJobNames.map(runName), earliest),
      this.begunOn(now),
    ]);
    // One a day: whoever changes the hour after it ran does not have it run again.
    const ran = runs.flatMap(({ name, dueAt }) =>
      dayJobs(calendar, times, schoolDate(dueAt))
        .filter((job) => runName(job.name) === name)
        .map(dayJobKey),
    );
    // Whoever looks now looks after today, also for the first time.
    return dueJobs({ calendar, times }, now, { ran: new Set(ran), since: begun ?? today });
  }

  /** Those that did not run in their time: for the alarm. */
  async late(now: Date): Promise<DayJob[]> {
    if ((await this.begunOn(now)) === null) return [];
    const { missed, overdue } = await this.at(now);
    return [...missed, ...overdue];
  }

  private async lateByName(now: Date): Promise<LateJob[]> {
    if ((await this.begunOn(now)) === null) return [];
    const { missed, overdue } = await this.at(now);
    const named = (lateness: Lateness, jobs: readonly DayJob[]): LateJob[] =>
      jobs.map(({ name }) => ({ name: runName(name), lateness }));
    return [...named('missed', missed), ...named('overdue', overdue)];
  }

  /**
   * The day on which the school began with the daily report, `YYYY-MM-DD`; null before it. Today, where a
   * clock was set back to before that day.
   */
  async begunOn(now: Date): Promise<string | null> {
    const [first] = await this.runs.listRuns([watch], new Date(0));
    if (first === undefined) return null;
    return schoolDate(first.dueAt < now ? first.dueAt : now);
  }

  /** Notes that somebody looks after the jobs from now on. */
  async beginWatch(now: Date): Promise<void> {
    if ((await this.begunOn(now)) !== null) return;
    await this.database.transaction(async (transaction) => {
      await this.runs.take(transaction, watch, schoolInstant(schoolDate(now), '00:00'), now);
    });
  }
}
