import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface UnreportedQuestion {
  gateway: string;
  /** Handed over in this stretch of real time. */
  from: Date;
  until: Date;
  limit: number;
  realNow: Date;
  /** As if it had been asked so often already: the next question is not so soon. */
  asked: number;
}

@Injectable()
export class UnreportedRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Has a gateway asked about messages that it took and did not report of. They are looked for in the few
   * sends that still wait for receipts, so that no index more is kept on the busiest table.
   * @returns how many it will be asked about
   */
  async ask(question: UnreportedQuestion): Promise<number> {
    const rows = await this.dataSource.query<unknown[]>(
      `INSERT INTO receipt_hint (gateway, reference, gateway_message_id, hinted_at, ask_at, asked)
       SELECT m.gateway, m.reference, m.gateway_message_id, m.handed_over_at, $2, $3
       FROM dispatch d JOIN outbound_message m ON m.dispatch_id = d.id
       WHERE d.awaiting_receipt > 0 AND m.status = $4 AND m.gateway = $1
         AND m.reference IS NOT NULL AND m.gateway_message_id IS NOT NULL
         AND m.handed_over_at BETWEEN $5 AND $6
         AND NOT EXISTS (
           SELECT FROM receipt_hint h WHERE h.gateway = m.gateway AND h.reference = m.reference)
       LIMIT $7
       ON CONFLICT DO NOTHING RETURNING 1`,
      [
        question.gateway,
        question.realNow,
        question.asked,
        messageMoves.take.to,
        question.from,
        question.until,
        question.limit,
      ],
    );
    return rows.length;
  }
}
