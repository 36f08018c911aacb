import { Injectable } from '@nestjs/common';
import { searchKey } from '@lien-lac/domain';
import { AuditLog } from '../../platform/audit/audit-log.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { ReadRoleChanges } from '../role-changes/read-role-changes.js';
import type { Principal } from '../sessions/current-account.js';
import type { AccountsQuery } from './account-bodies.js';
import { AccountListRepository, type AccountRow } from './account-list.repository.js';
import {
  type AccountDetailView,
  type AccountPageView,
  type AccountView,
  describeAccount,
  describeClass,
  describeDeed,
} from './account-view.js';
import { AccountsRepository } from './accounts.repository.js';
import { StaffClasses } from './staff-classes.js';

/** More than anybody scrolls through. */
const mostDeeds = 100;

@Injectable()
export class ReadAccounts {
  constructor(
    private readonly list: AccountListRepository,
    private readonly accounts: AccountsRepository,
    private readonly roleChanges: ReadRoleChanges,
    private readonly staffClasses: StaffClasses,
    private readonly audit: AuditLog,
  ) {}

  /** @param text words of a name, or a username; empty for all */
  async page(person: Principal, query: AccountsQuery, text: string): Promise<AccountPageView> {
    const filter = {
      role: query.role ?? null,
      status: query.status ?? null,
      words: searchKey(text).split(' ').filter(Boolean),
    };
    const page = { cursor: query.cursor?.toLowerCase() ?? null, limit: query.limit ?? 100 };
    const [rows, total] = await Promise.all([
      this.list.list(filter, page),
      this.list.count(filter),
    ]);
    return {
      accounts: await this.describe(rows, person),
      total,
      next: rows.length < page.limit ? null : rows[rows.length - 1]!.id,
    };
  }

  /** @throws CodedError `account.not-found` */
  async one(person: Principal, id: string): Promise<AccountView> {
    const [view] = await this.describe([await this.find(id)], person);
    return view!;
  }

  /**
   * An account with whatever was done to it.
   * @throws CodedError `account.not-found`
   */
  async detail(person: Principal, id: string): Promise<AccountDetailView> {
    const view = await this.one(person, id);
    const [allClasses, deeds] = await Promise.all([
      this.staffClasses.desk.classesOf([id], 'ever'),
      this.audit.about('account', [id], mostDeeds),
    ]);
    const people = deeds.flatMap(({ actorId, details }) => [actorId, details.askedBy]);
    const found = await this.accounts.findMany(people.filter((one) => typeof one === 'string'));
    const names = new Map(found.map((account) => [account.id, account.displayName]));
    return {
      ...view,
      allClasses: allClasses.map(describeClass),
      history: deeds.map((deed) => describeDeed(deed, names)),
    };
  }

  private async find(id: string): Promise<AccountRow> {
    const row = await this.list.find(id);
    if (row === null) throw new CodedError('account.not-found');
    return row;
  }

  private async describe(rows: readonly AccountRow[], person: Principal): Promise<AccountView[]> {
    const ids = rows.map(({ id }) => id);
    const [classes, waiting] = await Promise.all([
      this.staffClasses.desk.classesOf(ids, 'today'),
      this.roleChanges.waiting(person, ids),
    ]);
    return rows.map((row) =>
      describeAccount(
        row,
        classes,
        waiting.filter(({ account }) => account.id === row.id),
        person,
      ),
    );
  }
}
