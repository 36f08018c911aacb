import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { SessionsRepository } from './sessions.repository.js';

@Injectable()
export class EndAllSessions {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /** Signs the person out on every device, this one included. */
  async run(accountId: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      await this.sessions.endAll(transaction, accountId);
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'session.ended-everywhere',
        subjectKind: 'account',
        subjectId: accountId,
      });
    });
  }
}
