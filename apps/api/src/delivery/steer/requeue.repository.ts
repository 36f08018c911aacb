import { messageMoves, type MessageMove } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../platform/database/database.js';
import { freshBatchSize } from '../dispatches/message-batch.entity.js';
import { counterUpdate } from '../settle/counters.js';

/** Which messages a person wants sent again, and until when. */
export interface Requeue {
  sourceKind: string;
  sourceId: string;
  move: Extract<MessageMove, 'reopen' | 'decide-send-again'>;
  /** Null for all that stand where the move comes from. */
  messageIds: readonly string[] | null;
  /** School time, as is `expiresAt`. */
  notBefore: Date;
  expiresAt: Date;
  realNow: Date;
}

@Injectable()
export class RequeueRepository {
  /**
   * Has messages of a source wait once more, in new batches and with all their tries before them. What
   * had been tried stands in their history, so that a receipt for it still finds its message.
   * @returns how many messages wait again
   */
  async requeue(transaction: Transaction, request: Requeue): Promise<number> {
    const { from, to } = messageMoves[request.move];
    const [row] = await transaction.query<{ moved: string }[]>(requeueSql, [
      request.sourceKind,
      request.sourceId,
      from,
      to,
      request.messageIds,
      request.notBefore,
      request.expiresAt,
      request.realNow,
    ]);
    const moved = Number(row?.moved ?? 0);
    if (moved > 0) await this.extend(transaction, request);
    return moved;
  }

  /**
   * What the send as a whole says of its end is true of its last message. A pause that held nothing any
   * more does not hold these.
   */
  private async extend(transaction: Transaction, request: Requeue): Promise<void> {
    await transaction.query(
      `UPDATE dispatch d SET expires_at = greatest(d.expires_at, $3),
         paused = d.paused AND EXISTS (
           SELECT FROM message_batch b WHERE b.dispatch_id = d.id AND b.expires_at <> $3)
       WHERE d.source_kind = $1 AND d.source_id = $2 AND EXISTS (
         SELECT FROM message_batch b WHERE b.dispatch_id = d.id AND b.expires_at = $3)`,
      [request.sourceKind, request.sourceId, request.expiresAt],
    );
  }
}

const requeueSql = `
  WITH chosen AS (
    SELECT m.id, m.dispatch_id, m.channel, m.status, m.attempts, m.gateway, m.reference,
      m.handed_over_at, m.gateway_message_id, m.failure_code
    FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
    WHERE d.source_kind = $1 AND d.source_id = $2 AND m.status = ANY($3)
      AND ($5::bigint[] IS NULL OR m.id = ANY($5))
    ORDER BY m.id FOR UPDATE OF m),
  placed AS (
    SELECT c.*, (row_number() OVER (PARTITION BY c.dispatch_id, c.channel ORDER BY c.id) - 1)
                / ${freshBatchSize} AS part
    FROM chosen c),
  parts AS MATERIALIZED (
    SELECT dispatch_id, channel, part, nextval('message_batch_id_seq') AS batch_id
    FROM (SELECT DISTINCT dispatch_id, channel, part FROM placed) p),
  batches AS (
    INSERT INTO message_batch (id, dispatch_id, lane, message_kind, obeys_quiet_hours, not_before,
      expires_at, channel)
    SELECT p.batch_id, d.id, d.lane, d.message_kind, d.obeys_quiet_hours, $6, $7, p.channel
    FROM parts p JOIN dispatch d ON d.id = p.dispatch_id),
  kept AS (
    INSERT INTO attempt (message_id, number, gateway, reference, began_at, ended_at, outcome, code,
                         gateway_message_id)
    SELECT id, attempts, gateway, reference, coalesce(handed_over_at, $8), handed_over_at,
      CASE WHEN handed_over_at IS NULL THEN 'ambiguous' ELSE 'taken' END, failure_code,
      gateway_message_id
    FROM chosen WHERE reference IS NOT NULL
    ON CONFLICT DO NOTHING),
  moved AS (
    UPDATE outbound_message m
    SET status = $4, batch_id = t.batch_id, failures = 0, unanswered = false, retry_at = NULL,
        reference = NULL, gateway = NULL, gateway_message_id = NULL, left_at = NULL,
        handed_over_at = NULL, failure_kind = NULL, failure_code = NULL
    FROM placed p
    JOIN parts t ON t.dispatch_id = p.dispatch_id AND t.channel = p.channel AND t.part = p.part
    WHERE m.id = p.id
    RETURNING m.dispatch_id, p.status AS old_status, m.status, NULL::timestamptz AS left_at,
      0 AS awaits, 0 AS parts),
  counted AS (${counterUpdate('moved')})
  SELECT count(*) AS moved FROM moved`;
