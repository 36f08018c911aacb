import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { referenceSql } from '../reference.js';
import type { ClaimedMessage, ClaimRequest } from './claimed-message.js';

@Injectable()
export class ClaimRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Leases up to `limit` due messages, those to be retried first. Rows that another worker is
   * claiming at this moment are passed over. A hand-over that was never answered keeps its reference.
   */
  async claim(request: ClaimRequest): Promise<ClaimedMessage[]> {
    const rows = await this.dataSource.query<
      [Omit<ClaimedMessage, 'leaseToken' | 'leasedUntil'>[]]
    >(claimSql, [
      request.channel,
      request.lane,
      request.limit,
      request.windowOpen,
      request.gateway,
      request.schoolNow,
      request.realNow,
      request.leaseToken,
      request.leasedUntil,
    ]);
    const { leaseToken, leasedUntil } = request;
    return rows[0].map((row) => ({ ...row, leaseToken, leasedUntil }));
  }

  /**
   * Takes up to `wanted` messages' worth out of a gateway's rate, for all workers together.
   * @param reserve what is left for others, in messages
   * @returns how many may be claimed now
   */
  async takeAllowance(request: {
    gateway: string;
    wanted: number;
    reserve: number;
    ratePerSecond: number;
    burst: number;
    realNow: Date;
  }): Promise<number> {
    const [[row]] = await this.dataSource.query<[[{ granted: number }?]]>(allowanceSql, [
      request.gateway,
      request.wanted,
      request.reserve,
      request.ratePerSecond,
      request.burst,
      request.realNow,
    ]);
    return Number(row?.granted ?? 0);
  }

  /** Opens a gateway's bucket, full, where it has none yet. */
  async openAllowance(gateway: string, burst: number, realNow: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO gateway_allowance (gateway, tokens, refilled_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [gateway, burst, realNow],
    );
  }

  /** Gives back what was taken and not used. */
  async returnAllowance(gateway: string, unused: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE gateway_allowance SET tokens = tokens + $2 WHERE gateway = $1',
      [gateway, unused],
    );
  }
}

const from = (status: 'queued' | 'retrying'): string => {
  if (!messageMoves.claim.from.includes(status)) throw new Error(`${status} is not claimed`);
  return `'${status}'`;
};

const due = `channel = $1 AND lane = $2 AND not_before <= $6 AND expires_at > $6
      AND ($4 OR NOT obeys_quiet_hours)`;

const claimSql = `
  WITH again AS (
    SELECT id FROM outbound_message
    WHERE status = ${from('retrying')} AND ${due} AND retry_at <= $7
    ORDER BY retry_at LIMIT $3 FOR UPDATE SKIP LOCKED),
  fresh AS (
    SELECT id FROM outbound_message
    WHERE status = ${from('queued')} AND ${due}
    ORDER BY not_before, id LIMIT $3 - (SELECT count(*) FROM again)
    FOR UPDATE SKIP LOCKED),
  chosen AS (SELECT id FROM again UNION ALL SELECT id FROM fresh)
  UPDATE outbound_message m
  SET status = '${messageMoves.claim.to}', attempts = m.attempts + 1, lease_token = $8,
      leased_until = $9,
      gateway = CASE WHEN m.unanswered THEN m.gateway ELSE $5 END,
      reference = CASE WHEN m.unanswered THEN m.reference ELSE ${referenceSql} END
  FROM chosen WHERE m.id = chosen.id
  RETURNING m.id, m.attempts AS attempt, m.failures, m.reference, m.unanswered, m.gateway,
    m.address, m.title, m.text, m.obeys_quiet_hours AS "obeysQuietHours",
    COALESCE(
      (SELECT s.reason FROM suppression s
       WHERE s.reference = m.address AND s.message_kind IN (m.message_kind, '*') LIMIT 1),
      CASE WHEN m.grounds <> '{}' AND NOT EXISTS (
        SELECT 1 FROM unnest(m.grounds) AS ground
        WHERE NOT EXISTS (
          SELECT 1 FROM suppression s
          WHERE s.reference = ground AND s.message_kind IN (m.message_kind, '*')))
      THEN (SELECT s.reason FROM suppression s
            WHERE s.reference = m.grounds[1] AND s.message_kind IN (m.message_kind, '*')
            ORDER BY s.reason LIMIT 1) END) AS "suppressedFor"`;

/** A token bucket: what flowed in since the last look is added, then whole messages are taken out. */
const allowanceSql = `
  WITH refilled AS (
    SELECT gateway, least($5::float8, tokens
      + $4::float8 * greatest(0, extract(epoch FROM $6::timestamptz - refilled_at)::float8)) AS tokens
    FROM gateway_allowance WHERE gateway = $1 FOR UPDATE),
  granted AS (
    SELECT gateway, tokens, greatest(0, least($2, floor(tokens - $3::float8))) AS granted
    FROM refilled)
  UPDATE gateway_allowance a
  SET tokens = g.tokens - g.granted, refilled_at = greatest(a.refilled_at, $6)
  FROM granted g WHERE a.gateway = g.gateway
  RETURNING g.granted`;
