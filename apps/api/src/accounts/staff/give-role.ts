import { Injectable } from '@nestjs/common';
import { isPrivileged, type Role } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { AskRoleChange } from '../role-changes/ask-role-change.js';
import { RoleChangesRepository } from '../role-changes/role-changes.repository.js';
import { SessionsRepository } from '../sessions/sessions.repository.js';
import { AccountsRepository } from './accounts.repository.js';

@Injectable()
export class GiveRole {
  constructor(
    private readonly database: Database,
    private readonly schoolClock: SchoolClock,
    private readonly accounts: AccountsRepository,
    private readonly changes: RoleChangesRepository,
    private readonly askRoleChange: AskRoleChange,
    private readonly sessions: SessionsRepository,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Gives an account another role: at once, or on a second person's word where the role takes two. The
   * person's sessions end with the old role. The role that they have already changes nothing.
   * @throws CodedError `account.not-found`, `account.own-role`, `account.disabled`,
   * `account.email-needed`, `role-change.already-waiting`
   */
  async run(actorId: string, accountId: string, role: Role): Promise<void> {
    if (actorId === accountId) throw new CodedError('account.own-role');
    await this.database.transaction(async (transaction) => {
      const account = await this.accounts.lock(transaction, accountId);
      if (account === null) throw new CodedError('account.not-found');
      if (account.disabledAt !== null) throw new CodedError('account.disabled');
      const isConfirmed = account.roleConfirmedAt !== null;
      if (isConfirmed && account.role === role) return;
      const at = await this.schoolClock.nowWithin(transaction);
      if (await this.changes.isWaiting(transaction, accountId, at)) {
        throw new CodedError('role-change.already-waiting');
      }
      if (isPrivileged(role)) {
        if (account.email === null) throw new CodedError('account.email-needed');
        if (!isConfirmed) {
          await this.accounts.awaitRole(transaction, accountId, { role, givenBy: actorId });
        }
        const asked = { askedBy: actorId, accountId, at };
        await this.askRoleChange.run(transaction, asked, { kind: 'role', role });
        return;
      }
      await this.accounts.giveRole(transaction, accountId, {
        ...{ role, givenBy: actorId, confirmedBy: null, at },
      });
      await this.sessions.endAll(transaction, accountId);
      await this.changes.withdrawAskedBy(transaction, accountId, { by: actorId, at });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.role-changed',
        subjectKind: 'account',
        subjectId: accountId,
        details: { role },
        before: { role: isConfirmed ? account.role : null },
        after: { role },
      });
    });
  }
}
