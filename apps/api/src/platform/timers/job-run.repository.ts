import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../database/database.js';

/**
 * Between a backup and its restoring jobs may have run, and nobody knows: they don't run for that time
 * again. On the school's clock.
 */
const inForgottenTime = (dueAt: string): string =>
  `SELECT 1 FROM restored_backup r WHERE ${dueAt} > r.taken_at_school AND ${dueAt} <= r.restored_at_school`;

/** Which timed jobs have run: one row for each instant at which one was due. */
@Injectable()
export class JobRunRepository {
  constructor(private readonly dataSource: DataSource) {}

  async hasRun(name: string, dueAt: Date): Promise<boolean> {
    const rows = await this.dataSource.query<object[]>(
      `SELECT 1 FROM job_run WHERE name = $1 AND due_at = $2 UNION ALL ${inForgottenTime('$2')}`,
      [name, dueAt],
    );
    return rows.length > 0;
  }

  /** Removes up to `limit` runs of long ago, and never a job's only one; returns how many. */
  async removeOld(dueBefore: Date, limit: number): Promise<number> {
    const [, removed] = await this.dataSource.query<[unknown, number]>(
      `DELETE FROM job_run WHERE (name, due_at) IN (
         SELECT name, due_at FROM job_run r WHERE due_at < $1
           AND EXISTS (SELECT FROM job_run l WHERE l.name = r.name AND l.due_at > r.due_at)
         LIMIT $2)`,
      [dueBefore, limit],
    );
    return removed;
  }

  /** When those of these jobs were due that have run, from an instant on. */
  listRuns(names: readonly string[], since: Date): Promise<{ name: string; dueAt: Date }[]> {
    return this.dataSource.query(
      `SELECT name, due_at AS "dueAt" FROM job_run WHERE name = ANY($1) AND due_at >= $2`,
      [names, since],
    );
  }

  /** When each of these jobs ran last, of those that ever did. */
  listLastRuns(names: readonly string[]): Promise<{ name: string; ranAt: Date }[]> {
    return this.dataSource.query(
      `SELECT n.name, r.ran_at AS "ranAt" FROM unnest($1::text[]) AS n (name)
       CROSS JOIN LATERAL (
         SELECT ran_at FROM job_run WHERE name = n.name ORDER BY due_at DESC LIMIT 1) r`,
      [names],
    );
  }

  /**
   * Takes a run for this transaction. Another that tries meanwhile waits for its end, and gets the run
   * only if this one is rolled back.
   * @returns false when it has run already
   */
  async take(transaction: Transaction, name: string, dueAt: Date, now: Date): Promise<boolean> {
    const rows = await transaction.query<object[]>(
      `INSERT INTO job_run (name, due_at, ran_at) SELECT $1, $2::timestamptz, $3
       WHERE NOT EXISTS (${inForgottenTime('$2::timestamptz')})
       ON CONFLICT (name, due_at) DO NOTHING RETURNING 1`,
      [name, dueAt, now],
    );
    return rows.length > 0;
  }
}
