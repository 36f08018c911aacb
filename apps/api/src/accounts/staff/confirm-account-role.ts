import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { accountStatus } from './account-status.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class ConfirmAccountRole {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * The second person's word for a role that takes two.
   * @throws CodedError `account.not-found`, `account.not-awaiting-confirmation`, or
   * `account.needs-another-person` for who made the account
   */
  async run(actorId: string, accountId: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      if (accountStatus(account) !== 'awaiting-confirmation') {
        throw new CodedError('account.not-awaiting-confirmation');
      }
      if (account.createdBy === actorId) throw new CodedError('account.needs-another-person');
      await this.accounts.confirmRole(transaction, accountId, actorId, at);
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.role-confirmed',
        subjectKind: 'account',
        subjectId: accountId,
        details: { role: account.role },
      });
    });
  }
}
