import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A gateway's rate as a token bucket in a row, which all workers draw from. */
@Injectable()
export class AllowanceRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes up to `wanted` messages' worth out of a gateway's rate, for all workers together.
   * @param reserve what is left for others, in messages
   * @returns how many may be claimed now
   */
  async take(request: {
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
  async open(gateway: string, burst: number, realNow: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO gateway_allowance (gateway, tokens, refilled_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [gateway, burst, realNow],
    );
  }

  /** Gives back what was taken and not used. */
  async giveBack(gateway: string, unused: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE gateway_allowance SET tokens = tokens + $2 WHERE gateway = $1',
      [gateway, unused],
    );
  }
}

/** What flowed in since the last look is added, then whole messages are taken out. */
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
