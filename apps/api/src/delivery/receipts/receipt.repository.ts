import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';
import { noteFailedAddresses } from '../failed-addresses/failed-addresses.js';
import { counterUpdate } from '../settle/counters.js';

/** A receipt as a gateway's adapter understood it. */
export interface IncomingReceipt {
  gateway: string;
  /** The message that its reference names. */
  messageId: string;
  reference: string;
  gatewayMessageId: string | null;
  state: 'delivered' | 'failed';
  code: string | null;
}

@Injectable()
export class ReceiptRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
  ) {}

  /** Stores receipts; one that is here already, by reference and state, changes nothing. */
  async insert(receipts: Omit<IncomingReceipt, 'messageId'>[], receivedAt: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO receipt (gateway, reference, gateway_message_id, state, code, received_at)
       SELECT *, $6::timestamptz
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
       ON CONFLICT (gateway, reference, state) DO NOTHING`,
      [
        receipts.map((receipt) => receipt.gateway),
        receipts.map((receipt) => receipt.reference),
        receipts.map((receipt) => receipt.gatewayMessageId),
        receipts.map((receipt) => receipt.state),
        receipts.map((receipt) => receipt.code),
        receivedAt,
      ],
    );
  }

  /**
   * Applies up to `limit` waiting receipts: each moves its row forward only, and what it says of an
   * earlier attempt counts too. A row is not moved by two receipts of one batch; the rest waits.
   * @returns how many receipts were taken from the inbox
   */
  async apply(limit: number, realNow: Date): Promise<number> {
    const [row] = await this.statements.run<{ count: string }>(applyStatement, [
      limit,
      realNow,
      messageMoves['receipt-delivered'].from,
      messageMoves['receipt-delivered'].to,
      messageMoves['receipt-failed'].from,
      messageMoves['receipt-failed'].to,
      messageMoves.claim.from,
    ]);
    return Number(row?.count ?? 0);
  }
}

/** Runs several times a second, most often for nothing, beside the receipts of weeks. */
const applyStatement = {
  name: 'delivery.apply-receipts',
  text: `
  WITH waiting AS (
    SELECT id, reference, state, code, gateway_message_id,
           substring(reference FROM '^LL([0-9]{1,18})N')::bigint AS message_id
    FROM receipt r WHERE applied_at IS NULL
      -- One that overtook the gateway's answer waits for it: the row does not know its reference yet.
      AND NOT EXISTS (
        SELECT FROM outbound_message m JOIN message_batch b ON b.id = m.batch_id
        WHERE m.id = substring(r.reference FROM '^LL([0-9]{1,18})N')::bigint
          AND m.id = ANY(b.claimed) AND m.status = ANY($7) AND r.reference IS DISTINCT FROM m.reference)
    ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED),
  first AS (
    SELECT DISTINCT ON (message_id) * FROM waiting ORDER BY message_id, state, id),
  rows AS (
    SELECT m.id, m.status AS old_status, m.unanswered, f.id AS receipt_id, f.state, f.code, f.gateway_message_id
    FROM first f JOIN outbound_message m ON m.id = f.message_id
    WHERE m.reference = f.reference OR EXISTS (
      SELECT 1 FROM attempt a WHERE a.message_id = m.id AND a.reference = f.reference)
      -- What was handed over after the backup had a reference that the backup does not know.
      OR (m.status = 'unknown' AND m.failure_code = 'restored')
    FOR UPDATE OF m),
  moved AS (
    UPDATE outbound_message m
    SET status = CASE r.state WHEN 'delivered' THEN $4 ELSE $6 END,
        retry_at = NULL, unanswered = false,
        failure_kind = CASE r.state WHEN 'failed' THEN 'permanent' END, failure_code = r.code,
        gateway_message_id = coalesce(r.gateway_message_id, m.gateway_message_id)
    FROM rows r
    WHERE m.id = r.id
      AND r.old_status = ANY(CASE r.state WHEN 'delivered' THEN $3::text[] ELSE $5::text[] END)
    RETURNING m.dispatch_id, m.batch_id, m.channel, m.address, m.failure_kind, m.failure_code,
      $2::timestamptz AS ended_at, r.old_status, m.status, NULL::timestamptz AS left_at,
      CASE r.old_status WHEN 'sent' THEN -1 ELSE 0 END AS awaits,
      -- The hand-over that nobody answered had been one after all.
      CASE WHEN r.unanswered AND r.old_status <> 'sent' THEN m.parts ELSE 0 END AS parts),
  counted AS (${counterUpdate('moved').replace(
    'd.awaiting_receipt + c.awaits',
    // A dispatch that has stopped waiting counts no more receipts down.
    'greatest(0, d.awaiting_receipt + c.awaits)',
  )}),
  -- What waited to be tried again waited alone. A claim that read it before this finds its batch gone.
  gone AS (
    DELETE FROM message_batch b USING moved
    WHERE b.id = moved.batch_id AND b.lease_token IS NULL AND b.retry_at IS NOT NULL),
  failed AS (${noteFailedAddresses('moved')}),
  -- Joined, for the few by their ids: asked for by either of two lists, all that are kept were read.
  done AS (
    SELECT id FROM first UNION SELECT id FROM waiting WHERE message_id IS NULL),
  taken AS (
    UPDATE receipt r SET applied_at = $2,
      matched = EXISTS (SELECT 1 FROM rows WHERE rows.receipt_id = r.id)
    FROM done WHERE r.id = done.id
    RETURNING 1)
  SELECT count(*) FROM taken`,
};
