import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountNotices } from '../notices/account-notices.js';
import { CheckPassword } from '../passwords/check-password.js';
import { hashPassword } from '../passwords/password-hashing.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { accountStatus, type AccountStatus } from '../staff/account-status.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { hashToken } from './issue-one-time-link.js';
import type { LinkPurpose } from './one-time-link.entity.js';
import { OneTimeLinksRepository } from './one-time-links.repository.js';

/** How an account stands that a link still opens; a first password is set once. */
const opens: Record<LinkPurpose, readonly AccountStatus[]> = {
  'first-password': ['awaiting-password'],
  'lost-password': ['awaiting-password', 'active'],
};

@Injectable()
export class RedeemOneTimeLink {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinksRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly passwords: CheckPassword,
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Sets the password of the link's account, ends its sessions and makes its other links worth
   * nothing. A password that is refused leaves the link usable.
   * @throws CodedError `one-time-link.unusable`, `one-time-link.awaits-confirmation`, or what is wrong with the password
   */
  async run(token: string, password: string): Promise<void> {
    const at = await this.schoolClock.now();
    await this.database.transaction(async (transaction) => {
      const now = this.realClock.now();
      // The account first: two links of one account, used at once, would else wait for each other.
      const found = await this.links.find(transaction, hashToken(token));
      if (found === null) throw new CodedError('one-time-link.unusable');
      const account = await this.accounts.lock(transaction, found.accountId);
      const link = await this.links.use(transaction, hashToken(token), now);
      if (link === null) throw new CodedError('one-time-link.unusable');
      const status = account === null ? null : accountStatus(account);
      if (status === 'awaiting-confirmation') {
        throw new CodedError('one-time-link.awaits-confirmation');
      }
      if (account === null || status === null || !opens[link.purpose].includes(status)) {
        throw new CodedError('one-time-link.unusable');
      }
      this.passwords.run(password, account.username);
      await this.accounts.setPasswordHash(transaction, account.id, await hashPassword(password));
      await this.links.useUpAll(transaction, account.id, now);
      await this.sessions.endAll(transaction, account.id);
      if (link.purpose === 'lost-password') {
        await this.notices.send(transaction, account.id, 'password-changed');
      }
      await this.audit.write(transaction, {
        at,
        actorId: account.id,
        action: 'account.password-set',
        subjectKind: 'account',
        subjectId: account.id,
        // That there is one, and never which.
        before: { password: account.passwordHash !== null },
        after: { password: true },
      });
    });
  }
}
