import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Up to where the messages were looked at: in which send, and which one of it was the last. */
export interface WalkPlace {
  dispatchId: string | null;
  messageId: string | null;
}

export interface UnreportedQuestion {
  gateway: string;
  /** Handed over in this stretch of real time. */
  from: Date;
  until: Date;
  realNow: Date;
  /** As if it had been asked so often already: the next question is not so soon. */
  asked: number;
}

/** What came of one stretch of a send's messages. */
export interface LookedAt {
  read: number;
  found: number;
  /** The last that was looked at; null where there was none left. */
  messageId: string | null;
}

@Injectable()
export class UnreportedRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes the next look for this worker. @returns null where another one had it since `before` */
  async take(gateway: string, before: Date, realNow: Date): Promise<WalkPlace | null> {
    const rows = await this.dataSource.query<WalkPlace[]>(
      `INSERT INTO unreported_walk (gateway, looked_at) VALUES ($1, $3)
       ON CONFLICT (gateway) DO UPDATE SET looked_at = $3 WHERE unreported_walk.looked_at <= $2
       RETURNING dispatch_id AS "dispatchId", message_id AS "messageId"`,
      [gateway, before, realNow],
    );
    return rows[0] ?? null;
  }

  async keep(gateway: string, { dispatchId, messageId }: WalkPlace): Promise<void> {
    await this.dataSource.query(
      'UPDATE unreported_walk SET dispatch_id = $2, message_id = $3 WHERE gateway = $1',
      [gateway, dispatchId, messageId],
    );
  }

  /** Sends from this one on that still wait for receipts, and were accepted by then. */
  async sends(from: string | null, acceptedBy: Date, limit: number): Promise<string[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT id FROM dispatch
       WHERE awaiting_receipt > 0 AND accepted_at <= $2 AND id >= coalesce($1::bigint, 0)
       ORDER BY id LIMIT $3`,
      [from, acceptedBy, limit],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Has a gateway asked about messages of one send that it took and did not report of. They are read in the
   * order of the index that a send's messages have anyway, so that none more is kept on the busiest table.
   * @param after the message that was looked at last; what is gone by now counts as the last of all
   * @param mostRead how many messages are looked at, and `mostFound` of them asked about
   */
  async ask(
    question: UnreportedQuestion,
    dispatchId: string,
    after: string | null,
    mostRead: number,
    mostFound: number,
  ): Promise<LookedAt> {
    // Apart, so that either has the index for its plan.
    const onward =
      after === null
        ? '$2::bigint IS NULL'
        : `(channel, address, subject) >
             (SELECT channel, address, subject FROM outbound_message WHERE id = $2)`;
    const rows = await this.dataSource.query<LookedAt[]>(
      `WITH looked AS MATERIALIZED (
         SELECT id, status, gateway, reference, gateway_message_id, handed_over_at,
           row_number() OVER (ORDER BY channel, address, subject) AS place
         FROM outbound_message
         WHERE dispatch_id = $1 AND ${onward}
         ORDER BY channel, address, subject LIMIT $3
       ), found AS MATERIALIZED (
         SELECT * FROM looked m
         WHERE status = $5 AND gateway = $6 AND reference IS NOT NULL
           AND gateway_message_id IS NOT NULL AND handed_over_at BETWEEN $7 AND $8
           AND NOT EXISTS (
             SELECT FROM receipt_hint h WHERE h.gateway = m.gateway AND h.reference = m.reference)
         ORDER BY place LIMIT $4
       ), asked AS (
         INSERT INTO receipt_hint (gateway, reference, gateway_message_id, hinted_at, ask_at, asked)
         SELECT gateway, reference, gateway_message_id, handed_over_at, $9, $10 FROM found
         ON CONFLICT DO NOTHING
       ), counted AS (
         SELECT (SELECT count(*) FROM looked)::int AS read, (SELECT count(*) FROM found)::int AS found
       )
       SELECT read, found, (
         SELECT id FROM looked WHERE place = CASE WHEN found = $4
           THEN (SELECT max(place) FROM found) ELSE read END) AS "messageId"
       FROM counted`,
      [
        ...[dispatchId, after, mostRead, mostFound, messageMoves.take.to, question.gateway],
        ...[question.from, question.until, question.realNow, question.asked],
      ],
    );
    return rows[0]!;
  }
}
