import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../../platform/database/database.js';
import { ZaloTokenEntity } from './zalo-token.entity.js';

@Injectable()
export class ZaloTokenRepository {
  /**
   * Waits until nobody else renews this gateway's tokens, and keeps others waiting until the transaction
   * ends. There may be no row to lock yet.
   * @throws where somebody holds it for longer than `mostMilliseconds`
   */
  async hold(transaction: Transaction, gateway: string, mostMilliseconds: number): Promise<void> {
    await transaction.query(`SELECT set_config('lock_timeout', $1, true)`, [
      `${Math.ceil(mostMilliseconds)}ms`,
    ]);
    await transaction.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
      `zalo-token ${gateway}`,
    ]);
  }

  find(transaction: Transaction, gateway: string): Promise<ZaloTokenEntity | null> {
    return transaction.getRepository(ZaloTokenEntity).findOneBy({ gateway });
  }

  async write(transaction: Transaction, tokens: ZaloTokenEntity): Promise<void> {
    await transaction.getRepository(ZaloTokenEntity).upsert(tokens, ['gateway']);
  }
}
