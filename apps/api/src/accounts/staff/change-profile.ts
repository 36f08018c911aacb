import { Injectable } from '@nestjs/common';
import { isPrivileged, normaliseText } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AccountNotices } from '../notices/account-notices.js';
import { AskRoleChange } from '../role-changes/ask-role-change.js';
import { RoleChangesRepository } from '../role-changes/role-changes.repository.js';
import { AccountsRepository } from './accounts.repository.js';

export interface Profile {
  displayName: string;
  /** Null for none. */
  email: string | null;
}

@Injectable()
export class ChangeProfile {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly accounts: AccountsRepository,
    private readonly changes: RoleChangesRepository,
    private readonly askRoleChange: AskRoleChange,
    private readonly notices: AccountNotices,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Changes a person's name and mailbox. The mailbox of an account whose role takes two people changes
   * on a second one's word, as links for a new password go there; while a role waits, it stays. The old
   * mailbox is told.
   * @throws CodedError `account.not-found`, `account.disabled`, `account.email-needed`,
   * `role-change.already-waiting`
   */
  async run(actorId: string, accountId: string, wanted: Profile): Promise<void> {
    const displayName = normaliseText(wanted.displayName);
    const { email } = wanted;
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      if (account.disabledAt !== null) throw new CodedError('account.disabled');
      const at = await this.schoolClock.nowWithin(transaction);
      const renamed = displayName !== account.displayName;
      const moved = email !== account.email;
      if (!renamed && !moved) return;
      const takesTwo = moved && isPrivileged(account.role);
      if (moved && (await this.changes.isWaiting(transaction, accountId, at))) {
        throw new CodedError('role-change.already-waiting');
      }
      if (renamed) await this.accounts.rename(transaction, accountId, displayName);
      if (takesTwo) {
        if (email === null) throw new CodedError('account.email-needed');
        const asked = { askedBy: actorId, accountId, at };
        await this.askRoleChange.run(transaction, asked, { kind: 'email', email });
      } else if (moved) {
        await this.notices.send(transaction, accountId, 'mailbox-changed');
        await this.accounts.changeEmail(transaction, accountId, email);
      }
      if (!renamed && takesTwo) return;
      const before = { displayName: account.displayName, email: account.email };
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.profile-changed',
        subjectKind: 'account',
        subjectId: accountId,
        before,
        after: { displayName, email: takesTwo ? account.email : email },
      });
    });
  }
}
