import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { DailyJobs } from '../platform/timers/daily-jobs.js';
import { AuditTrailModule } from './audit-trail.module.js';
import { MailNewestHash } from './mail-newest-hash.js';

/** What a worker does for the audit trail. */
@Module({ imports: [AuditTrailModule] })
export class AuditTrailWorkerModule implements OnApplicationBootstrap {
  constructor(
    private readonly dailyJobs: DailyJobs,
    private readonly mailNewestHash: MailNewestHash,
  ) {}

  onApplicationBootstrap(): void {
    this.dailyJobs.watch(this.mailNewestHash);
  }
}
