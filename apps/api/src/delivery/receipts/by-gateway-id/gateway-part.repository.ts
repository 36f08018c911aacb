import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { arrayLiteral } from '../../../platform/database/array-literal.js';
import { flushedLater } from '../../../platform/database/flushed-later.js';
import { PreparedStatements } from '../../../platform/database/prepared-statements.js';

export interface TakenPart {
  gateway: string;
  gatewayMessageId: string;
  reference: string;
  parts: number;
}

export interface ReportedPart {
  gateway: string;
  gatewayMessageId: string;
  state: 'delivered' | 'failed';
  code: string | null;
}

@Injectable()
export class GatewayPartRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly statements: PreparedStatements,
  ) {}

  /** Notes which message each id belongs to. */
  async noteTaken(taken: TakenPart[], realNow: Date): Promise<void> {
    await this.statements.run(noteTakenStatement, [
      arrayLiteral(taken.map((part) => part.gateway)),
      arrayLiteral(taken.map((part) => part.gatewayMessageId)),
      arrayLiteral(taken.map((part) => part.reference)),
      arrayLiteral(taken.map((part) => part.parts)),
      realNow,
    ]);
  }

  /** Notes what was reported of each id; what has arrived stays so. */
  async noteReported(reports: ReportedPart[], realNow: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO gateway_part (gateway, gateway_message_id, state, code, noted_at)
       SELECT DISTINCT ON (1, 2) *, $5::timestamptz
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[])
       ORDER BY 1, 2, 3
       ON CONFLICT (gateway, gateway_message_id)
       DO UPDATE SET state = excluded.state, code = excluded.code, told = false
       WHERE gateway_part.state IS DISTINCT FROM 'delivered'`,
      [
        reports.map((report) => report.gateway),
        reports.map((report) => report.gatewayMessageId),
        reports.map((report) => report.state),
        reports.map((report) => report.code),
        realNow,
      ],
    );
  }

  /**
   * Makes receipts of up to `limit` messages whose every part has arrived, or of which one has failed.
   * @returns how many parts were looked at
   */
  async tell(limit: number, realNow: Date): Promise<number> {
    const [row] = await this.statements.run<{ count: string }>(tellStatement, [limit, realNow]);
    return Number(row?.count ?? 0);
  }

  async forgetOld(notedBefore: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM gateway_part WHERE noted_at < $1', [notedBefore]);
  }
}

/** Runs as often as messages are settled, each time before them: what was lost of it is not settled either. */
const noteTakenStatement = {
  name: 'delivery.note-taken',
  text: `
  INSERT INTO gateway_part (gateway, gateway_message_id, reference, parts, noted_at)
  SELECT DISTINCT ON (1, 2) p.*, $5::timestamptz
  FROM ${flushedLater}, unnest($1::text[], $2::text[], $3::text[], $4::int[]) AS p
  ON CONFLICT (gateway, gateway_message_id)
  DO UPDATE SET reference = excluded.reference, parts = excluded.parts,
    noted_at = excluded.noted_at, told = false,
    -- A report that came first is this message's; one of a message before it, whose id the
    -- gateway has given again, is not.
    state = CASE WHEN coalesce(gateway_part.reference, excluded.reference) = excluded.reference
                 THEN gateway_part.state END`,
};

/** Runs several times a second, most often for nothing, beside ids of a whole week. */
const tellStatement = {
  name: 'delivery.tell-parts',
  text: `
  WITH reported AS (
    SELECT gateway, gateway_message_id, reference FROM gateway_part
    WHERE NOT told AND state IS NOT NULL AND reference IS NOT NULL
    LIMIT $1 FOR UPDATE SKIP LOCKED),
  messages AS (
    SELECT p.gateway, p.reference, min(p.gateway_message_id) AS gateway_message_id,
           count(*) FILTER (WHERE p.state = 'delivered') >= max(p.parts) AS arrived,
           bool_or(p.state = 'failed') AS failed,
           min(p.code) FILTER (WHERE p.state = 'failed') AS code
    FROM (SELECT DISTINCT gateway, reference FROM reported) r
    JOIN gateway_part p
      ON p.gateway = r.gateway AND p.reference = r.reference AND p.state IS NOT NULL
    GROUP BY p.gateway, p.reference),
  receipts AS (
    INSERT INTO receipt (gateway, reference, gateway_message_id, state, code, received_at)
    SELECT gateway, reference, gateway_message_id,
           CASE WHEN arrived THEN 'delivered' ELSE 'failed' END,
           CASE WHEN arrived THEN NULL ELSE code END, $2
    FROM messages WHERE arrived OR failed
    ON CONFLICT (gateway, reference, state) DO NOTHING),
  told AS (
    UPDATE gateway_part p SET told = true FROM reported r
    WHERE p.gateway = r.gateway AND p.gateway_message_id = r.gateway_message_id
    RETURNING 1)
  SELECT count(*) FROM told`,
};
