import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { accountStatus } from '../staff/account-status.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { linkLifetimes } from './issue-one-time-link.js';
import { MailOneTimeLink } from './mail-one-time-link.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

/** So many links an account is mailed in the time that one works; nobody can fill a mailbox with them. */
const mostAtOnce = 3;

@Injectable()
export class AskForNewPassword {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsRepository,
    private readonly links: OneTimeLinksRepository,
    private readonly mailLink: MailOneTimeLink,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Mails a link for a new password to the owner of this username, if there is one who may sign in
   * and has a mailbox. It never says which.
   */
  async run(username: string): Promise<void> {
    const found = await this.accounts.findByUsername(username.trim().toLowerCase());
    if (found === null) return;
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, found.id);
      if (account === null || account.email === null) return;
      const status = accountStatus(account);
      if (status !== 'active' && status !== 'awaiting-password') return;
      const since = new Date(this.realClock.now().getTime() - linkLifetimes['lost-password']);
      const issued = await this.links.countIssued(transaction, account.id, 'lost-password', since);
      if (issued >= mostAtOnce) return;
      const { id, email } = account;
      await this.mailLink.run(
        transaction,
        { id, username: account.username, email },
        'lost-password',
      );
      await this.audit.write(transaction, {
        at,
        actorId: null,
        action: 'account.new-password-asked',
        subjectKind: 'account',
        subjectId: id,
      });
    });
  }
}
