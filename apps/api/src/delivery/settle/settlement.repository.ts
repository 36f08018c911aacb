import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { counterUpdate } from './counters.js';
import type { Settlement } from './settlement.js';

@Injectable()
export class SettlementRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Settles many messages in one statement: their rows, their dispatches' counters and their
   * attempts. A row whose lease is no longer ours stays as it is.
   * @returns the ids of the messages that moved
   */
  async settle(settlements: Settlement[]): Promise<Set<string>> {
    const rows = await this.dataSource.query<{ id: string }[]>(settleSql, [
      settlements.map((s) => s.messageId),
      settlements.map((s) => s.leaseToken),
      settlements.map((s) => s.attempt),
      settlements.map((s) => messageMoves[s.move].to),
      settlements.map((s) => s.unanswered),
      settlements.map((s) => s.retryAt),
      settlements.map((s) => s.countsAsFailure),
      settlements.map((s) => s.awaitsReceipt),
      settlements.map((s) => s.leftAt),
      settlements.map((s) => s.failureKind),
      settlements.map((s) => s.code),
      settlements.map((s) => s.gateway),
      settlements.map((s) => s.reference),
      settlements.map((s) => s.gatewayMessageId),
      settlements.map((s) => s.outcome),
      settlements.map((s) => s.beganAt),
      settlements.map((s) => s.endedAt),
    ]);
    return new Set(rows.map((row) => row.id));
  }

  /**
   * An answer that came after the lease was lost is still evidence: what was given up as unknown,
   * and was taken under this very reference, is known again.
   */
  async recordLateTakings(settlements: Settlement[]): Promise<void> {
    await this.dataSource.query(lateTakingSql, [
      settlements.map((s) => s.messageId),
      settlements.map((s) => s.reference),
      settlements.map((s) => s.gatewayMessageId),
      settlements.map((s) => s.leftAt),
      settlements.map((s) => s.awaitsReceipt),
      messageMoves['evidence-taken'].from,
      messageMoves['evidence-taken'].to,
    ]);
  }
}

const settleSql = `
  WITH outcome AS (
    SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::int[], $4::text[], $5::boolean[],
      $6::timestamptz[], $7::boolean[], $8::boolean[], $9::timestamptz[], $10::text[], $11::text[],
      $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[], $17::timestamptz[])
    AS o (id, lease_token, attempt, status, unanswered, retry_at, counts, awaits, left_at,
      failure_kind, code, gateway, reference, gateway_message_id, outcome, began_at, ended_at)),
  moved AS (
    UPDATE outbound_message m
    SET status = o.status, lease_token = NULL, leased_until = NULL, unanswered = o.unanswered,
        retry_at = o.retry_at, failures = m.failures + o.counts::int,
        left_at = coalesce(o.left_at, m.left_at), failure_kind = o.failure_kind,
        failure_code = o.code,
        gateway_message_id = coalesce(o.gateway_message_id, m.gateway_message_id)
    FROM outcome o
    WHERE m.id = o.id AND m.lease_token = o.lease_token AND m.status = 'sending'
    RETURNING m.id, m.dispatch_id, 'sending' AS old_status, m.status, o.left_at,
      (m.status = 'sent' AND o.awaits)::int AS awaits),
  recorded AS (
    INSERT INTO attempt (message_id, number, gateway, reference, began_at, ended_at, outcome, code,
                         gateway_message_id)
    SELECT id, attempt, gateway, reference, began_at, ended_at, outcome, code, gateway_message_id
    FROM outcome WHERE outcome IS NOT NULL
    ON CONFLICT DO NOTHING),
  counted AS (${counterUpdate('moved')})
  SELECT id FROM moved`;

const lateTakingSql = `
  WITH outcome AS (
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[], $5::boolean[])
    AS o (id, reference, gateway_message_id, left_at, awaits)),
  moved AS (
    UPDATE outbound_message m
    SET status = $7, unanswered = false, left_at = o.left_at, failure_kind = NULL,
        failure_code = NULL, gateway_message_id = o.gateway_message_id
    FROM outcome o
    WHERE m.id = o.id AND m.reference = o.reference AND m.status = ANY($6)
    RETURNING m.id, m.dispatch_id, 'unknown' AS old_status, m.status, o.left_at, o.awaits::int AS awaits)
  ${counterUpdate('moved')}`;
