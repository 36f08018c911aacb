import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

@Injectable()
export class SessionsRepository {
  /** Ends every session of an account, on every device. */
  async endAll(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.query(`DELETE FROM session WHERE sess #>> '{passport,user,accountId}' = $1`, [
      accountId,
    ]);
  }
}
