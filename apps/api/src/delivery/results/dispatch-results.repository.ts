import type { FailureKind, MessageStatus } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import type { Channel } from '../channels/gateway.js';

export interface NotDeliveredMessage {
  messageId: string;
  address: string;
  grounds: string[];
  status: MessageStatus;
  failureKind: FailureKind | null;
  failureCode: string | null;
}

/** Why so many messages did not arrive. */
export interface CountedCause extends Pick<
  NotDeliveredMessage,
  'status' | 'failureKind' | 'failureCode'
> {
  count: number;
}

/** A message that a gateway took, or may have taken. */
export interface ReachedMessage {
  messageId: string;
  channel: Channel;
  address: string;
  grounds: string[];
  /** Why it went there, in its sender's own words. */
  because: string | null;
}

/** A message, and how far it has come. */
export interface MessageOfSend extends Omit<NotDeliveredMessage, 'grounds'> {
  subject: string;
  /** School time; null while it has not left. */
  leftAt: Date | null;
  attempts: number;
}

/** A source's sends as far as they went to some of their recipients. */
export interface PartOfSend {
  sourceId: string;
  /** When it was to leave (school time). */
  notBefore: Date;
  total: number;
  underWay: number;
  confirmed: number;
  handedOver: number;
  didNotArrive: number;
  unknown: number;
}

/** A source's sends in numbers, all revisions of it together. */
export interface SendNumbers {
  sourceId: string;
  total: number;
  underWay: number;
  confirmed: number;
  handedOver: number;
  didNotArrive: number;
  /** Of those that did not arrive, what could not leave in its time. */
  expired: number;
  unknown: number;
}

/** One message, by what it is about. */
export interface MessageOfSubject {
  sourceId: string;
  subject: string;
  channel: Channel;
  address: string;
  status: MessageStatus;
  failureKind: FailureKind | null;
  failureCode: string | null;
}

