import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { Account } from './account.entity.js';

@Injectable()
export class AccountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<Account | null> {
    return this.dataSource.getRepository(Account).findOneBy({ id });
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

  listAwaitingConfirmation(): Promise<Account[]> {
    return this.dataSource.getRepository(Account).find({
      where: { roleConfirmedAt: IsNull(), disabledAt: IsNull() },
      order: { createdAt: 'ASC', username: 'ASC' },
    });
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

  /** How many wait for a second person's word who is somebody else than the one that made them. */
  async countAwaitingOthers(accountId: string): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM account
       WHERE role_confirmed_at IS NULL AND disabled_at IS NULL
         AND created_by IS DISTINCT FROM $1`,
      [accountId],
    );
    return Number(row?.count ?? 0);
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
      `INSERT INTO account (username, display_name, role, password_hash, created_at, created_by,
                            role_confirmed_at, role_confirmed_by, disabled_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (username) DO NOTHING
       RETURNING id`,
      [
        account.username,
        account.displayName,
        account.role,
        account.passwordHash,
        account.createdAt,
        account.createdBy,
        account.roleConfirmedAt,
        account.roleConfirmedBy,
        account.disabledAt,
      ],
    );
    return rows[0] === undefined ? null : { ...account, id: rows[0].id };
  }

  async confirmRole(transaction: Transaction, id: string, by: string, at: Date): Promise<void> {
    await transaction
      .getRepository(Account)
      .update({ id }, { roleConfirmedAt: at, roleConfirmedBy: by });
  }

  async disable(transaction: Transaction, id: string, at: Date): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { disabledAt: at });
  }

  async setPasswordHash(transaction: Transaction, id: string, passwordHash: string): Promise<void> {
    await transaction.getRepository(Account).update({ id }, { passwordHash });
  }
}
