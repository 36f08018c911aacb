import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { MailOneTimeLink } from '../one-time-links/mail-one-time-link.js';
import { accountStatus } from './account-status.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class MailPasswordReset {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly accounts: AccountsRepository,
    private readonly mailLink: MailOneTimeLink,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Mails the account's owner a link for a new password, or for the first one where the first link was
   * not used. Whoever asks for it never sees it; until it is used the password stays.
   * @throws CodedError `account.not-found`, `account.disabled`, `account.has-no-role-yet`,
   * `account.no-email`
   */
  async run(actorId: string, accountId: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      const status = accountStatus(account);
      if (status === 'disabled') throw new CodedError('account.disabled');
      if (status === 'awaiting-confirmation') throw new CodedError('account.has-no-role-yet');
      const { id, username, email } = account;
      if (email === null) throw new CodedError('account.no-email');
      const at = await this.schoolClock.nowWithin(transaction);
      const purpose = status === 'active' ? 'lost-password' : 'first-password';
      await this.mailLink.run(transaction, { id, username, email }, purpose);
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.password-reset-mailed',
        subjectKind: 'account',
        subjectId: id,
      });
    });
  }
}
