import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Channel } from '../channels/gateway.js';

/** Another send that reaches some of the same people at about the same time. */
export interface SharedRecipients {
  sourceKind: string;
  sourceId: string;
  /** When it is to leave, or was (school time). */
  notBefore: Date;
  firstLeftAt: Date | null;
  /** At how many of the asked addresses it arrives, or may. */
  recipients: number;
}

export interface SharedRecipientsQuestion {
  /** Whose sends these are; null for anybody's. */
  sourceKind: string | null;
  /** The send in question itself, which does not count. */
  exceptSourceId: string;
  /** The ways to those addresses. */
  channels: readonly Channel[];
  addresses: readonly string[];
  /** The stretch of school time in which it would leave too close, both ends included. */
  from: Date;
  until: Date;
}

@Injectable()
export class SharedRecipientsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Which other sends reach the same addresses in a stretch of time: those that are to leave in it,
   * and those that were leaving in it. First the few sends of that time are found, then the addresses
   * in each by its own index. What was cancelled, or failed, reaches nobody and does not count.
   */
  find(question: SharedRecipientsQuestion): Promise<SharedRecipients[]> {
    return this.dataSource.query<SharedRecipients[]>(
      `SELECT d.source_kind AS "sourceKind", d.source_id AS "sourceId",
              min(d.not_before) AS "notBefore", min(d.first_left_at) AS "firstLeftAt",
              count(DISTINCT m.address)::integer AS recipients
       FROM dispatch d
       CROSS JOIN LATERAL (
         SELECT address FROM outbound_message
         WHERE dispatch_id = d.id AND channel = ANY($3) AND address = ANY($4)
           AND status IN ('queued', 'retrying', 'sent', 'delivered', 'unknown')) m
       WHERE ($1::text IS NULL OR d.source_kind = $1) AND d.source_id <> $2
         AND (d.not_before BETWEEN $5 AND $6
              -- A send lives a day, so one that is still leaving was due no longer ago than two.
              OR (d.not_before BETWEEN $5::timestamptz - interval '2 days' AND $6
                  AND d.first_left_at <= $6 AND d.last_left_at >= $5))
       GROUP BY d.source_kind, d.source_id
       ORDER BY recipients DESC, d.source_id`,
      [
        question.sourceKind,
        question.exceptSourceId,
        question.channels,
        question.addresses,
        question.from,
        question.until,
      ],
    );
  }
}
