import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { counterUpdate } from '../settle/counters.js';

/** What the sweep finds, from PostgreSQL alone. Each statement is bounded, and safe beside any other. */
@Injectable()
export class SweepRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes rows over whose lease has run out: their worker died, or stood still. Whether they were
   * handed over is not known. Those whose gateway can clear it up are tried again, under the same
   * reference; the others become unknown.
   * @param clearingGateways the names of the gateways that can be asked or recognise a repetition
   * @returns how many were taken over
   */
  async takeOverAbandoned(clearingGateways: string[], realNow: Date): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `WITH abandoned AS (
         SELECT id FROM outbound_message
         WHERE status = 'sending' AND leased_until < $1
         ORDER BY leased_until LIMIT 1000 FOR UPDATE SKIP LOCKED),
       moved AS (
         UPDATE outbound_message m
         SET status = CASE WHEN m.gateway = ANY($2) THEN $3 ELSE $4 END,
             unanswered = true, lease_token = NULL, leased_until = NULL, retry_at = $1,
             failure_code = 'abandoned'
         FROM abandoned WHERE m.id = abandoned.id
         RETURNING m.id, m.dispatch_id, 'sending' AS old_status, m.status, m.attempts, m.gateway,
           m.reference, NULL::timestamptz AS left_at, 0 AS awaits),
       recorded AS (
         INSERT INTO attempt (message_id, number, gateway, reference, began_at, outcome)
         SELECT id, attempts, gateway, reference, $1, 'abandoned' FROM moved
         ON CONFLICT DO NOTHING),
       counted AS (${counterUpdate('moved')})
       SELECT count(*) FROM moved`,
      [realNow, clearingGateways, messageMoves.retry.to, messageMoves['lose-track'].to],
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
         SELECT m.id FROM dispatch d JOIN outbound_message m ON m.dispatch_id = d.id
         WHERE d.expires_at <= $1
           AND d.sent + d.delivered + d.failed + d.cancelled + d.expired + d.unknown < d.total
           AND m.status = ANY($2)
         LIMIT 5000 FOR UPDATE OF m SKIP LOCKED),
       moved AS (
         UPDATE outbound_message m
         SET status = CASE WHEN m.unanswered THEN $4 ELSE $3 END, retry_at = NULL
         FROM late WHERE m.id = late.id
         -- Neither of the two states it comes from is one that a dispatch counts.
         RETURNING m.dispatch_id, 'queued' AS old_status, m.status,
           NULL::timestamptz AS left_at, 0 AS awaits),
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
