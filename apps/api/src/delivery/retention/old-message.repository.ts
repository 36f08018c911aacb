import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A send of which everything has ended long ago. */
export interface OldSend {
  id: string;
  messageKind: string;
}

@Injectable()
export class OldMessageRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The oldest send whose messages are still there and have all ended; one with a message of which nobody
   * knows whether it left stays until a person has decided.
   * @param expiredBefore school time
   */
  async findOld(expiredBefore: Date): Promise<OldSend | null> {
    const [send] = await this.dataSource.query<OldSend[]>(
      `SELECT id, message_kind AS "messageKind" FROM dispatch
       WHERE messages_removed_at IS NULL AND expires_at < $1
         AND sent + delivered + failed + cancelled + expired = total AND awaiting_receipt = 0
       ORDER BY expires_at LIMIT 1`,
      [expiredBefore],
    );
    return send ?? null;
  }

  /** Removes up to `limit` messages of a send with their attempts; returns how many. */
  async remove(dispatchId: string, limit: number): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `WITH gone AS (
         DELETE FROM outbound_message WHERE id IN (
           SELECT id FROM outbound_message WHERE dispatch_id = $1 LIMIT $2)
         RETURNING id),
       attempts AS (DELETE FROM attempt a USING gone WHERE a.message_id = gone.id)
       SELECT count(*) FROM gone`,
      [dispatchId, limit],
    );
    return Number(row?.count ?? 0);
  }

  /**
   * Takes away of up to `limit` messages of a send to whom they went and what they said; what became of each,
   * by what it was about, stays. Returns how many.
   */
  async empty(dispatchId: string, limit: number): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `WITH emptied AS (
         UPDATE outbound_message
         SET address = 'removed:' || id, title = NULL, text = '', grounds = '{}', because = NULL,
             reference = NULL, gateway_message_id = NULL
         WHERE id IN (
           SELECT id FROM outbound_message
           WHERE dispatch_id = $1 AND address NOT LIKE 'removed:%' LIMIT $2)
         RETURNING id),
       attempts AS (DELETE FROM attempt a USING emptied WHERE a.message_id = emptied.id)
       SELECT count(*) FROM emptied`,
      [dispatchId, limit],
    );
    return Number(row?.count ?? 0);
  }

  async setRemoved(dispatchId: string, at: Date): Promise<void> {
    await this.dataSource.query('UPDATE dispatch SET messages_removed_at = $2 WHERE id = $1', [
      dispatchId,
      at,
    ]);
  }

  /** Removes up to `limit` receipts that were applied before; the oldest come first. Returns how many. */
  async removeReceipts(appliedBefore: Date, limit: number): Promise<number> {
    const [, removed] = await this.dataSource.query<[unknown, number]>(
      `DELETE FROM receipt WHERE id IN (
         SELECT id FROM receipt WHERE applied_at < $1 ORDER BY id LIMIT $2)`,
      [appliedBefore, limit],
    );
    return removed;
  }
}
