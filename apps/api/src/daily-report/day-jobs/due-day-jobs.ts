import {
  type DayJob,
  dayJobKey,
  type DayJobName,
  dayJobNames,
  dayJobs,
  dayMilliseconds,
  type DueJobs,
  dueJobs,
  schoolDate,
  schoolInstant,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { JobRunRepository } from '../../platform/timers/job-run.repository.js';
import { SchoolDays } from '../school-calendar/school-days.js';

/** What a run is kept by, among those of other modules. */
export const runName = (name: DayJobName): string => `daily-report.${name}`;

/** Kept once, by the first worker that ever looked: what was due before had nobody to do it. */
const watch = 'daily-report.watch';

/** For so many days a job that did not run is told of. */
const daysTold = 2;

/** Which of the day's jobs are due and have not run, as PostgreSQL alone tells it. */
@Injectable()
export class DueDayJobs {
  constructor(
    private readonly schoolDays: SchoolDays,
    private readonly runs: JobRunRepository,
    private readonly database: Database,
  ) {}

  /** @param now school time */
  async at(now: Date): Promise<DueJobs> {
    const since = new Date(now.getTime() - (daysTold + 1) * dayMilliseconds);
    const [calendar, times, runs] = await Promise.all([
      this.schoolDays.calendar(schoolDate(now)),
      this.schoolDays.dayTimes(),
      this.runs.listRuns(dayJobNames.map(runName), since),
    ]);
    // One a day: whoever changes the hour after it ran does not have it run again.
    const ran = runs.flatMap(({ name, dueAt }) =>
      dayJobs(calendar, times, schoolDate(dueAt))
        .filter((job) => runName(job.name) === name)
        .map(dayJobKey),
    );
    return dueJobs({ calendar, times }, now, new Set(ran), daysTold);
  }

  /** Those that did not run in their time: for the alarm. */
  async late(now: Date): Promise<DayJob[]> {
    const [{ missed, overdue }, begun] = await Promise.all([
      this.at(now),
      this.runs.listRuns([watch], new Date(0)),
    ]);
    const from = begun.map(({ dueAt }) => schoolDate(dueAt)).sort()[0];
    if (from === undefined) return [];
    return [...missed, ...overdue].filter(({ date }) => date >= from);
  }

  /** Notes that somebody looks after the jobs from now on. */
  async beginWatch(now: Date): Promise<void> {
    if ((await this.runs.listRuns([watch], new Date(0))).length > 0) return;
    await this.database.transaction(async (transaction) => {
      await this.runs.take(transaction, watch, schoolInstant(schoolDate(now), '00:00'), now);
    });
  }
}
