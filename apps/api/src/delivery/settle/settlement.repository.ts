import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { arrayLiteral } from '../../platform/database/array-literal.js';
import { PreparedStatements } from '../../platform/database/prepared-statements.js';
import {
  insertBatchesOfTheirOwn,
  statusList,
  waitingStatuses,
} from '../dispatches/message-batch-sql.js';
import { noteFailedAddresses } from '../failed-addresses/failed-addresses.js';
import { counterUpdate } from './counters.js';
import type { Settlement } from './settlement.js';

@Injectable()
export class SettlementRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /**
   * Settles many messages in one statement: their rows, their dispatches' counters and the attempts
   * that were not the last. A row whose lease is no longer ours stays as it is.
   * @returns the dispatches of the messages that moved, by the messages' ids
   */
  async settle(settlements: Settlement[]): Promise<Map<string, string>> {
    const plain = settlements.filter(isPlainTaking);
    const others =
      plain.length === settlements.length
        ? []
        : settlements.filter((settlement) => !isPlainTaking(settlement));
    const moved = new Map<string, string>();
    const note = ({ ids, dispatchId }: MovedMessages): void => {
      for (const id of ids.split(' ')) moved.set(id, dispatchId);
    };
    if (plain.length > 0) (await this.take(plain)).forEach(note);
    if (others.length > 0) (await this.settleAny(others)).forEach(note);
    return moved;
  }

  /**
   * An answer that came after the lease was lost is still evidence: what was given up as unknown,
   * and was taken under this very reference, is known again.
   */
  async recordLateTakings(settlements: Settlement[]): Promise<void> {
    await this.statements.run(lateTakingStatement, [
      settlements.map((s) => s.messageId),
      settlements.map((s) => s.reference),
      settlements.map((s) => s.gatewayMessageId),
      settlements.map((s) => s.leftAt?.toISOString()),
      settlements.map((s) => s.endedAt.toISOString()),
      settlements.map((s) => s.awaitsReceipt),
    ]);
  }

  private take(settlements: Settlement[]): Promise<MovedMessages[]> {
    return this.statements.run<MovedMessages>(takeStatement, [
      arrayLiteral(settlements.map((s) => s.messageId)),
      arrayLiteral(settlements.map((s) => s.lease.batchId)),
      arrayLiteral(settlements.map((s) => s.lease.token)),
      arrayLiteral(settlements.map((s) => s.gateway)),
      arrayLiteral(settlements.map((s) => s.reference)),
      arrayLiteral(settlements.map((s) => s.gatewayMessageId)),
      arrayLiteral(settlements.map((s) => s.leftAt?.toISOString())),
      arrayLiteral(settlements.map((s) => s.endedAt.toISOString())),
      arrayLiteral(settlements.map((s) => s.awaitsReceipt)),
      arrayLiteral(settlements.map((s) => s.parts)),
    ]);
  }

  private settleAny(settlements: Settlement[]): Promise<MovedMessages[]> {
    return this.statements.run<MovedMessages>(settleStatement, [
      settlements.map((s) => s.messageId),
      settlements.map((s) => s.lease.batchId),
      settlements.map((s) => s.lease.token),
      settlements.map((s) => s.attempt),
      settlements.map((s) => messageMoves[s.move].to),
      settlements.map((s) => s.unanswered),
      settlements.map((s) => s.retryAt?.toISOString()),
      settlements.map((s) => s.countsAsFailure),
      settlements.map((s) => s.awaitsReceipt),
      settlements.map((s) => s.leftAt?.toISOString()),
      settlements.map((s) => s.failureKind),
      settlements.map((s) => s.code),
      settlements.map((s) => s.gateway),
      settlements.map((s) => s.reference),
      settlements.map((s) => s.gatewayMessageId),
      settlements.map((s) => s.outcome),
      settlements.map((s) => s.beganAt.toISOString()),
      settlements.map((s) => s.endedAt.toISOString()),
      settlements.map((s) => s.parts),
    ]);
  }
}

/** Of one dispatch; in one row, since the driver reads each by itself. */
interface MovedMessages {
  dispatchId: string;
  /** With spaces between them. */
  ids: string;
}

const movedMessages = `
  SELECT dispatch_id AS "dispatchId", string_agg(id::text, ' ') AS ids FROM moved GROUP BY dispatch_id`;

/** Nearly every settlement: the gateway took it at the first asking. */
const isPlainTaking = (settlement: Settlement): boolean => settlement.outcome === 'taken';

/** Batches that are still leased to whom `outcome` says; a sweep that would take them over waits. */
const heldBatches = `
  held AS (
    SELECT b.* FROM (SELECT DISTINCT batch_id, token FROM outcome) o
    JOIN message_batch b ON b.id = o.batch_id AND b.lease_token = o.token
    ORDER BY b.id FOR NO KEY UPDATE OF b)`;

