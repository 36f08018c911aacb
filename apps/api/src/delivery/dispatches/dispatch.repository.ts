import { type MessageStatus, smsPartCount } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import { SecretSeal } from '../../platform/sealing/secret-seal.js';
import type { DispatchRequest, MessageRequest } from './dispatch-request.js';
import { DispatchEntity } from './dispatch.entity.js';
import { freshBatchSize } from './message-batch.entity.js';
import { sealText } from './sealed-text.js';

@Injectable()
export class DispatchRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly seal: SecretSeal,
  ) {}

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
      `WITH given AS (
         SELECT m.*, (row_number() OVER (PARTITION BY m.channel ORDER BY m.position) - 1)
                     / ${freshBatchSize} AS part
         FROM unnest($7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
                     $13::boolean[], $14::smallint[], $15::text[], $16::uuid[])
              WITH ORDINALITY AS m (channel, address, subject, title, text, grounds, sealed, parts,
                                    because, attachment_id, position)),
       parts AS MATERIALIZED (
         SELECT channel, part, nextval('message_batch_id_seq') AS batch_id
         FROM (SELECT DISTINCT channel, part FROM given) p),
       batches AS (
         INSERT INTO message_batch (id, dispatch_id, lane, message_kind, obeys_quiet_hours,
           not_before, expires_at, channel, only_by, retry_at)
         -- What is for one gateway alone is looked for among what is tried again.
         SELECT batch_id, $1, $2, $3, $4, $5, $6, channel, $17,
                CASE WHEN $17::text IS NOT NULL THEN 'epoch'::timestamptz END FROM parts),
       added AS (
         INSERT INTO outbound_message (dispatch_id, batch_id, channel, address, subject, title, text,
           grounds, sealed, parts, because, attachment_id)
         SELECT $1, p.batch_id, g.channel, g.address, g.subject, g.title, g.text,
                string_to_array(g.grounds, ' '), g.sealed, g.parts, g.because,
                g.attachment_id
         FROM given g JOIN parts p ON p.channel = g.channel AND p.part = g.part
         ORDER BY g.position
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
        messages.map((message) => this.asKept(message)),
        messages.map((message) => message.grounds.join(' ')),
        messages.map((message) => message.carriesSecret ?? false),
        messages.map(({ channel, text }) => (channel === 'email' ? 0 : smsPartCount(text))),
        messages.map((message) => message.because ?? null),
        messages.map((message) => message.attachmentId ?? null),
        request.gateway ?? null,
      ],
    );
    return Number(row?.inserted ?? 0);
  }

  private asKept({ address, text, carriesSecret = false }: MessageRequest): string {
    return carriesSecret ? sealText(this.seal, address, text) : text;
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

  /** The same as a transaction sees it. */
  findLatestWithin(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
  ): Promise<DispatchEntity | null> {
    return transaction
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
      `WITH waiting AS (
         SELECT b.id, b.claimed, b.lease_token
         FROM dispatch d JOIN message_batch b ON b.dispatch_id = d.id
         WHERE d.source_kind = $1 AND d.source_id = $2
         ORDER BY b.id FOR UPDATE OF b),
       moved AS (
         UPDATE outbound_message m SET status = $4, retry_at = NULL
         FROM waiting w
         WHERE m.batch_id = w.id AND m.id <> ALL(w.claimed)
           AND m.status = ANY($3) AND NOT m.unanswered
         RETURNING m.id, m.batch_id, m.dispatch_id),
       -- A claim that read the messages before this finds their batch gone.
       gone AS (
         DELETE FROM message_batch b USING waiting w
         WHERE b.id = w.id AND w.lease_token IS NULL
           AND EXISTS (SELECT FROM moved WHERE moved.batch_id = b.id)),
       counted AS (
         UPDATE dispatch d SET cancelled = d.cancelled + c.moved
         FROM (SELECT dispatch_id, count(*) AS moved FROM moved GROUP BY dispatch_id) c
         WHERE d.id = c.dispatch_id)
       SELECT count(*) AS cancelled FROM moved`,
      [sourceKind, sourceId, from, to],
    );
    return Number(row?.cancelled ?? 0);
  }

  /** How many messages are with a gateway at this moment; there are never many leases. */
  async countInFlight(): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT coalesce(sum(cardinality(claimed)), 0) AS count FROM message_batch
       WHERE lease_token IS NOT NULL`,
    );
    return Number(row?.count ?? 0);
  }
}
