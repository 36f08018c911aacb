import type { MessageStatus } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import type { DispatchRequest, MessageRequest, NotDelivered } from './dispatch-request.js';
import { DispatchEntity } from './dispatch.entity.js';

@Injectable()
export class DispatchRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** The new dispatch's id, or null where this source and revision has one already. */
  async insert(
    transaction: Transaction,
    request: DispatchRequest,
    acceptedAt: Date,
  ): Promise<string | null> {
    const rows = await transaction.query<{ id: string }[]>(
      `INSERT INTO dispatch (source_kind, source_id, revision, message_kind, lane,
                             obeys_quiet_hours, not_before, expires_at, accepted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (source_kind, source_id, revision) DO NOTHING
       RETURNING id`,
      [
        request.sourceKind,
        request.sourceId,
        request.revision,
        request.messageKind,
        request.lane,
        request.obeysQuietHours,
        request.notBefore,
        request.expiresAt,
        acceptedAt,
      ],
    );
    return rows[0]?.id ?? null;
  }

  /** Adds messages; one that the dispatch has already, by address and subject, is left out. */
  async insertMessages(
    transaction: Transaction,
    dispatchId: string,
    request: DispatchRequest,
    messages: MessageRequest[],
  ): Promise<number> {
    const [row] = await transaction.query<{ inserted: string }[]>(
      `WITH added AS (
         INSERT INTO outbound_message (dispatch_id, lane, message_kind, obeys_quiet_hours,
           not_before, expires_at, channel, address, subject, title, text, grounds)
         SELECT $1, $2, $3, $4, $5, $6, m.channel, m.address, m.subject, m.title, m.text,
                string_to_array(m.grounds, ' ')
         FROM unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])
              AS m (channel, address, subject, title, text, grounds)
         ON CONFLICT (dispatch_id, channel, address, subject) DO NOTHING
         RETURNING 1)
       SELECT count(*) AS inserted FROM added`,
      [
        dispatchId,
        request.lane,
        request.messageKind,
        request.obeysQuietHours,
        request.notBefore,
        request.expiresAt,
        messages.map((message) => message.channel),
        messages.map((message) => message.address),
        messages.map((message) => message.subject),
        messages.map((message) => message.title ?? null),
        messages.map((message) => message.text),
        messages.map((message) => message.grounds.join(' ')),
      ],
    );
    return Number(row?.inserted ?? 0);
  }

  async setTotal(transaction: Transaction, dispatchId: string, total: number): Promise<void> {
    await transaction.query('UPDATE dispatch SET total = $2 WHERE id = $1', [dispatchId, total]);
  }

  /** The latest revision of a source's dispatch. */
  findLatest(sourceKind: string, sourceId: string): Promise<DispatchEntity | null> {
    return this.dataSource
      .getRepository(DispatchEntity)
      .findOne({ where: { sourceKind, sourceId }, order: { revision: 'DESC' } });
  }

  /** Cancels what certainly has not left, and counts it; returns how many that were. */
  async cancel(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    from: readonly MessageStatus[],
    to: MessageStatus,
  ): Promise<number> {
    const [row] = await transaction.query<{ cancelled: string }[]>(
      `WITH moved AS (
         UPDATE outbound_message m SET status = $4, retry_at = NULL
         FROM dispatch d
         WHERE d.source_kind = $1 AND d.source_id = $2 AND m.dispatch_id = d.id
           AND m.status = ANY($3) AND NOT m.unanswered
         RETURNING m.dispatch_id),
       counted AS (
         UPDATE dispatch d SET cancelled = d.cancelled + c.moved
         FROM (SELECT dispatch_id, count(*) AS moved FROM moved GROUP BY dispatch_id) c
         WHERE d.id = c.dispatch_id)
       SELECT count(*) AS cancelled FROM moved`,
      [sourceKind, sourceId, from, to],
    );
    return Number(row?.cancelled ?? 0);
  }

  /** Who did not get it, in a stable order, from after `cursor` (a message id) on. */
  async listNotDelivered(
    sourceKind: string,
    sourceId: string,
    statuses: readonly MessageStatus[],
    cursor: string,
    limit: number,
  ): Promise<NotDelivered[]> {
    return this.dataSource.query<NotDelivered[]>(
      `SELECT m.id AS "messageId", m.address, m.status, m.grounds, m.subject,
              m.failure_kind AS "failureKind", m.failure_code AS "failureCode"
       FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = $1 AND d.source_id = $2 AND m.status = ANY($3) AND m.id > $4
       ORDER BY m.id LIMIT $5`,
      [sourceKind, sourceId, statuses, cursor, limit],
    );
  }

  /** How many messages are with a gateway at this moment; the index of leased rows is always short. */
  async countInFlight(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM outbound_message WHERE status = 'sending'`,
    );
    return Number(row?.count ?? 0);
  }
}
