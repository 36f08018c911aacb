import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { DataSource } from 'typeorm';
import { minute } from './request-counts.js';

export interface SharedCount {
  count: number;
  /** Milliseconds until it begins anew. */
  untilReset: number;
}

/** What `RequestCounts` does, by all processes together. */
@Injectable()
export class RequestCountsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts one request. A minute begins with the first one after the last minute ended, and what is refused
   * does not lengthen it.
   * @param what is counted, such as `sign-in`
   * @param now milliseconds since the epoch, real time
   */
  async take(what: string, who: string, now: number): Promise<SharedCount> {
    const hash = createHash('sha256').update(`${what}\0${who}`).digest();
    const ended = 'c.ends_at <= $2 OR c.ends_at > EXCLUDED.ends_at';
    const [row] = await this.dataSource.query<{ count: number; endsAt: Date }[]>(
      `INSERT INTO request_count AS c (who, ends_at, count) VALUES ($1, $3, 1)
       ON CONFLICT (who) DO UPDATE
       SET count = CASE WHEN ${ended} THEN 1 ELSE c.count + 1 END,
           ends_at = CASE WHEN ${ended} THEN EXCLUDED.ends_at ELSE c.ends_at END
       RETURNING count, ends_at AS "endsAt"`,
      [hash, new Date(now), new Date(now + minute)],
    );
    const { count = 1, endsAt = new Date(now) } = row ?? {};
    return { count, untilReset: Math.max(0, endsAt.getTime() - now) };
  }

  async forgetEndedBefore(instant: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM request_count WHERE ends_at < $1', [instant]);
  }
}
