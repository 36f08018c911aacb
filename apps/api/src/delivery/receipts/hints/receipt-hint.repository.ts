import { messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** What a gateway has to be asked about. */
export interface ReceiptHint {
  gateway: string;
  reference: string;
  gatewayMessageId: string;
  asked: number;
}

@Injectable()
export class ReceiptHintRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Keeps a hint; another of the same message has it asked about at once. */
  async keep(hint: Omit<ReceiptHint, 'asked'>, realNow: Date): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO receipt_hint (gateway, reference, gateway_message_id, hinted_at, ask_at)
       VALUES ($1, $2, $3, $4, $4)
       ON CONFLICT (gateway, reference) DO UPDATE SET ask_at = least(receipt_hint.ask_at, $4)`,
      [hint.gateway, hint.reference, hint.gatewayMessageId, realNow],
    );
  }

  /**
   * Takes up to `limit` hints that are due, so that no other worker asks before `askedBy`: should this
   * one die, they are due again then.
   */
  async take(gateway: string, limit: number, realNow: Date, askedBy: Date): Promise<ReceiptHint[]> {
    const [rows] = await this.dataSource.query<[ReceiptHint[]]>(
      `UPDATE receipt_hint h SET ask_at = $4
       FROM (SELECT gateway, reference FROM receipt_hint WHERE gateway = $1 AND ask_at <= $3
             ORDER BY ask_at LIMIT $2 FOR UPDATE SKIP LOCKED) due
       WHERE h.gateway = due.gateway AND h.reference = due.reference
       RETURNING h.gateway, h.reference, h.gateway_message_id AS "gatewayMessageId", h.asked`,
      [gateway, limit, realNow, askedBy],
    );
    return rows;
  }

  /** It was not certain yet: asked again later. */
  async putOff({ gateway, reference }: ReceiptHint, askAt: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE receipt_hint SET ask_at = $3, asked = asked + 1
       WHERE gateway = $1 AND reference = $2`,
      [gateway, reference, askAt],
    );
  }

  async forget({ gateway, reference }: ReceiptHint): Promise<void> {
    await this.dataSource.query('DELETE FROM receipt_hint WHERE gateway = $1 AND reference = $2', [
      gateway,
      reference,
    ]);
  }

  /** Forgets what is due and need not be asked any more: its message has ended by another receipt. */
  async forgetEnded(gateway: string, realNow: Date): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM receipt_hint h USING outbound_message m
       WHERE h.gateway = $1 AND h.ask_at <= $2
         AND m.id = substring(h.reference FROM '^LL([0-9]{1,18})N')::bigint
         AND m.reference = h.reference AND m.status = ANY($3)`,
      [gateway, realNow, [messageMoves['receipt-delivered'].to, messageMoves['receipt-failed'].to]],
    );
  }

  /** Forgets what no gateway tells any more. */
  async forgetOld(hintedBefore: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM receipt_hint WHERE hinted_at < $1', [hintedBefore]);
  }
}
