import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../platform/database/database.js';

/** A send to guardians of which something still waits. */
export interface WaitingSend {
  dispatchId: string;
  /** School time. */
  notBefore: Date;
  messages: number;
}

/** The times that messages which wait have in common (school time). */
export interface WaitingTimes {
  notBefore: Date;
  expiresAt: Date;
}

/** What obeys the quiet hours and still waits: it is found by the batches, which are as many as wait. */
@Injectable()
export class WaitingSendsRepository {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<WaitingSend[]> {
    return this.dataSource.query<WaitingSend[]>(
      `SELECT d.id AS "dispatchId", d.not_before AS "notBefore",
              d.total - d.sent - d.delivered - d.failed - d.cancelled - d.expired - d.unknown AS messages
       FROM dispatch d
       WHERE d.obeys_quiet_hours
         AND d.sent + d.delivered + d.failed + d.cancelled + d.expired + d.unknown < d.total
         AND d.id IN (SELECT dispatch_id FROM message_batch)
       ORDER BY d.not_before, d.id`,
    );
  }

  /** Holds all that waits, in the order in which workers hold it, and tells which times it has. */
  async holdTimes(transaction: Transaction): Promise<WaitingTimes[]> {
    await transaction.query(
      'SELECT FROM message_batch WHERE obeys_quiet_hours ORDER BY id FOR UPDATE',
    );
    return transaction.query<WaitingTimes[]>(
      `SELECT DISTINCT not_before AS "notBefore", expires_at AS "expiresAt" FROM message_batch
       WHERE obeys_quiet_hours`,
    );
  }

  /** Gives what waits with these times another end. */
  async changeExpiry(
    transaction: Transaction,
    { notBefore, expiresAt }: WaitingTimes,
    changed: Date,
  ): Promise<void> {
    const values = [notBefore, expiresAt, changed];
    await transaction.query(
      `UPDATE message_batch SET expires_at = $3
       WHERE obeys_quiet_hours AND not_before = $1 AND expires_at = $2`,
      values,
    );
    await transaction.query(
      `UPDATE dispatch SET expires_at = $3
       WHERE obeys_quiet_hours AND not_before = $1 AND expires_at = $2
         AND id IN (SELECT dispatch_id FROM message_batch)`,
      values,
    );
  }
}
