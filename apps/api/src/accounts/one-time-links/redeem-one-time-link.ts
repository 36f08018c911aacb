import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { checkPassword } from '../passwords/check-password.js';
import { hashPassword } from '../passwords/password-hashing.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { accountStatus } from '../staff/account-status.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { hashToken } from './issue-one-time-link.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

@Injectable()
export class RedeemOneTimeLink {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinksRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Sets the password of the link's account. A password that is refused leaves the link usable.
   * @throws CodedError `one-time-link.unusable`, `one-time-link.awaits-confirmation`, or what is wrong with the password
   */
  async run(token: string, password: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const now = this.realClock.now();
      const accountId = await this.links.use(transaction, hashToken(token), now);
      const account = accountId === null ? null : await this.accounts.lock(transaction, accountId);
      const status = account === null ? null : accountStatus(account);
      if (status === 'awaiting-confirmation') {
        throw new CodedError('one-time-link.awaits-confirmation');
      }
      if (account === null || status !== 'awaiting-password') {
        throw new CodedError('one-time-link.unusable');
      }
      checkPassword(password, account.username);
      await this.accounts.setPasswordHash(transaction, account.id, await hashPassword(password));
      await this.sessions.endAll(transaction, account.id);
      await this.audit.write(transaction, {
        at,
        actorId: account.id,
        action: 'account.password-set',
        subjectKind: 'account',
        subjectId: account.id,
      });
    });
  }
}
