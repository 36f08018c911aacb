import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { RoleChangesRepository } from '../role-changes/role-changes.repository.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class DisableAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly changes: RoleChangesRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Shuts an account and ends its sessions at once; again changes nothing. What its person asked for,
   * or what was asked for about it, waits no longer. Its classes are without a teacher from here on.
   * @throws CodedError `account.not-found`, or `account.own` so that nobody locks the last door from
   * the inside
   */
  async run(actorId: string, accountId: string): Promise<void> {
    if (actorId === accountId) throw new CodedError('account.own');
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      if (account.disabledAt !== null) return;
      await this.accounts.disable(transaction, accountId, at);
      await this.sessions.endAll(transaction, accountId);
      await this.changes.withdrawAskedBy(transaction, accountId, { by: actorId, at });
      await this.changes.withdrawAbout(transaction, accountId, { by: actorId, at });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.disabled',
        subjectKind: 'account',
        subjectId: accountId,
        before: { disabled: false },
        after: { disabled: true },
      });
    });
  }
}
