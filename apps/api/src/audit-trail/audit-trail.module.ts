import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DailyJobs } from '../platform/timers/daily-jobs.js';
import { StaffMailModule } from '../staff-mail/staff-mail.module.js';
import { AuditTrailController } from './audit-trail.controller.js';
import { ExportAuditTrail } from './export-audit-trail.js';
import { MailNewestHash } from './mail-newest-hash.js';
import { ReadAuditWords } from './read-audit-words.js';
import { SearchAuditTrail } from './search-audit-trail.js';

/** The trail of who did what, as CGCN and the leadership read it and vouch for it. */
@Module({
  imports: [AccountsModule, StaffMailModule],
  controllers: [AuditTrailController],
  providers: [ExportAuditTrail, MailNewestHash, ReadAuditWords, SearchAuditTrail],
  exports: [MailNewestHash],
})
export class AuditTrailModule {
  constructor(dailyJobs: DailyJobs, mailNewestHash: MailNewestHash) {
    dailyJobs.expect(mailNewestHash);
  }
}
