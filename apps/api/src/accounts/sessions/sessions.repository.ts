import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';
import type { Device } from './device.js';

/** A session as its owner may see it. */
export interface OwnSession {
  /** Opens nothing: the mark by which the trail knows the session too. */
  mark: string;
  device: Partial<Device> | null;
  /** Real time, as is `lastSeenAt`. */
  signedInAt: Date;
  lastSeenAt: Date;
  /** Whether its second factor was given. */
  secondFactorAt: Date | null;
}

/** The same mark as `sessionMark` makes of a session's id. */
const mark = `left(encode(sha256(convert_to(sid, 'UTF8')), 'hex'), 12)`;
const account = `sess #>> '{passport,user,accountId}'`;

@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * The sessions of an account that have not ended, the last seen first.
   * @param now real time
   */
  list(accountId: string, now: Date): Promise<OwnSession[]> {
    return this.dataSource.query<OwnSession[]>(
      `SELECT ${mark} AS mark, sess -> 'device' AS device,
              (sess #>> '{passport,user,signedInAt}')::timestamptz AS "signedInAt",
              -- Each request sets the end anew, by so many milliseconds.
              greatest(expire - (sess #>> '{cookie,originalMaxAge}')::float8 * interval '1 ms',
                (sess #>> '{passport,user,signedInAt}')::timestamptz) AS "lastSeenAt",
              (sess ->> 'secondFactorAt')::timestamptz AS "secondFactorAt"
       FROM session WHERE ${account} = $1 AND expire > $2
       ORDER BY "lastSeenAt" DESC, mark`,
      [accountId, now],
    );
  }

  /** Ends one session of the account; false when it has none of this mark. */
  async end(transaction: Transaction, accountId: string, wanted: string): Promise<boolean> {
    const [, ended] = await transaction.query<[unknown, number]>(
      `DELETE FROM session WHERE ${account} = $1 AND ${mark} = $2`,
      [accountId, wanted],
    );
    return ended > 0;
  }

  /** Ends every session of an account, on every device. */
  async endAll(transaction: Transaction, accountId: string): Promise<void> {
    await transaction.query(`DELETE FROM session WHERE ${account} = $1`, [accountId]);
  }

  /**
   * Takes note that a session gave its second factor again. One that was ended meanwhile stays so,
   * which saving it whole would undo.
   */
  async noteSecondFactor(sessionId: string, givenAt: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE session SET sess = jsonb_set(sess, '{secondFactorAt}', to_jsonb($2::text))
       WHERE sid = $1`,
      [sessionId, givenAt.toISOString()],
    );
  }
}
