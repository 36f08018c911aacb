import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { statusList } from '../dispatches/message-batch-sql.js';
import { counterUpdate } from '../settle/counters.js';

/** What a gateway has to be asked about. */
export interface RestoredMessage {
  messageId: string;
  gateway: string;
  reference: string;
  handedOverSince: Date;
  asked: number;
}

@Injectable()
export class RestoredMessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes up to `limit` that are due; should this worker die, they are due again at `askedBy`. */
  async take(limit: number, realNow: Date, askedBy: Date): Promise<RestoredMessage[]> {
    const [rows] = await this.dataSource.query<[RestoredMessage[]]>(
      `UPDATE restored_message r SET ask_at = $3, asked = asked + 1
       FROM (SELECT message_id FROM restored_message WHERE ask_at <= $2
             ORDER BY ask_at LIMIT $1 FOR UPDATE SKIP LOCKED) due
       WHERE r.message_id = due.message_id
       RETURNING r.message_id AS "messageId", r.gateway, r.reference,
                 r.handed_over_since AS "handedOverSince", r.asked`,
      [limit, realNow, askedBy],
    );
    return rows;
  }

  /** The gateway had taken it, unless a person has decided meanwhile. */
  async settleAsTaken(
    { messageId, reference, handedOverSince }: RestoredMessage,
    gatewayMessageId: string | null,
    awaitsReceipt: boolean,
  ): Promise<void> {
    const { from, to } = messageMoves['evidence-taken'];
    await this.dataSource.query(
      `WITH done AS (DELETE FROM restored_message WHERE message_id = $1),
       moved AS (
         UPDATE outbound_message m
         SET status = '${to}', unanswered = false, left_at = $3, handed_over_at = $3,
             failure_kind = NULL, failure_code = NULL, gateway_message_id = $4
         WHERE m.id = $1 AND m.reference = $2 AND m.status IN (${statusList(from)})
         RETURNING m.dispatch_id, 'unknown' AS old_status, m.status, m.left_at, $5::int AS awaits,
           m.parts)
       ${counterUpdate('moved')}`,
      [messageId, reference, handedOverSince, gatewayMessageId, awaitsReceipt ? 1 : 0],
    );
  }

  /** The gateway can say no more of it: it stays for a person. */
  async forget({ messageId }: RestoredMessage): Promise<void> {
    await this.dataSource.query('DELETE FROM restored_message WHERE message_id = $1', [messageId]);
  }

  async putOff({ messageId }: RestoredMessage, askAt: Date): Promise<void> {
    await this.dataSource.query('UPDATE restored_message SET ask_at = $2 WHERE message_id = $1', [
      messageId,
      askAt,
    ]);
  }
}
