import { Injectable } from '@nestjs/common';
import type { Role } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IssueOneTimeLink, type IssuedLink } from '../one-time-links/issue-one-time-link.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import { AccountsService } from '../staff/accounts-service.js';

export interface FirstAccount extends IssuedLink {
  username: string;
  role: Role;
}

/** Two, because from here on every such role takes two people. */
const firstAccounts = [
  { username: 'cgcn', displayName: 'Tổ CGCN', role: 'cgcn' },
  { username: 'bgh', displayName: 'Ban Giám hiệu', role: 'bgh' },
] as const;

@Injectable()
export class CreateFirstAccounts {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly repository: AccountsRepository,
    private readonly issueLink: IssueOneTimeLink,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Makes a new school's first CGCN and BGH accounts, each with the link that sets its password.
   * @throws CodedError `account.not-the-first` once there is any account
   */
  async run(): Promise<FirstAccount[]> {
    const at = await this.schoolClock.now();
    return this.database.transaction(async (transaction) => {
      const present = await this.repository.lockAll(transaction);
      if (present > 0) throw new CodedError('account.not-the-first');
      const created: FirstAccount[] = [];
      for (const first of firstAccounts) {
        const { id } = await this.accounts.create(transaction, { ...first, createdBy: null });
        await this.audit.write(transaction, {
          at,
          actorId: null,
          action: 'account.created',
          subjectKind: 'account',
          subjectId: id,
          details: { role: first.role },
          after: { username: first.username, role: first.role },
        });
        const link = await this.issueLink.run(transaction, id);
        created.push({ username: first.username, role: first.role, ...link });
      }
      return created;
    });
  }
}
