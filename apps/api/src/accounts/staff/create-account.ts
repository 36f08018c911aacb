import { Injectable } from '@nestjs/common';
import { isPrivileged, type Role, usernameFor } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { IssueOneTimeLink, type IssuedLink } from '../one-time-links/issue-one-time-link.js';
import { MailOneTimeLink } from '../one-time-links/mail-one-time-link.js';
import { AskRoleChange } from '../role-changes/ask-role-change.js';
import { AccountsService, type StaffAccount } from './accounts-service.js';

export interface WantedAccount {
  displayName: string;
  role: Role;
  /** Made of the name where none is wanted. */
  username?: string | undefined;
  email?: string | null | undefined;
}

export interface CreatedAccount {
  account: StaffAccount;
  /** To be handed over by the maker; null where it is mailed to its owner. */
  link: IssuedLink | null;
}

@Injectable()
export class CreateAccount {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountsService,
    private readonly issueLink: IssueOneTimeLink,
    private readonly mailLink: MailOneTimeLink,
    private readonly askRoleChange: AskRoleChange,
    private readonly audit: AuditLog,
    private readonly schoolClock: SchoolClock,
  ) {}

  /**
   * Makes an account. The link by which its owner sets a password goes to the owner's mailbox; without
   * one it is shown to the maker. Where the role takes two people there has to be a mailbox, and the
   * link leaves on the second one's word: so neither of them comes into the account.
   * @throws CodedError `account.username-taken`, `account.username-needed`, `account.email-needed`
   */
  run(actorId: string, wanted: WantedAccount): Promise<CreatedAccount> {
    return this.database.transaction((transaction) => this.runIn(transaction, actorId, wanted));
  }

  /** The same within a transaction that does more; throws as `run` does. */
  async runIn(
    transaction: Transaction,
    actorId: string,
    wanted: WantedAccount,
  ): Promise<CreatedAccount> {
    const { displayName, role, email = null } = wanted;
    const username = wanted.username ?? usernameFor(displayName);
    if (username === null) throw namingField('account.username-needed', 'username');
    const takesTwo = isPrivileged(role);
    if (takesTwo && email === null) throw namingField('account.email-needed', 'email');
    const at = await this.schoolClock.nowWithin(transaction);
    const account = await this.accounts.create(transaction, {
      ...{ username, displayName, role, email, createdBy: actorId },
    });
    await this.audit.write(transaction, {
      at,
      actorId,
      action: 'account.created',
      subjectKind: 'account',
      subjectId: account.id,
      details: { role },
      after: { username: account.username, displayName: account.displayName, role, email },
    });
    if (takesTwo) {
      const asked = { askedBy: actorId, accountId: account.id, at };
      await this.askRoleChange.run(transaction, asked, { kind: 'role', role });
      return { account, link: null };
    }
    if (email === null) {
      return { account, link: await this.issueLink.run(transaction, account.id) };
    }
    const { id } = account;
    await this.mailLink.run(transaction, { id, username, email }, 'first-password');
    return { account, link: null };
  }
}

function namingField(
  code: 'account.username-needed' | 'account.email-needed',
  field: string,
): CodedError {
  return new CodedError(code, {}, [{ field, code }]);
}
