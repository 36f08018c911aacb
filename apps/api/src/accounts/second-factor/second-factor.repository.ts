import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { SecondFactor } from './second-factor.entity.js';

@Injectable()
export class SecondFactorRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Since when the account has a second factor, or null while it has none. */
  async setUpSince(accountId: string): Promise<Date | null> {
    const found = await this.dataSource.getRepository(SecondFactor).findOneBy({ accountId });
    return found?.confirmedAt ?? null;
  }

  /** How many recovery codes are left. */
  countRecoveryCodes(accountId: string): Promise<number> {
    return this.dataSource.getRepository(RecoveryCode).countBy({ accountId, usedAt: IsNull() });
  }

  async countAccountsWithRecoveryCodes(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      'SELECT count(DISTINCT account_id) FROM recovery_code WHERE used_at IS NULL',
    );
    return Number(row?.count ?? 0);
  }

  countRecoveryCodesWithin(transaction: Transaction, accountId: string): Promise<number> {
    return transaction.getRepository(RecoveryCode).countBy({ accountId, usedAt: IsNull() });
  }

  /** The account's row, held against other tries until the transaction ends. */
  lock(transaction: Transaction, accountId: string): Promise<SecondFactor | null> {
    return transaction
      .getRepository(SecondFactor)
      .findOne({ where: { accountId }, lock: { mode: 'pessimistic_write' } });
  }

  /** Keeps a new secret aside; the one in use stays in use. */
  async putPending(
    transaction: Transaction,
    accountId: string,
    pendingSecret: string,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO second_factor (account_id, pending_secret) VALUES ($1, $2)
       ON CONFLICT (account_id) DO UPDATE SET pending_secret = excluded.pending_secret`,
      [accountId, pendingSecret],
    );
  }

  /** Puts a secret into use without its first code, where the account has none in use. */
  async putFirst(
    transaction: Transaction,
    accountId: string,
    sealedSecret: string,
    confirmedAt: Date,
  ): Promise<void> {
    await transaction.query(
      `INSERT INTO second_factor AS f (account_id, sealed_secret, confirmed_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id) DO UPDATE
         SET sealed_secret = excluded.sealed_secret, confirmed_at = excluded.confirmed_at
         WHERE f.sealed_secret IS NULL`,
      [accountId, sealedSecret, confirmedAt],
    );
  }

  async update(
    transaction: Transaction,
    accountId: string,
    change: Partial<Omit<SecondFactor, 'accountId'>>,
  ): Promise<void> {
    await transaction.getRepository(SecondFactor).update({ accountId }, change);
  }

  /** Puts these recovery codes in the place of all there were. */
  async replaceRecoveryCodes(
    transaction: Transaction,
    accountId: string,
    codeHashes: readonly string[],
  ): Promise<void> {
    const codes = transaction.getRepository(RecoveryCode);
    await codes.delete({ accountId });
    await codes.insert(codeHashes.map((codeHash) => ({ accountId, codeHash, usedAt: null })));
  }

  /** Uses a recovery code up; false when it is unknown or was used before. */
  async useRecoveryCode(
    transaction: Transaction,
    accountId: string,
    codeHashes: readonly string[],
    now: Date,
  ): Promise<boolean> {
    const { affected } = await transaction
      .getRepository(RecoveryCode)
      .update({ accountId, codeHash: In([...codeHashes]), usedAt: IsNull() }, { usedAt: now });
    return affected === 1;
  }

  /** Forgets the account's second factor and its recovery codes. */
  async remove(transaction: Transaction, accountId: string): Promise<boolean> {
    const { affected } = await transaction.getRepository(SecondFactor).delete({ accountId });
    return affected === 1;
  }
}
