import { Injectable } from '@nestjs/common';
import { flushedLater } from '../../platform/database/flushed-later.js';
import {
  type PreparedStatement,
  PreparedStatements,
} from '../../platform/database/prepared-statements.js';
import { freshBatchSize } from '../dispatches/message-batch.entity.js';
import { waitingStatuses } from '../dispatches/message-batch-sql.js';
import { referencesUnder } from '../reference.js';
import type { Claim, ClaimedMessage, ClaimRequest, GivenBack, Lease } from './claimed-message.js';

/** A claimed message; or, all else being null, a leased batch in which nothing was due. */
interface ClaimedRow extends Omit<
  ClaimedMessage,
  'id' | 'reference' | 'refusedBy' | 'attachment' | 'lease'
> {
  batchId: string;
  id: string | null;
  reference: string | null;
  /** Null for none, as nearly always: an empty list has to be read too. */
  refusedBy: string[] | null;
}

const nobody: string[] = [];

@Injectable()
export class ClaimRepository {
  constructor(private readonly statements: PreparedStatements) {}

  /**
   * Leases batches with up to `limit` due messages that this gateway may have, those to be retried
   * first. Batches that another worker is claiming at this moment are passed over. A hand-over that was
   * never answered keeps its reference, and is claimed for its own gateway alone.
   */
  async claim(request: ClaimRequest): Promise<Claim> {
    const { leaseToken: token, leasedUntil: until } = request;
    const { triedAgainAt } = request;
    const usual = request.onlyLeftOver ? leftOverStatement : claimStatement;
    const rows = await this.statements.run<ClaimedRow>(triedAgainAt ? tryStatement : usual, [
      request.channel,
      request.lane,
      request.limit,
      request.windowOpen,
      request.gateway,
      request.schoolNow,
      request.realNow,
      token,
      until,
      ...(triedAgainAt ? [triedAgainAt] : []),
    ]);
    const leases = new Map<string, Lease>();
    const messages: ClaimedMessage[] = [];
    const referenceOf = referencesUnder(token);
    for (const row of rows) {
      const { batchId, id } = row;
      let lease = leases.get(batchId);
      if (lease === undefined) leases.set(batchId, (lease = { batchId, token, until }));
      if (id === null) continue;
      const reference = (row.unanswered ? row.reference : null) ?? referenceOf(id);
      // The row itself, which nobody else has: a copy of its many columns is dear.
      const refusedBy = row.refusedBy ?? nobody;
      messages.push(Object.assign(row, { id, reference, refusedBy, attachment: null, lease }));
    }
    return { messages, leases: [...leases.values()] };
  }

  /** Gives batches back: one of which nothing waits any more is gone, another is due as it was. */
  async release({ settled, withheld }: GivenBack): Promise<void> {
    await Promise.all([
      this.releaseBy(releaseSettledStatement, settled),
      this.releaseBy(releaseStatement, withheld),
    ]);
  }

  private async releaseBy(statement: PreparedStatement, leases: Lease[]): Promise<void> {
    if (leases.length === 0) return;
    await this.statements.run(statement, [
      leases.map((lease) => lease.batchId),
      leases.map((lease) => lease.token),
    ]);
  }
}

/**
 * What waits is found by the index that has it in its order, of which a claim reads the first few. The
 * planner takes it for next to nothing (it thinks that of one send that waits, one that is not paused is
 * rare), and would as soon read all of it by when it expires, and sort it: so that is hidden from it.
 */
const due = `channel = $1 AND lane = $2 AND lease_token IS NULL
      AND not_before <= $6 AND coalesce(expires_at > $6, false) AND ($4 OR NOT obeys_quiet_hours)
      AND dispatch_id <> ALL (ARRAY(SELECT id FROM dispatch WHERE paused))`;

const chosenColumns = 'id, claims, message_kind, obeys_quiet_hours, refused_by, only_by';

/** For which gateway alone something waits; empty where any may have it. An index is in this order. */
const gatewayOfItsOwn = "coalesce(stays_with, only_by, '')";

const waitingAlone = (isFor: string, limit: string): string => `
    SELECT ${chosenColumns} FROM message_batch
    WHERE ${due} AND retry_at <= $7 AND ${gatewayOfItsOwn} ${isFor} AND $5 <> ALL (refused_by)
    ORDER BY retry_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`;

/**
 * What waits alone: for this gateway, then for any that has not refused it for good. Apart, so that
 * thousands which wait for another gateway are not read. What is fresh may go by any.
 */
const again = (moreOfAny: string): string => `
  own AS (${waitingAlone('= $5', '$3::int')}),
  any_of AS (${waitingAlone(`= '' ${moreOfAny}`, 'greatest(0, $3::int - (SELECT count(*) FROM own))')}),
  again AS (SELECT * FROM own UNION ALL SELECT * FROM any_of)`;

const fresh = `
  fresh AS (
    SELECT ${chosenColumns} FROM message_batch
    WHERE ${due} AND retry_at IS NULL
    ORDER BY not_before, id
    LIMIT (greatest(0, $3::int - (SELECT count(*) FROM again)) + ${freshBatchSize - 1}) / ${freshBatchSize}
    FOR UPDATE SKIP LOCKED)`;

