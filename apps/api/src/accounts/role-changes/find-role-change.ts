import { Injectable } from '@nestjs/common';
import { isAnotherPerson, roleChangeStatusAt } from '@lien-lac/domain';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { Account } from '../staff/account.entity.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { RoleChange } from './role-change.entity.js';
import { RoleChangesRepository } from './role-changes.repository.js';

export interface WaitingRoleChange {
  change: RoleChange;
  account: Account;
}

@Injectable()
export class FindRoleChange {
  constructor(
    private readonly changes: RoleChangesRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  /**
   * What still waits, with the account that it is about; both held until the transaction ends.
   * @throws CodedError `role-change.not-found`, `role-change.not-waiting`
   */
  async waiting(transaction: Transaction, id: string, now: Date): Promise<WaitingRoleChange> {
    const found = await this.changes.findWithin(transaction, id);
    // The account first, as everybody does who changes one: so nobody waits for the other for ever.
    const account = found === null ? null : await this.accounts.lock(transaction, found.accountId);
    const change = await this.changes.lock(transaction, id);
    if (account === null || change === null) throw new CodedError('role-change.not-found');
    if (roleChangeStatusAt(change, now) !== 'waiting') {
      throw new CodedError('role-change.not-waiting');
    }
    return { change, account };
  }

  /**
   * The same for a person to answer who neither asked for it nor is concerned.
   * @throws CodedError as `waiting`, and `role-change.needs-another-person`
   */
  async answerable(
    transaction: Transaction,
    id: string,
    accountId: string,
    now: Date,
  ): Promise<WaitingRoleChange> {
    const waiting = await this.waiting(transaction, id, now);
    if (!isAnotherPerson(accountId, waiting.change)) {
      throw new CodedError('role-change.needs-another-person');
    }
    return waiting;
  }
}
