import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { Timers } from '../../platform/timers/timers.js';
import { DailyReportsModule } from '../daily-reports.module.js';
import { RunDayJobs } from './run-day-jobs.js';

/** How often a worker looks whether something is due, in milliseconds. */
const lookInterval = 5_000;

/** What a worker does for the daily report by itself. */
@Module({ imports: [DailyReportsModule] })
export class DayJobsWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly timers: Timers,
    private readonly dayJobs: RunDayJobs,
  ) {}

  onApplicationBootstrap(): void {
    this.timers.every('daily-report.day-jobs', lookInterval, () => this.dayJobs.run());
  }
}
