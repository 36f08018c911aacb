import { Injectable } from '@nestjs/common';
import { ObservationDatabase } from '../../platform/observation/observation-database.js';

/** Batches of one send that wait in one lane. */
export interface WaitingBatches {
  channel: string;
  lane: string;
  obeysQuietHours: boolean;
  /** School time from which the oldest of them might leave, as is `now`. */
  dueSince: Date;
  batches: number;
}

/** Reads what whoever runs the system has to know, from small tables and counters alone. */
@Injectable()
export class DeliveryValuesRepository {
  constructor(private readonly database: ObservationDatabase) {}

  /**
   * What is due, not in hand, and not held back by a person. A batch that is to be tried again is due
   * since its time for that.
   * @param schoolNow school time, as the real time `realNow`
   */
  async listWaiting(schoolNow: Date, realNow: Date): Promise<WaitingBatches[]> {
    const rows = await this.database.query<WaitingBatches & { batches: string }>(
      `SELECT b.channel, b.lane, b.obeys_quiet_hours AS "obeysQuietHours", count(*) AS batches,
              min(greatest(b.not_before, coalesce(b.retry_at, d.accepted_at) + ($1::timestamptz - $2::timestamptz)))
                AS "dueSince"
       FROM message_batch b JOIN dispatch d ON d.id = b.dispatch_id
       WHERE b.lease_token IS NULL AND NOT d.paused
         AND b.not_before <= $1 AND b.expires_at > $1 AND (b.retry_at IS NULL OR b.retry_at <= $2)
       GROUP BY b.channel, b.lane, b.obeys_quiet_hours`,
      [schoolNow, realNow],
    );
    return rows.map((row) => ({ ...row, batches: Number(row.batches) }));
  }

  /** The counters of the sends that were accepted since an instant of real time, added up. */
  async countMessages(since: Date): Promise<Record<string, number>> {
    const [row = {}] = await this.database.query<Record<string, string | null>>(
      `SELECT sum(total - sent - delivered - failed - cancelled - expired - unknown) AS "under-way",
              sum(sent) AS sent, sum(delivered) AS delivered, sum(failed) AS failed,
              sum(cancelled) AS cancelled, sum(expired) AS expired, sum(unknown) AS unknown
       FROM dispatch WHERE accepted_at > $1`,
      [since],
    );
    return Object.fromEntries(Object.entries(row).map(([name, sum]) => [name, Number(sum ?? 0)]));
  }

  /** What waits for a person, for a worker or for a gateway. */
  async readPressing(realNow: Date): Promise<{
    unknown: number;
    pausedSends: number;
    inFlight: number;
    oldestLostLease: number;
    receiptsWaiting: number;
  }> {
    const [row] = await this.database.query<Record<string, string>>(
      `SELECT (SELECT coalesce(sum(unknown), 0) FROM dispatch WHERE unknown > 0) AS unknown,
              (SELECT count(*) FROM dispatch WHERE paused) AS paused,
              (SELECT coalesce(sum(cardinality(claimed)), 0) FROM message_batch
               WHERE lease_token IS NOT NULL) AS flying,
              (SELECT coalesce(extract(epoch FROM greatest('0', $1 - min(leased_until))), 0)
               FROM message_batch WHERE leased_until < $1) AS lost,
              (SELECT count(*) FROM (
                 SELECT 1 FROM receipt WHERE applied_at IS NULL LIMIT 10000) r) AS receipts`,
      [realNow],
    );
    return {
      unknown: Number(row?.unknown ?? 0),
      pausedSends: Number(row?.paused ?? 0),
      inFlight: Number(row?.flying ?? 0),
      oldestLostLease: Number(row?.lost ?? 0),
      receiptsWaiting: Number(row?.receipts ?? 0),
    };
  }

  async readDatabaseBytes(): Promise<number> {
    const [row] = await this.database.query<{ bytes: string }>(
      'SELECT pg_database_size(current_database()) AS bytes',
    );
    return Number(row?.bytes ?? 0);
  }
}
