import { Injectable } from '@nestjs/common';
import { givenNameOf, isPrivileged, normaliseText, type Role, searchKey } from '@lien-lac/domain';
import { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Transaction } from '../../platform/database/database.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type AccountStatus, accountStatus } from './account-status.js';
import type { Account } from './account.entity.js';
import { AccountsRepository } from './accounts.repository.js';

/** What the other modules know of a member of the staff. */
export interface StaffAccount {
  id: string;
  username: string;
  displayName: string;
  role: Role;
  status: AccountStatus;
}

export interface NewAccount {
  username: string;
  displayName: string;
  role: Role;
  /** The mailbox for one-time links and notices. */
  email?: string | null;
  /** Null for the system itself, at set-up: then no second person is asked for. */
  createdBy: string | null;
  /** Argon2id in PHC form; without it the person sets a password through a one-time link. */
  passwordHash?: string;
}

/** The staff's accounts, as the other modules may use them. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly schoolClock: SchoolClock,
  ) {}

  async find(id: string): Promise<StaffAccount | null> {
    const account = await this.accounts.find(id);
    return account === null ? null : describe(account);
  }

  /** The same within a transaction, which may have made it. */
  async findWithin(transaction: Transaction, id: string): Promise<StaffAccount | null> {
    const account = await this.accounts.findWithin(transaction, id);
    return account === null ? null : describe(account);
  }

  /** Those of the accounts that exist, in no order. */
  async findMany(ids: readonly string[]): Promise<StaffAccount[]> {
    return (await this.accounts.findMany(ids)).map(describe);
  }

  /**
   * Those whose name or username holds this text, with or without its diacritics, in no order. The
   * whole staff is few enough to be looked through.
   */
  async findByPartOfName(text: string): Promise<StaffAccount[]> {
    const wanted = searchKey(text);
    const all = await this.accounts.list();
    return all
      .filter(({ displayName, username }) =>
        [displayName, username].some((name) => searchKey(name).includes(wanted)),
      )
      .map(describe);
  }

  /** @param username in any case */
  async findByUsername(username: string): Promise<StaffAccount | null> {
    const account = await this.accounts.findByUsername(username.toLowerCase());
    return account === null ? null : describe(account);
  }

  count(): Promise<number> {
    return this.accounts.count();
  }

  /**
   * Adds an account. One with a role that takes two people waits for the second one's word.
   * @throws CodedError `account.username-taken`
   */
  async create(transaction: Transaction, account: NewAccount): Promise<StaffAccount> {
    const now = await this.schoolClock.nowWithin(transaction);
    const waits = account.createdBy !== null && isPrivileged(account.role);
    const displayName = normaliseText(account.displayName);
    const created = await this.accounts.insert(transaction, {
      username: account.username.toLowerCase(),
      displayName,
      givenName: givenNameOf(displayName),
      searchKey: searchKey(displayName),
      role: account.role,
      email: account.email ?? null,
      passwordHash: account.passwordHash ?? null,
      createdAt: now,
      createdBy: account.createdBy,
      roleGivenBy: account.createdBy,
      roleConfirmedAt: waits ? null : now,
      roleConfirmedBy: null,
      disabledAt: null,
      lastSignedInAt: null,
    });
    if (created === null) throw new CodedError('account.username-taken');
    return describe(created);
  }
}

function describe(account: Account): StaffAccount {
  const { id, username, displayName, role } = account;
  return { id, username, displayName, role, status: accountStatus(account) };
}
