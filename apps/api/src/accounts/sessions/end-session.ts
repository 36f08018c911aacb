import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { SessionsRepository } from './sessions.repository.js';

@Injectable()
export class EndSession {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Ends one of the person's own sessions, on whatever device it is.
   * @param mark as the list of sessions has it
   * @throws CodedError `session.not-found`, also for one of somebody else
   */
  async run(accountId: string, mark: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      if (!(await this.sessions.end(transaction, accountId, mark))) {
        throw new CodedError('session.not-found');
      }
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'session.ended',
        subjectKind: 'account',
        subjectId: accountId,
        details: { session: mark },
      });
    });
  }
}
