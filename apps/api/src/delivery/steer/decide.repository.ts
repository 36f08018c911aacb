import { messageMoves, type MessageMove } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { counterUpdate } from '../settle/counters.js';

@Injectable()
export class DecideRepository {
  /**
   * Ends unknown messages of a source as a person says they ended. No receipt is awaited for them; one
   * that comes all the same still counts.
   * @returns how many messages were unknown until now
   */
  async decide(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    messageIds: readonly string[],
    move: Extract<MessageMove, 'decide-taken' | 'decide-failed'>,
  ): Promise<number> {
    const { from, to } = messageMoves[move];
    const [row] = await transaction.query<{ moved: string }[]>(
      `WITH chosen AS (
         SELECT m.id, m.status FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
         WHERE d.source_kind = $1 AND d.source_id = $2 AND m.id = ANY($5::bigint[])
           AND m.status = ANY($3)
         ORDER BY m.id FOR UPDATE OF m),
       moved AS (
         UPDATE outbound_message m
         SET status = $4, unanswered = false,
             failure_kind = CASE WHEN $6 THEN 'technical' END,
             failure_code = CASE WHEN $6 THEN 'decided' END
         FROM chosen c WHERE m.id = c.id
         RETURNING m.dispatch_id, c.status AS old_status, m.status, NULL::timestamptz AS left_at,
           0 AS awaits, CASE WHEN $6 THEN 0 ELSE m.parts END AS parts),
       counted AS (${counterUpdate('moved')})
       SELECT count(*) AS moved FROM moved`,
      [sourceKind, sourceId, from, to, messageIds, move === 'decide-failed'],
    );
    return Number(row?.moved ?? 0);
  }
}
