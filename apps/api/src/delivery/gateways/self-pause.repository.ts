import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

/** A gateway that paused itself, of which nobody has been told. */
export interface UntoldPause {
  name: string;
  code: string;
  /** Real time. */
  since: Date;
}

/** Gateways that said that a person has to mend something, for all workers. Times are real. */
@Injectable()
export class SelfPauseRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Has a gateway left alone until `probeAt`. One that is paused already stays so since it was.
   * @param at when the answer came
   */
  async pause(name: string, code: string, at: Date, probeAt: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE gateway SET self_paused_at = coalesce(self_paused_at, $3),
         self_paused_code = $2, probe_at = greatest(probe_at, $4)
       WHERE name = $1`,
      [name, code, at, probeAt],
    );
  }

  /**
   * It takes messages again.
   * @param beganAt of the hand-over that it took: one from before the pause proves nothing
   */
  async resume(name: string, beganAt: Date): Promise<void> {
    await this.dataSource.query(
      `UPDATE gateway SET self_paused_at = NULL, self_paused_code = NULL, probe_at = NULL
       WHERE name = $1 AND self_paused_at <= $2`,
      [name, beganAt],
    );
  }

  /** It said that what it paused for is over. @param codes that it may have paused for */
  async takeBack(name: string, codes: readonly string[]): Promise<void> {
    await this.dataSource.query(
      `UPDATE gateway SET self_paused_at = NULL, self_paused_code = NULL, probe_at = NULL
       WHERE name = $1 AND self_paused_code = ANY($2)`,
      [name, codes],
    );
  }

  /** Whether there is a pause of which nobody has been told; without a lock, as it is asked often. */
  async hasUntold(again: Date): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `SELECT 1 FROM gateway WHERE ${untold} LIMIT 1`,
      [again],
    );
    return rows.length > 0;
  }

  /** Takes note that people are being told of these pauses, with the caller's transaction. */
  async takeUntold(transaction: Transaction, realNow: Date, again: Date): Promise<UntoldPause[]> {
    const [rows] = await transaction.query<[UntoldPause[]]>(
      `UPDATE gateway SET told_at = $2, told_code = self_paused_code
       WHERE ${untold}
       RETURNING name, self_paused_code AS code, self_paused_at AS since`,
      [again, realNow],
    );
    return rows;
  }
}

/** Paused, and not told of since; nor shortly before of the same trouble. */
const untold = `enabled AND self_paused_at IS NOT NULL AND (told_at IS NULL OR (
  told_at < self_paused_at AND (told_at < $1 OR told_code IS DISTINCT FROM self_paused_code)))`;
