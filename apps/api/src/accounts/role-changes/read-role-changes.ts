import { Injectable } from '@nestjs/common';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { Principal } from '../sessions/current-account.js';
import { AccountsRepository } from '../staff/accounts.repository.js';
import type { RoleChange } from './role-change.entity.js';
import { describeRoleChange, type RoleChangeView } from './role-change-view.js';
import { RoleChangesRepository } from './role-changes.repository.js';

@Injectable()
export class ReadRoleChanges {
  constructor(
    private readonly schoolClock: SchoolClock,
    private readonly changes: RoleChangesRepository,
    private readonly accounts: AccountsRepository,
  ) {}

  /** Whatever waits, the oldest first; of these accounts or of all. */
  async waiting(person: Principal, accountIds?: readonly string[]): Promise<RoleChangeView[]> {
    const now = await this.schoolClock.now();
    return this.describe(await this.changes.listWaiting(now, accountIds), person, now);
  }

  /** @throws CodedError `role-change.not-found` */
  async one(person: Principal, id: string): Promise<RoleChangeView> {
    const change = await this.changes.find(id);
    if (change === null) throw new CodedError('role-change.not-found');
    const [view] = await this.describe([change], person, await this.schoolClock.now());
    return view!;
  }

  private async describe(
    changes: readonly RoleChange[],
    person: Principal,
    now: Date,
  ): Promise<RoleChangeView[]> {
    const found = await this.accounts.findMany(
      changes.flatMap(({ accountId, askedBy }) => [accountId, askedBy]),
    );
    const people = new Map(found.map((account) => [account.id, account]));
    return changes.map((change) => describeRoleChange(change, people, person, now));
  }
}
