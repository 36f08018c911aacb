import type { FailureKind, MessageStatus } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** A message of a send, whatever has become of it so far. */
export interface PlannedMessage {
  messageId: string;
  address: string;
  grounds: string[];
  /** Why it is in the send, in its sender's own words. */
  because: string | null;
  status: MessageStatus;
  failureKind: FailureKind | null;
  failureCode: string | null;
}

export interface PlannedFilter {
  /** Null for all. */
  statuses: readonly MessageStatus[] | null;
  /** Only messages on the account of one of these; null for all. */
  grounds: readonly string[] | null;
}

// Whoever is looked for may stand for thousands of grounds: each of a message's few is looked up in them.
const ofSource = `outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
  WHERE d.source_kind = $1 AND d.source_id = $2
    AND ($3::text[] IS NULL OR m.status = ANY($3))
    AND ($4::text[] IS NULL
         OR EXISTS (SELECT FROM unnest(m.grounds) AS ground WHERE ground = ANY($4)))`;

/** The messages of a send one by one, from the moment in which it is planned. */
@Injectable()
export class PlannedMessagesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which they were planned, from after `cursor` (a message id) on. */
  list(
    sourceKind: string,
    sourceId: string,
    { statuses, grounds }: PlannedFilter,
    cursor: string,
    limit: number,
  ): Promise<PlannedMessage[]> {
    return this.dataSource.query<PlannedMessage[]>(
      `SELECT m.id AS "messageId", m.address, m.grounds, m.because, m.status,
              m.failure_kind AS "failureKind", m.failure_code AS "failureCode"
       FROM ${ofSource} AND m.id > $5 ORDER BY m.id LIMIT $6`,
      [sourceKind, sourceId, statuses, grounds, cursor, limit],
    );
  }

  async count(
    sourceKind: string,
    sourceId: string,
    { statuses, grounds }: PlannedFilter,
  ): Promise<number> {
    const [row] = await this.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM ${ofSource}`,
      [sourceKind, sourceId, statuses, grounds],
    );
    return row!.count;
  }
}
