import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { insertBatchesOfTheirOwn } from '../dispatches/message-batch-sql.js';
import { referenceSql } from '../reference.js';
import { counterUpdate } from '../settle/counters.js';

/** What the sweep finds, from PostgreSQL alone. Each statement is bounded, and safe beside any other. */
@Injectable()
export class SweepRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes batches over whose lease has run out: their worker died, or stood still. Whether it handed
   * over what it had claimed is not known. Where the gateway can clear it up, a message is tried again
   * under the same reference; the others become unknown. The rest of the batch is due as it was.
   * @param clearingGateways the names of the gateways that can be asked or recognise a repetition
   * @returns how many messages were taken over
   */
  async takeOverAbandoned(clearingGateways: string[], realNow: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `WITH abandoned AS (
         SELECT * FROM message_batch WHERE leased_until < $1
         ORDER BY leased_until LIMIT 100 FOR UPDATE SKIP LOCKED),
       doubtful AS (
         SELECT m.id, a.id AS old_batch_id,
                CASE WHEN m.unanswered THEN m.gateway ELSE a.gateway END AS gateway,
                CASE WHEN m.unanswered THEN m.reference
                     ELSE ${referenceSql('m.id', 'a.lease_token')} END AS reference
         FROM abandoned a CROSS JOIN LATERAL unnest(a.claimed) AS c (message_id)
         JOIN outbound_message m ON m.id = c.message_id AND m.batch_id = a.id
         WHERE m.status = ANY($5)),
       moved AS (
         UPDATE outbound_message m
         SET status = CASE WHEN d.gateway = ANY($2) THEN $3 ELSE $4 END, unanswered = true,
             attempts = m.attempts + 1, gateway = d.gateway, reference = d.reference,
             failure_code = 'abandoned', retry_at = $1,
             batch_id = CASE WHEN d.gateway = ANY($2) THEN nextval('message_batch_id_seq')
                             ELSE m.batch_id END
         FROM doubtful d
         WHERE m.id = d.id AND m.batch_id = d.old_batch_id AND m.status = ANY($5)
         RETURNING m.id, m.dispatch_id, d.old_batch_id, m.batch_id, m.retry_at,
           'sending' AS old_status, m.status, m.attempts, m.gateway, m.reference, m.unanswered,
           false AS refused_for_good,
           NULL::timestamptz AS left_at, 0 AS awaits, 0 AS parts),
       alone AS (${insertBatchesOfTheirOwn('moved', 'abandoned')}),
       freed AS (
         UPDATE message_batch b SET lease_token = NULL, leased_until = NULL, claimed = '{}'
         FROM abandoned a WHERE b.id = a.id),
       recorded AS (
         INSERT INTO attempt (message_id, number, gateway, reference, began_at, outcome)
         SELECT id, attempts, gateway, reference, $1, 'abandoned' FROM moved
         ON CONFLICT DO NOTHING),
       counted AS (${counterUpdate('moved')})
       SELECT count(*) FROM moved`,
      [
        realNow,
        clearingGateways,
        messageMoves.retry.to,
        messageMoves['lose-track'].to,
        messageMoves.claim.from,
      ],
    );
    return Number(row?.count ?? 0);
  }

  /**
   * Ends what nobody wants any more. What has a hand-over still unanswered may have left, and becomes
   * unknown instead.
   * @returns how many ended
   */
  async expire(schoolNow: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `WITH late AS (
         SELECT id FROM message_batch WHERE expires_at <= $1 AND lease_token IS NULL
         LIMIT 100 FOR UPDATE SKIP LOCKED),
       moved AS (
         UPDATE outbound_message m
         SET status = CASE WHEN m.unanswered THEN $4 ELSE $3 END, retry_at = NULL
         FROM late WHERE m.batch_id = late.id AND m.status = ANY($2)
         -- Neither of the two states it comes from is one that a dispatch counts.
         RETURNING m.dispatch_id, 'queued' AS old_status, m.status,
           NULL::timestamptz AS left_at, 0 AS awaits, 0 AS parts),
       gone AS (DELETE FROM message_batch b USING late WHERE b.id = late.id),
       counted AS (${counterUpdate('moved')})
       SELECT count(*) FROM moved`,
      [schoolNow, messageMoves.expire.from, messageMoves.expire.to, messageMoves['stop-asking'].to],
    );
    return Number(row?.count ?? 0);
  }

  /** Stops waiting for receipts that have not come by `leftBefore` (school time of the last hand-over). */
  async stopAwaitingReceipts(leftBefore: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE dispatch SET awaiting_receipt = 0
       WHERE awaiting_receipt > 0 AND last_left_at < $1`,
      [leftBefore],
    );
  }
}