/** What left, or may have left. */
const reachedStatuses = ['sent', 'delivered', 'unknown'] as const satisfies MessageStatus[];

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
  /** Something left, or was tried. */
  hasLeft: boolean;
  didNotArrive: number;
  /** Nobody knows of so many whether they left. */
  unknown: number;
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

  /** Every message of a source with what it is about, as its sender said; for small sends. */
  listAll(sourceKind: string, sourceId: string): Promise<MessageOfSend[]> {
    return this.dataSource.query<MessageOfSend[]>(
      `SELECT m.id AS "messageId", m.address, m.subject, m.status, m.left_at AS "leftAt",
              m.attempts, m.failure_kind AS "failureKind",
              m.failure_code AS "failureCode"
       FROM outbound_message m JOIN dispatch d ON d.id = m.dispatch_id
       WHERE d.source_kind = $1 AND d.source_id = $2 ORDER BY m.id`,
      [sourceKind, sourceId],
    );
  }

  /** How many of them for each cause. */
  countCauses(
    sourceKind: string,
    sourceId: string,
    { statuses, grounds }: NotDeliveredFilter,
  ): Promise<CountedCause[]> {
    return this.dataSource.query<CountedCause[]>(
      `SELECT m.status, m.failure_kind AS "failureKind", m.failure_code AS "failureCode",
              count(*)::integer AS count
       FROM ${ofSource} GROUP BY 1, 2, 3`,
      [sourceKind, sourceId, statuses, grounds],
    );
  }

  /** From the counters alone, so it costs one row of an index for each source. */
  outline(sourceKind: string, sourceIds: readonly string[]): Promise<SendOutline[]> {
    return this.dataSource.query<SendOutline[]>(
      `SELECT source_id AS "sourceId", sum(under_way) > 0 AND sum(left_house) > 0 AS "isSending",
              bool_or(paused AND under_way > 0) AS "isPaused",
              sum(under_way) > 0 AND sum(left_house) = 0 AS "isWaiting",
              sum(left_house) > 0 AS "hasLeft",
              sum(unknown)::integer AS unknown,
              sum(failed + expired + cancelled)::integer AS "didNotArrive"
       FROM (SELECT *, sent + delivered + failed + unknown AS left_house,
                    total - sent - delivered - failed - cancelled - expired - unknown AS under_way
             FROM dispatch WHERE source_kind = $1 AND source_id = ANY($2)) d
       GROUP BY source_id`,
      [sourceKind, sourceIds],
    );
  }

  /**
   * Those that a source has reached, each address once, in a stable order, from after `cursor` (a
   * message id) on.
   */
  listReached(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    cursor: string,
    limit: number,
  ): Promise<ReachedMessage[]> {
    return transaction.query<ReachedMessage[]>(
      `SELECT m.id AS "messageId", m.channel, m.address, m.grounds, m.because
       FROM ${ofSource} AND m.id > $5
         AND NOT EXISTS (
           SELECT FROM outbound_message e
           WHERE e.dispatch_id = m.dispatch_id AND e.channel = m.channel AND e.address = m.address
             AND e.id < m.id AND e.status = ANY($3))
       ORDER BY m.id LIMIT $6`,
      [sourceKind, sourceId, reachedStatuses, null, cursor, limit],
    );
  }

  /** How many phones and e-mail addresses a source has reached. */
  async countReached(
    sourceKind: string,
    sourceId: string,
  ): Promise<{ phones: number; emails: number }> {
    const [row] = await this.dataSource.query<{ phones: number; emails: number }[]>(
      `SELECT count(DISTINCT m.address) FILTER (WHERE m.channel <> 'email')::integer AS phones,
              count(DISTINCT m.address) FILTER (WHERE m.channel = 'email')::integer AS emails
       FROM ${ofSource}`,
      [sourceKind, sourceId, reachedStatuses, null],
    );
    return row!;
  }

  /** What went on the account of any of these since an instant of school time, the latest first. */
  listParts(sourceKind: string, grounds: readonly string[], since: Date): Promise<PartOfSend[]> {
    const count = (...statuses: string[]): string =>
      `count(*) FILTER (WHERE m.status IN (${statuses.map((one) => `'${one}'`).join(', ')}))::integer`;
    return this.dataSource.query<PartOfSend[]>(
      `SELECT d.source_id AS "sourceId", min(d.not_before) AS "notBefore",
              count(*)::integer AS total,
              ${count('queued', 'retrying')} AS "underWay", ${count('delivered')} AS confirmed,
              ${count('sent')} AS "handedOver", ${count('unknown')} AS unknown,
              ${count('failed', 'cancelled', 'expired')} AS "didNotArrive"
       FROM dispatch d JOIN outbound_message m ON m.dispatch_id = d.id
       WHERE d.source_kind = $1 AND d.not_before >= $3 AND m.grounds && $2
       GROUP BY d.source_id ORDER BY min(d.not_before) DESC, d.source_id`,
      [sourceKind, grounds, since],
    );
  }

  /** From the counters alone. */
  numbers(sourceKind: string, sourceIds: readonly string[]): Promise<SendNumbers[]> {
    return this.dataSource.query<SendNumbers[]>(
      `SELECT source_id AS "sourceId", sum(total)::integer AS total,
              sum(total - sent - delivered - failed - cancelled - expired - unknown)::integer
                AS "underWay",
              sum(delivered)::integer AS confirmed, sum(sent)::integer AS "handedOver",
              sum(failed + cancelled + expired)::integer AS "didNotArrive",
              sum(expired)::integer AS expired, sum(unknown)::integer AS unknown
       FROM dispatch WHERE source_kind = $1 AND source_id = ANY($2) GROUP BY source_id`,
      [sourceKind, sourceIds],
    );
  }

  /**
   * Every message of sends that are a class long at most, each with what it is about.
   * @param subject of it alone, where one is named
   */
  listBySubject(
    sourceKind: string,
    sourceIds: readonly string[],
    subject: string | null = null,
  ): Promise<MessageOfSubject[]> {
    return this.dataSource.query<MessageOfSubject[]>(
      `SELECT d.source_id AS "sourceId", m.subject, m.channel, m.address, m.status,
              m.failure_kind AS "failureKind", m.failure_code AS "failureCode"
       FROM dispatch d JOIN outbound_message m ON m.dispatch_id = d.id
       WHERE d.source_kind = $1 AND d.source_id = ANY($2) AND ($3::text IS NULL OR m.subject = $3)
       ORDER BY m.id`,
      [sourceKind, sourceIds, subject],
    );
  }
}
