import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../clock/school-clock.js';
import type { SchoolReading, SchoolSource } from '../observation/school-values.js';
import { SchoolValues } from '../observation/school-values.js';
import { JobRunRepository } from './job-run.repository.js';

/**
 * `overdue`: was due and has not run, and is still to run. `missed`: did not run while it would have
 * helped, and will not run any more.
 */
export type Lateness = 'overdue' | 'missed';

export interface LateJob {
  name: string;
  lateness: Lateness;
}

/** Tells which of some timed jobs did not run in their time, at an instant of school time. */
export interface TimedJobPlan {
  /** Their names, as their runs are kept by. */
  readonly names: readonly string[];
  late(now: Date): Promise<LateJob[]>;
}

/**
 * Every job that is to run at an hour of the school's, in whichever process knows of it: so an API says
 * what did not run, also when there is no worker left that could.
 */
@Injectable()
export class TimedJobs implements SchoolSource {
  readonly name = 'timed-jobs';
  readonly metrics = {
    jobs_late: {
      help: 'Timed jobs that were due and did not run: overdue ones, and missed ones of the last week.',
      labels: ['job', 'lateness'],
    },
    job_last_run_timestamp_seconds: {
      help: 'School time of the last run of a timed job, Unix time.',
      labels: ['job'],
    },
  } as const;
  private readonly plans: TimedJobPlan[] = [];

  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly runs: JobRunRepository,
    values: SchoolValues,
  ) {
    values.add(this);
  }

  expect(plan: TimedJobPlan): void {
    this.plans.push(plan);
  }

  get expectedNames(): string[] {
    return this.plans.flatMap(({ names }) => [...names]);
  }

  async late(): Promise<LateJob[]> {
    const now = await this.schoolClock.now();
    return (await Promise.all(this.plans.map((plan) => plan.late(now)))).flat();
  }

  async read(): Promise<SchoolReading> {
    const [late, lastRuns] = await Promise.all([
      this.late(),
      this.runs.listLastRuns(this.expectedNames),
    ]);
    const count = (name: string, lateness: Lateness): number =>
      late.filter((job) => job.name === name && job.lateness === lateness).length;
    return {
      jobs_late: this.expectedNames.flatMap((job) =>
        (['overdue', 'missed'] as const).map((lateness) => ({
          labels: { job, lateness },
          value: count(job, lateness),
        })),
      ),
      job_last_run_timestamp_seconds: lastRuns.map(({ name, ranAt }) => ({
        labels: { job: name },
        value: ranAt.getTime() / 1_000,
      })),
    };
  }
}