const takeStatement = {
  name: 'delivery.take',
  text: `
  WITH outcome AS (
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::text[],
      $7::timestamptz[], $8::timestamptz[], $9::boolean[], $10::smallint[])
    AS o (id, batch_id, token, gateway, reference, gateway_message_id, left_at, ended_at, awaits,
      parts)),
  ${heldBatches},
  moved AS (
    UPDATE outbound_message m
    SET status = '${messageMoves.take.to}', attempts = m.attempts + 1, unanswered = false,
        gateway = o.gateway, reference = o.reference, gateway_message_id = o.gateway_message_id,
        left_at = o.left_at, handed_over_at = o.ended_at, retry_at = NULL, failure_kind = NULL,
        failure_code = NULL, parts = o.parts
    FROM outcome o JOIN held h ON h.id = o.batch_id
    WHERE m.id = o.id AND m.batch_id = h.id AND m.status IN (${waitingStatuses})
    RETURNING m.id, m.dispatch_id, 'sending' AS old_status, m.status, o.left_at,
      o.awaits::int AS awaits, m.parts),
  counted AS (${counterUpdate('moved')})
  ${movedMessages}`,
};

/**
 * What came out otherwise. A message that is tried again leaves its batch for one of its own; the
 * attempt that did not do it goes into the history.
 */
const settleStatement = {
  name: 'delivery.settle',
  text: `
  WITH outcome AS (
    SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::int[], $5::text[],
      $6::boolean[], $7::timestamptz[], $8::boolean[], $9::boolean[], $10::timestamptz[],
      $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[],
      $17::timestamptz[], $18::timestamptz[], $19::smallint[])
    AS o (id, batch_id, token, attempt, status, unanswered, retry_at, counts, awaits, left_at,
      failure_kind, code, gateway, reference, gateway_message_id, outcome, began_at, ended_at,
      parts)),
  ${heldBatches},
  moved AS (
    UPDATE outbound_message m
    SET status = o.status, unanswered = o.unanswered, retry_at = o.retry_at,
        batch_id = CASE WHEN o.retry_at IS NULL THEN m.batch_id
                        ELSE nextval('message_batch_id_seq') END,
        attempts = m.attempts + (o.outcome IS NOT NULL)::int,
        failures = m.failures + o.counts::int,
        gateway = CASE WHEN o.outcome IS NULL THEN m.gateway ELSE o.gateway END,
        reference = CASE WHEN o.outcome IS NULL THEN m.reference ELSE o.reference END,
        left_at = coalesce(o.left_at, m.left_at),
        handed_over_at = CASE WHEN o.left_at IS NULL THEN m.handed_over_at ELSE o.ended_at END,
        failure_kind = o.failure_kind, failure_code = o.code,
        gateway_message_id = coalesce(o.gateway_message_id, m.gateway_message_id),
        parts = CASE WHEN o.left_at IS NULL THEN m.parts ELSE o.parts END
    FROM outcome o JOIN held h ON h.id = o.batch_id
    WHERE m.id = o.id AND m.batch_id = h.id AND m.status IN (${waitingStatuses})
    RETURNING m.id, m.dispatch_id, h.id AS old_batch_id, m.batch_id, m.retry_at,
      'sending' AS old_status, m.status, m.channel, m.address, m.failure_kind, m.failure_code,
      o.ended_at, o.left_at, m.unanswered, m.gateway,
      o.outcome IS NOT DISTINCT FROM 'elsewhere' AS refused_for_good,
      (m.status = '${messageMoves.take.to}' AND o.awaits)::int AS awaits,
      CASE WHEN o.left_at IS NULL THEN 0 ELSE m.parts END AS parts),
  alone AS (${insertBatchesOfTheirOwn('moved', 'held')}),
  failed AS (${noteFailedAddresses('moved')}),
  recorded AS (
    INSERT INTO attempt (message_id, number, gateway, reference, began_at, ended_at, outcome, code,
                         gateway_message_id)
    SELECT id, attempt, gateway, reference, began_at, ended_at, outcome, code, gateway_message_id
    FROM outcome WHERE outcome IS NOT NULL AND left_at IS NULL
    ON CONFLICT DO NOTHING),
  counted AS (${counterUpdate('moved')})
  ${movedMessages}`,
};

const lateTakingStatement = {
  name: 'delivery.take-late',
  text: `
  WITH outcome AS (
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[], $4::timestamptz[],
      $5::timestamptz[], $6::boolean[])
    AS o (id, reference, gateway_message_id, left_at, ended_at, awaits)),
  moved AS (
    UPDATE outbound_message m
    SET status = '${messageMoves['evidence-taken'].to}', unanswered = false, left_at = o.left_at,
        handed_over_at = o.ended_at, failure_kind = NULL, failure_code = NULL,
        gateway_message_id = o.gateway_message_id
    FROM outcome o
    WHERE m.id = o.id AND m.reference = o.reference
      AND m.status IN (${statusList(messageMoves['evidence-taken'].from)})
    RETURNING m.id, m.dispatch_id, 'unknown' AS old_status, m.status, o.left_at,
      o.awaits::int AS awaits, m.parts)
  ${counterUpdate('moved')}`,
};
