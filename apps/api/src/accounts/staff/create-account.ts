import { Injectable } from '@nestjs/common';
import type { Role } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { IssueOneTimeLink, type IssuedLink } from '../one-time-links/issue-one-time-link.js';
import { AccountsService, type StaffAccount } from './accounts-service.js';

@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly issueLink: IssueOneTimeLink,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Makes an account and the link by which its owner sets a password. Where the role takes two people
   * the link opens nothing until the second one has confirmed it; that one never sees the link, so
   * neither can come into such an account alone.
   * @throws CodedError `account.username-taken`
   */
  async run(
    actorId: string,
    wanted: { username: string; displayName: string; role: Role },
  ): Promise<{ account: StaffAccount; link: IssuedLink }> {
    const at = await this.schoolClock.now();
    return this.database.transaction(async (transaction) => {
      const account = await this.accounts.create(transaction, { ...wanted, createdBy: actorId });
      await this.audit.write(transaction, {
        at,
        actorId,
        action: 'account.created',
        subjectKind: 'account',
        subjectId: account.id,
        details: { role: account.role },
      });
      return { account, link: await this.issueLink.run(transaction, account.id) };
    });
  }
}
