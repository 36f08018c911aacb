import { Injectable } from '@nestjs/common';
import {
  type RoleChangeContent,
  roleChangeLifetime,
  roleChangeMoves,
  type RoleChangeStatus,
} from '@lien-lac/domain';
import { DataSource, In, MoreThan } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { RoleChange } from './role-change.entity.js';

const waiting: RoleChangeStatus = 'waiting';

@Injectable()
export class RoleChangesRepository {
  constructor(private readonly dataSource: DataSource) {}

  find(id: string): Promise<RoleChange | null> {
    return this.dataSource.getRepository(RoleChange).findOneBy({ id });
  }

  findWithin(transaction: Transaction, id: string): Promise<RoleChange | null> {
    return transaction.getRepository(RoleChange).findOneBy({ id });
  }

  /** Held against other writers until the transaction ends. */
  lock(transaction: Transaction, id: string): Promise<RoleChange | null> {
    return transaction
      .getRepository(RoleChange)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** What waits at this instant, of these accounts or of all, the oldest first. */
  listWaiting(now: Date, accountIds?: readonly string[]): Promise<RoleChange[]> {
    return this.dataSource.getRepository(RoleChange).find({
      where: {
        status: waiting,
        expiresAt: MoreThan(now),
        ...(accountIds === undefined ? {} : { accountId: In([...accountIds]) }),
      },
      order: { askedAt: 'ASC', id: 'ASC' },
    });
  }

  /** How much waits that this person may answer: neither asked for by them, nor about them. */
  async countForAnother(accountId: string, now: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM role_change
       WHERE status = $1 AND expires_at > $2 AND asked_by <> $3 AND account_id <> $3`,
      [waiting, now, accountId],
    );
    return Number(row?.count ?? 0);
  }

  /** Whether something of this kind, or of any, waits about an account. */
  async isWaiting(
    transaction: Transaction,
    accountId: string,
    now: Date,
    kind?: RoleChangeContent['kind'],
  ): Promise<boolean> {
    return transaction.getRepository(RoleChange).existsBy({
      ...{ accountId, status: waiting, expiresAt: MoreThan(now) },
      ...(kind === undefined ? {} : { kind }),
    });
  }

  /** Writes down what was asked for; null when something of this kind waits already. */
  async insert(
    transaction: Transaction,
    change: RoleChangeContent & { accountId: string; askedBy: string; askedAt: Date },
  ): Promise<string | null> {
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO role_change (account_id, kind, role, email, asked_by, asked_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (account_id, kind) WHERE status = 'waiting' DO NOTHING
       RETURNING id`,
      [
        change.accountId,
        change.kind,
        change.kind === 'role' ? change.role : null,
        change.kind === 'email' ? change.email : null,
        ...[change.askedBy, change.askedAt],
        new Date(change.askedAt.getTime() + roleChangeLifetime),
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** Writes down what has run out about an account. */
  async expire(transaction: Transaction, accountId: string, now: Date): Promise<void> {
    const { from, to } = roleChangeMoves.expire;
    await transaction.query(
      `UPDATE role_change SET status = $1
       WHERE status = ANY($2) AND account_id = $3 AND expires_at <= $4`,
      [to, from, accountId, now],
    );
  }

  /** @returns whether it could still be answered */
  async decide(
    transaction: Transaction,
    id: string,
    move: 'confirm' | 'refuse' | 'withdraw',
    { by, at }: { by: string; at: Date },
  ): Promise<boolean> {
    const { from, to } = roleChangeMoves[move];
    const [, changed] = await transaction.query<[unknown, number]>(
      `UPDATE role_change SET status = $2, decided_by = $3, decided_at = $4
       WHERE id = $1 AND status = ANY($5) AND expires_at > $4`,
      [id, to, by, at, from],
    );
    return changed === 1;
  }

  /** Withdraws whatever waits that a person asked for: their word is worth nothing any more. */
  async withdrawAskedBy(
    transaction: Transaction,
    accountId: string,
    decision: { by: string; at: Date },
  ): Promise<void> {
    await this.withdrawWhere(transaction, 'asked_by', accountId, decision);
  }

  /** Withdraws whatever waits about an account. */
  async withdrawAbout(
    transaction: Transaction,
    accountId: string,
    decision: { by: string; at: Date },
  ): Promise<void> {
    await this.withdrawWhere(transaction, 'account_id', accountId, decision);
  }

  private async withdrawWhere(
    transaction: Transaction,
    column: 'asked_by' | 'account_id',
    accountId: string,
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    const { from, to } = roleChangeMoves.withdraw;
    await transaction.query(
      `UPDATE role_change SET status = $2, decided_by = $3, decided_at = $4
       WHERE status = ANY($5) AND ${column} = $1`,
      [accountId, to, by, at, from],
    );
  }
}
