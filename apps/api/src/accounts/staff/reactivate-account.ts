import { Injectable } from '@nestjs/common';
import { isPrivileged } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AskRoleChange } from '../role-changes/ask-role-change.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class ReactivateAccount {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly accounts: AccountsRepository,
    private readonly askRoleChange: AskRoleChange,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Opens an account that was disabled; its person has the classes again that nobody else was given. A
   * role that takes two people waits for the second one's word once more. Again changes nothing.
   * @throws CodedError `account.not-found`, `account.email-needed`
   */
  async run(actorId: string, accountId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      if (account.disabledAt === null) return;
      const at = await this.schoolClock.nowWithin(transaction);
      const { role } = account;
      await this.accounts.enable(transaction, accountId);
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.reactivated',
        subjectKind: 'account',
        subjectId: accountId,
        before: { disabled: true },
        after: { disabled: false },
      });
      if (!isPrivileged(role)) return;
      if (account.email === null && account.passwordHash === null) {
        throw new CodedError('account.email-needed');
      }
      await this.accounts.awaitRole(transaction, accountId, { role, givenBy: actorId });
      const asked = { askedBy: actorId, accountId, at };
      await this.askRoleChange.run(transaction, asked, { kind: 'role', role });
    });
  }
}
