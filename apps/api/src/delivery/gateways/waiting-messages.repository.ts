import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { waitingStatuses } from '../dispatches/message-batch-sql.js';

/** More than this nobody counts on a screen, and the counting stops there. */
const mostWaiting = 10_000;
const mostUnanswered = 1_000;

/** How much waits to leave; by the batches, which are as many as the queue is long. */
@Injectable()
export class WaitingMessagesRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns by channel, each up to 10,000; nothing where none waits */
  byChannel(channels: readonly string[]): Promise<{ channel: string; waiting: number }[]> {
    return this.dataSource.query(
      `SELECT c.channel, w.waiting FROM unnest($1::text[]) AS c (channel)
       CROSS JOIN LATERAL (
         SELECT count(*)::int AS waiting FROM (
           SELECT FROM message_batch b JOIN outbound_message m ON m.batch_id = b.id
           WHERE b.channel = c.channel AND m.status IN (${waitingStatuses})
           LIMIT ${mostWaiting}) l) w`,
      [channels],
    );
  }

  /** What gateways have not answered for and that waits for them alone; in all up to 1,000. */
  unanswered(): Promise<{ gateway: string; waiting: number }[]> {
    return this.dataSource.query(
      `SELECT stays_with AS gateway, count(*)::int AS waiting
       FROM (SELECT stays_with FROM message_batch WHERE stays_with IS NOT NULL
             LIMIT ${mostUnanswered}) b GROUP BY 1`,
    );
  }
}
