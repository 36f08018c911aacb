import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { toldOf } from './ask-role-change.js';
import { FindRoleChange } from './find-role-change.js';
import { RoleChangesRepository } from './role-changes.repository.js';

@Injectable()
export class WithdrawRoleChange {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly find: FindRoleChange,
    private readonly changes: RoleChangesRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Takes back what one asked for oneself.
   * @throws CodedError `role-change.not-found`, `role-change.not-waiting`, `role-change.not-own`
   */
  async run(actorId: string, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const { change } = await this.find.waiting(transaction, id, at);
      if (change.askedBy !== actorId) throw new CodedError('role-change.not-own');
      await this.changes.decide(transaction, id, 'withdraw', { by: actorId, at });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'role-change.withdrawn',
        subjectKind: 'account',
        subjectId: change.accountId,
        details: { roleChangeId: id, ...toldOf(change) },
        before: { roleChange: 'waiting' },
        after: { roleChange: 'withdrawn' },
      });
    });
  }
}
