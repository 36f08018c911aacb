import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountNotices } from '../notices/account-notices.js';
import { MailOneTimeLink } from '../one-time-links/mail-one-time-link.js';
import { ResetSecondFactor } from '../second-factor/reset-second-factor.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import type { Account } from '../staff/account.entity.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { toldOf } from './ask-role-change.js';
import { FindRoleChange } from './find-role-change.js';
import type { RoleChange } from './role-change.entity.js';
import { RoleChangesRepository } from './role-changes.repository.js';

interface Values {
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

@Injectable()
export class ConfirmRoleChange {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly find: FindRoleChange,
    private readonly changes: RoleChangesRepository,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionsRepository,
    private readonly mailLink: MailOneTimeLink,
    private readonly notices: AccountNotices,
    private readonly resetSecondFactor: ResetSecondFactor,
    private readonly audit: AuditLog,
  ) {}

  /**
   * The second person's word: what was asked for is done. The trail names both people.
   * @throws CodedError `role-change.not-found`, `role-change.not-waiting`,
   * `role-change.needs-another-person`, `account.disabled`
   */
  async run(actorId: string, id: string): Promise<void> {
    await this.database.transaction(async (transaction) => {
      const at = await this.schoolClock.nowWithin(transaction);
      const { change, account } = await this.find.answerable(transaction, id, actorId, at);
      if (account.disabledAt !== null) throw new CodedError('account.disabled');
      await this.changes.decide(transaction, id, 'confirm', { by: actorId, at });
      const values = await this.carryOut(transaction, change, account, { by: actorId, at });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'role-change.confirmed',
        subjectKind: 'account',
        subjectId: account.id,
        details: { roleChangeId: id, askedBy: change.askedBy, ...toldOf(change) },
        ...values,
      });
    });
  }

  private carryOut(
    transaction: Transaction,
    change: RoleChange,
    account: Account,
    confirmed: { by: string; at: Date },
  ): Promise<Values> {
    if (change.kind === 'role') return this.giveRole(transaction, change, account, confirmed);
    if (change.kind === 'email') return this.changeEmail(transaction, change, account);
    return this.forgetSecondFactor(transaction, account);
  }

  private async giveRole(
    transaction: Transaction,
    { role, askedBy }: RoleChange,
    account: Account,
    confirmed: { by: string; at: Date },
  ): Promise<Values> {
    const isNew = account.roleConfirmedAt === null;
    await this.accounts.giveRole(transaction, account.id, {
      ...{ role: role!, givenBy: askedBy, confirmedBy: confirmed.by, at: confirmed.at },
    });
    // Another role is another reach: neither a session nor a request goes on from the old one.
    await this.sessions.endAll(transaction, account.id);
    await this.changes.withdrawAskedBy(transaction, account.id, confirmed);
    const { id, username, email, passwordHash } = account;
    if (passwordHash === null && email !== null) {
      await this.mailLink.run(transaction, { id, username, email }, 'first-password');
    }
    return { before: { role: isNew ? null : account.role }, after: { role } };
  }

  private async changeEmail(
    transaction: Transaction,
    { email }: RoleChange,
    account: Account,
  ): Promise<Values> {
    // Its owner hears of it where they were, in case a stranger did it.
    await this.notices.send(transaction, account.id, 'mailbox-changed');
    await this.accounts.changeEmail(transaction, account.id, email);
    return { before: { email: account.email }, after: { email } };
  }

  private async forgetSecondFactor(transaction: Transaction, { id }: Account): Promise<Values> {
    const was = await this.resetSecondFactor.run(transaction, id);
    return { before: { secondFactor: was }, after: { secondFactor: false } };
  }
}
