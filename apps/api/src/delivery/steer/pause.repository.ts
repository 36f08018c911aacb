import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

const underWay = 'd.total - d.sent - d.delivered - d.failed - d.cancelled - d.expired - d.unknown';

/**
 * Which sends a person holds back. It is one flag of the dispatch, which every claim reads: nothing has
 * to be found and marked among what waits, and what a worker puts back meanwhile is held too.
 */
@Injectable()
export class PauseRepository {
  /** Holds back whatever of a source has not left; returns how many messages that are. */
  async pause(transaction: Transaction, sourceKind: string, sourceId: string): Promise<number> {
    return this.set(transaction, sourceKind, sourceId, true);
  }

  /** Lets what was held back go on; returns how many messages that are. */
  async resume(transaction: Transaction, sourceKind: string, sourceId: string): Promise<number> {
    return this.set(transaction, sourceKind, sourceId, false);
  }

  private async set(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    paused: boolean,
  ): Promise<number> {
    const [rows] = await transaction.query<[{ messages: number }[], number]>(
      `UPDATE dispatch d SET paused = $3
       WHERE d.source_kind = $1 AND d.source_id = $2 AND d.paused <> $3
         AND ($3 = false OR ${underWay} > 0)
       RETURNING ${underWay} AS messages`,
      [sourceKind, sourceId, paused],
    );
    return rows.reduce((sum, { messages }) => sum + messages, 0);
  }
}