const claimText = (candidates: readonly string[], from: string): string => `
  WITH ${candidates.join(',')},
  -- A lock shows a batch as it is now, a join its messages as they were when this statement began. One
  -- that was claimed and released in between is left for the next claim.
  chosen AS (
    SELECT l.* FROM (${from}) l
    JOIN message_batch seen ON seen.id = l.id AND seen.claims = l.claims),
  claimed AS (
    SELECT m.batch_id, m.id, m.attempts + 1 AS attempt, m.failures, m.reference, m.unanswered,
      CASE WHEN m.unanswered THEN m.gateway END AS gateway,
      CASE WHEN m.unanswered THEN (
        SELECT min(a.began_at) FROM attempt a
        WHERE a.message_id = m.id AND a.reference = m.reference) END AS unanswered_since, m.address, m.title, m.text,
      m.sealed, m.attachment_id, m.parts, c.obeys_quiet_hours, c.refused_by, c.only_by,
      CASE WHEN EXISTS (SELECT FROM suppression) THEN coalesce(
        (SELECT s.reason FROM suppression s
         WHERE s.reference = m.address AND s.message_kind IN (c.message_kind, '*') LIMIT 1),
        CASE WHEN m.grounds <> '{}' AND NOT EXISTS (
          SELECT 1 FROM unnest(m.grounds) AS ground
          WHERE NOT EXISTS (
            SELECT 1 FROM suppression s
            WHERE s.reference = ground AND s.message_kind IN (c.message_kind, '*')))
        THEN (SELECT s.reason FROM suppression s
              WHERE s.reference = m.grounds[1] AND s.message_kind IN (c.message_kind, '*')
              ORDER BY s.reason LIMIT 1) END) END AS suppressed_for
    FROM chosen c JOIN outbound_message m ON m.batch_id = c.id
    WHERE m.status IN (${waitingStatuses})
    LIMIT $3::int),
  leased AS (
    UPDATE message_batch b
    SET lease_token = $8::uuid, leased_until = $9::timestamptz, gateway = $5, claimed = hand.ids,
        claims = b.claims + 1
    FROM (SELECT c.id, coalesce(array_agg(claimed.id) FILTER (WHERE claimed.id IS NOT NULL), '{}') AS ids
          FROM chosen c LEFT JOIN claimed ON claimed.batch_id = c.id GROUP BY c.id) hand
    WHERE b.id = hand.id)
  SELECT c.id AS "batchId", claimed.id, attempt, failures, reference, unanswered,
    unanswered_since AS "unansweredSince", gateway, address, title, text, sealed, attachment_id AS "attachmentId", claimed.obeys_quiet_hours AS "obeysQuietHours", suppressed_for AS "suppressedFor",
    parts, nullif(claimed.refused_by, '{}') AS "refusedBy", claimed.only_by AS "onlyBy"
  FROM chosen c LEFT JOIN claimed ON claimed.batch_id = c.id`;

const anything = 'SELECT * FROM again UNION ALL SELECT * FROM fresh';

const claimStatement = {
  name: 'delivery.claim',
  text: claimText([again(''), fresh], anything),
};

/**
 * The one try that a gateway that paused itself is due, for all workers, taken together with what it is
 * tried with: taken before, another sender could claim that in between, and it was not tried after all.
 */
const tryStatement = {
  name: 'delivery.claim-try',
  text: claimText(
    [
      again(''),
      fresh,
      `
  tried AS (
    UPDATE gateway SET probe_at = $10
    WHERE name = $5 AND enabled AND paused_at IS NULL AND self_paused_at IS NOT NULL
      AND probe_at <= $7 AND (EXISTS (SELECT FROM again) OR EXISTS (SELECT FROM fresh))
    RETURNING 1)`,
    ],
    `SELECT * FROM (${anything}) due WHERE EXISTS (SELECT FROM tried)`,
  ),
};

/** What waits alone for this gateway, or was refused by another one: few, and found without the others. */
const leftOverStatement = {
  name: 'delivery.claim-left-over',
  text: claimText([again("AND refused_by <> '{}'")], 'SELECT * FROM again'),
};

const releaseText = (from: string): string => `
  WITH held AS (
    SELECT b.id, EXISTS (
      SELECT FROM outbound_message m WHERE m.batch_id = b.id AND m.status IN (${waitingStatuses})) AS waits
    FROM ${from} JOIN message_batch b ON b.id = l.id AND b.lease_token = l.token
    ORDER BY b.id FOR UPDATE OF b),
  ended AS (DELETE FROM message_batch b USING held h WHERE b.id = h.id AND NOT h.waits)
  UPDATE message_batch b SET lease_token = NULL, leased_until = NULL, claimed = '{}'
  FROM held h WHERE b.id = h.id AND h.waits`;

const theseLeases = 'unnest($1::bigint[], $2::uuid[]) AS l (id, token)';

/** Lost in a crash, it would leave in doubt what was withheld. */
const releaseStatement = { name: 'delivery.release', text: releaseText(theseLeases) };

/** Lost in a crash, it leaves leases that run out with nothing in doubt. */
const releaseSettledStatement = {
  name: 'delivery.release-settled',
  text: releaseText(`${flushedLater} CROSS JOIN ${theseLeases}`),
};
