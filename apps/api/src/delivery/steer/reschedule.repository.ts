import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';

@Injectable()
export class RescheduleRepository {
  /**
   * Gives the sends of a source another time, where nothing of them has begun to leave.
   *
   * All that waits is held first, so that no worker can claim it any more, and only then one looks
   * whether something had been claimed, in a statement that sees what came of it.
   * @returns how many messages wait for the new time; 0 where it is too late
   */
  async reschedule(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    notBefore: Date,
    expiresAt: Date,
  ): Promise<number> {
    const source = [sourceKind, sourceId];
    await transaction.query(
      `SELECT FROM message_batch b JOIN dispatch d ON d.id = b.dispatch_id
       WHERE d.source_kind = $1 AND d.source_id = $2 ORDER BY b.id FOR UPDATE OF b`,
      source,
    );
    const [moved] = await transaction.query<[{ id: string; messages: number }[], number]>(
      `UPDATE dispatch d SET not_before = $3, expires_at = $4
       WHERE d.source_kind = $1 AND d.source_id = $2
         AND d.sent + d.delivered + d.failed + d.unknown = 0
         AND NOT EXISTS (
           SELECT FROM message_batch b
           WHERE b.dispatch_id = d.id AND (b.lease_token IS NOT NULL OR b.retry_at IS NOT NULL))
       RETURNING d.id, d.total - d.cancelled - d.expired AS messages`,
      [...source, notBefore, expiresAt],
    );
    await transaction.query(
      `UPDATE message_batch SET not_before = $2, expires_at = $3 WHERE dispatch_id = ANY($1)`,
      [moved.map(({ id }) => id), notBefore, expiresAt],
    );
    return moved.reduce((sum, { messages }) => sum + messages, 0);
  }
}
