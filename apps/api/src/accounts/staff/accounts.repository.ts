import { Injectable } from '@nestjs/common';
import { givenNameOf, type Role, searchKey } from '@lien-lac/domain';
import { DataSource, In } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { Account } from './account.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<Account | null> {
    return this.dataSource.getRepository(Account).findOneBy({ id });
  }

  findWithin(transaction: Transaction, id: string): Promise<Account | null> {
    return transaction.getRepository(Account).findOneBy({ id });
  }

  /** @param username in lower case */
  findByUsernameWithin(transaction: Transaction, username: string): Promise<Account | null> {
    return transaction.getRepository(Account).findOneBy({ username });
  }

  /** @param username in lower case */
  findByUsername(username: string): Promise<Account | null> {
    return this.dataSource.getRepository(Account).findOneBy({ username });
  }

  findMany(ids: readonly string[]): Promise<Account[]> {
    return this.dataSource.getRepository(Account).findBy({ id: In([...new Set(ids)]) });
  }

  /** Every account, those in use first. */
  list(): Promise<Account[]> {
    return this.dataSource
      .getRepository(Account)
      .find({ order: { disabledAt: { direction: 'ASC', nulls: 'FIRST' }, username: 'ASC' } });
  }

  /** The same within a transaction. */
  listWithin(transaction: Transaction): Promise<Account[]> {
    return transaction.getRepository(Account).find();
  }

  /** Accounts that can sign in, by these usernames or with one that begins so, in its order. */
  listActive(usernames: readonly string[], beginning: string): Promise<Account[]> {
    return this.dataSource
      .createQueryBuilder(Account, 'account')
      .where('(username = ANY(:usernames) OR starts_with(username, :beginning))')
      .andWhere('disabled_at IS NULL AND role_confirmed_at IS NOT NULL')
      .andWhere('password_hash IS NOT NULL')
      .setParameters({ usernames, beginning })
      .orderBy('username')
      .getMany();
  }

  /** The addresses of those with this role who may use it, each once, in the order of usernames. */
  async listAddresses(role: Role): Promise<string[]> {
    const rows = await this.dataSource.query<{ email: string }[]>(
      `SELECT email FROM account
       WHERE role = $1 AND email IS NOT NULL
         AND disabled_at IS NULL AND role_confirmed_at IS NOT NULL
       GROUP BY email ORDER BY min(username)`,
      [role],
    );
    return rows.map(({ email }) => email);
  }

  /**
   * The addresses of those with one of these roles or ids, save one account, who may use their
   * accounts; each once, in the order of usernames.
   */
  async listAddressesWithin(
    transaction: Transaction,
    {
      roles,
      ids,
      except,
    }: { roles: readonly Role[]; ids: readonly string[]; except: string | null },
  ): Promise<string[]> {
    const rows = await transaction.query<{ email: string }[]>(
      `SELECT email FROM account
       WHERE (role = ANY($1) OR id = ANY($2::uuid[])) AND ($3::uuid IS NULL OR id <> $3)
         AND email IS NOT NULL AND disabled_at IS NULL AND role_confirmed_at IS NOT NULL
       GROUP BY email ORDER BY min(username)`,
      [roles, ids, except],
    );
    return rows.map(({ email }) => email);
  }

  /** Everybody with one of these roles or ids who may use their account, in the order of usernames. */
  listReaders({
    roles,
    ids,
  }: {
    roles: readonly Role[];
    ids: readonly string[];
  }): Promise<Pick<Account, 'id' | 'displayName' | 'role' | 'email'>[]> {
    return this.dataSource.query(
      `SELECT id, display_name AS "displayName", role, email FROM account
       WHERE (role = ANY($1) OR id = ANY($2::uuid[]))
         AND disabled_at IS NULL AND role_confirmed_at IS NOT NULL
       ORDER BY username`,
      [roles, ids],
    );
  }

  count(): Promise<number> {
    return this.dataSource.getRepository(Account).count();
  }

  /** The account, held against other writers until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<Account | null> {
    return transaction
      .getRepository(Account)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Lets one transaction at a time make the first accounts. */
  async lockAll(transaction: Transaction): Promise<number> {
    await transaction.query('LOCK TABLE account IN SHARE ROW EXCLUSIVE MODE');
    return transaction.getRepository(Account).count();
  }

  /** Returns the new account, or null when the username is taken. */
  async insert(transaction: Transaction, account: Omit<Account, 'id'>): Promise<Account | null> {
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO account (username, display_name, given_name, search_key, role, email,
                            password_hash, created_at, created_by, role_given_by,
                            role_confirmed_at, role_confirmed_by, disabled_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       ON CONFLICT (username) DO NOTHING
       RETURNING id`,
      [
        ...[account.username, account.displayName, account.givenName, account.searchKey],
        ...[account.role, account.email, account.passwordHash],
        ...[account.createdAt, account.createdBy, account.roleGivenBy],
        ...[account.roleConfirmedAt, account.roleConfirmedBy, account.disabledAt],
      ],
    );
    return rows[0] === undefined ? null : { ...account, id: rows[0].id };
  }

  /** @param role.confirmedBy the second person, where the role takes two */
  async giveRole(
    transaction: Transaction,
    id: string,
    role: { role: Role; givenBy: string; confirmedBy: string | null; at: Date },
  ): Promise<void> {
    await transaction.getRepository(Account).update(
      { id },
      {
        ...{ role: role.role, roleGivenBy: role.givenBy },
        ...{ roleConfirmedBy: role.confirmedBy, roleConfirmedAt: role.at },
      },
    );
  }

  /** Makes the account wait for a second person's word to the role that somebody wants for it. */
  async awaitRole(
    transaction: Transaction,
    id: string,
    { role, givenBy }: { role: Role; givenBy: string },
  ): Promise<void> {
    await transaction
      .getRepository(Account)
      .update({ id }, { role, roleGivenBy: givenBy, roleConfirmedBy: null, roleConfirmedAt: null });
  }

  async changeEmail(transaction: Transaction, id: string, email: string | null): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { email });
  }

  /** @param displayName in the spelling we keep */
  async rename(transaction: Transaction, id: string, displayName: string): Promise<void> {
    await transaction.getRepository(Account).update(
      { id },
      {
        displayName,
        givenName: givenNameOf(displayName),
        searchKey: searchKey(displayName),
      },
    );
  }

  async noteSignIn(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { lastSignedInAt: at });
  }

  async enable(transaction: Transaction, id: string): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { disabledAt: null });
  }

  async disable(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { disabledAt: at });
  }

  async setPasswordHash(transaction: Transaction, id: string, passwordHash: string): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { passwordHash });
  }
}
