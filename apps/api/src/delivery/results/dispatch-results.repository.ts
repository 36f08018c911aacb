import type { FailureKind, MessageStatus } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

export interface NotDeliveredMessage {
  messageId: string;
  address: string;
  grounds: string[];
  status: MessageStatus;
  failureKind: FailureKind | null;
  failureCode: string | null;
}

export interface NotDeliveredFilter {
  statuses: readonly MessageStatus[];
  /** Only messages on the account of one of these; null for all. */
  grounds: readonly string[] | null;
}

/** A source's sends in rough numbers, all revisions of it together. */
export interface SendOutline {
  sourceId: string;
  /** Not all of it has left, and something has. */
  isSending: boolean;
  /** A person holds back what has not left. */
  isPaused: boolean;
  /** Nothing has left yet. */
  isWaiting: boolean;
  didNotArrive: number;
}

const ofSource = `outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
  WHERE d.source_kind = $1 AND d.source_id = $2 AND m.status = ANY($3)
    AND ($4::text[] IS NULL OR m.grounds && $4)`;

/** What became of sends, read only. */
@Injectable()
export class DispatchResultsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** In a stable order, from after `cursor` (a message id) on. */
  listNotDelivered(
    sourceKind: string,
    sourceId: string,
    { statuses, grounds }: NotDeliveredFilter,
    cursor: string,
    limit: number,
  ): Promise<NotDeliveredMessage[]> {
    return this.dataSource.query<NotDeliveredMessage[]>(
      `SELECT m.id AS "messageId", m.address, m.status, m.grounds,
              m.failure_kind AS "failureKind", m.failure_code AS "failureCode"
       FROM ${ofSource} AND m.id > $5 ORDER BY m.id LIMIT $6`,
      [sourceKind, sourceId, statuses, grounds, cursor, limit],
    );
  }

  async countNotDelivered(
    sourceKind: string,
    sourceId: string,
    { statuses, grounds }: NotDeliveredFilter,
  ): Promise<number> {
    const [row] = await this.dataSource.query<{ count: string }[]>(
      `SELECT count(*) FROM ${ofSource}`,
      [sourceKind, sourceId, statuses, grounds],
    );
    return Number(row?.count ?? 0);
  }

  /** From the counters alone, so it costs one row of an index for each source. */
  outline(sourceKind: string, sourceIds: readonly string[]): Promise<SendOutline[]> {
    return this.dataSource.query<SendOutline[]>(
      `SELECT source_id AS "sourceId", sum(under_way) > 0 AND sum(left_house) > 0 AS "isSending",
              bool_or(paused AND under_way > 0) AS "isPaused",
              sum(under_way) > 0 AND sum(left_house) = 0 AS "isWaiting",
              sum(failed + expired + cancelled)::integer AS "didNotArrive"
       FROM (SELECT *, sent + delivered + failed + unknown AS left_house,
                    total - sent - delivered - failed - cancelled - expired - unknown AS under_way
             FROM dispatch WHERE source_kind = $1 AND source_id = ANY($2)) d
       GROUP BY source_id`,
      [sourceKind, sourceIds],
    );
  }
}
