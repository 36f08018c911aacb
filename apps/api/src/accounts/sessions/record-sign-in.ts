import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { AccountsRepository } from '../staff/accounts.repository.js';

@Injectable()
export class RecordSignIn {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /** Writes into the trail that a session of this account began. */
  async run(accountId: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      await this.accounts.noteSignIn(transaction, accountId, at);
      await this.audit.write(transaction, {
        at,
        actorId: accountId,
        action: 'session.began',
        subjectKind: 'account',
        subjectId: accountId,
      });
    });
  }
}
