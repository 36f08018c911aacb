import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Transaction } from '../../database/database.js';
import type { IdempotencyStatus } from './idempotency-key.entity.js';

/** A request by which its caller knows it again. */
export interface RequestIdentity {
  caller: string;
  route: string;
  key: string;
}

export interface Claim extends RequestIdentity {
  /** Tells this request from another with the same key. */
  claim: string;
}

export interface FoundKey {
  status: IdempotencyStatus;
  bodyHash: string;
  leaseUntil: Date;
  answerStatus: number | null;
  answerBody: string | null;
}

const ofClaim = 'caller = $1 AND route = $2 AND key = $3 AND claim = $4';

@Injectable()
export class IdempotencyKeysRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Takes the key for a request: one that nobody has used, that was used longer ago than a key is
   * kept, or whose request was abandoned before its deed. Returns whether it was to be had.
   */
  async take(
    { caller, route, key, claim }: Claim,
    bodyHash: string,
    { now, leaseUntil, keptSince }: { now: Date; leaseUntil: Date; keptSince: Date },
  ): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `INSERT INTO idempotency_key AS k
         (caller, route, key, claim, body_hash, status, begun_at, lease_until)
       VALUES ($1, $2, $3, $4, $5, 'in-progress', $6, $7)
       ON CONFLICT (caller, route, key) DO UPDATE
       SET claim = EXCLUDED.claim, body_hash = EXCLUDED.body_hash, status = EXCLUDED.status,
           begun_at = EXCLUDED.begun_at, lease_until = EXCLUDED.lease_until,
           answer_status = NULL, answer_body = NULL
       WHERE k.begun_at < $8
          OR (k.status = 'in-progress' AND k.lease_until <= $6 AND k.body_hash = EXCLUDED.body_hash)
       RETURNING claim`,
      [caller, route, key, claim, bodyHash, now, leaseUntil, keptSince],
    );
    return rows.length > 0;
  }

  async find({ caller, route, key }: RequestIdentity): Promise<FoundKey | null> {
    const [found] = await this.dataSource.query<FoundKey[]>(
      `SELECT status, body_hash AS "bodyHash", lease_until AS "leaseUntil",
              answer_status AS "answerStatus", answer_body AS "answerBody"
       FROM idempotency_key WHERE caller = $1 AND route = $2 AND key = $3`,
      [caller, route, key],
    );
    return found ?? null;
  }

  /** Returns whether the claim still held the key. */
  async markCarriedOut(
    transaction: Transaction,
    { caller, route, key, claim }: Claim,
  ): Promise<boolean> {
    const [, marked] = await transaction.query<[unknown, number]>(
      `UPDATE idempotency_key SET status = 'carried-out' WHERE ${ofClaim} AND status <> 'answered'`,
      [caller, route, key, claim],
    );
    return marked > 0;
  }

  async keepAnswer(
    { caller, route, key, claim }: Claim,
    answer: { status: number; body: string },
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE idempotency_key SET status = 'answered', answer_status = $5, answer_body = $6
       WHERE ${ofClaim}`,
      [caller, route, key, claim, answer.status, answer.body],
    );
  }

  /** Frees the key of a request that did nothing. */
  async free({ caller, route, key, claim }: Claim): Promise<void> {
    await this.dataSource.query(
      `DELETE FROM idempotency_key WHERE ${ofClaim} AND status = 'in-progress'`,
      [caller, route, key, claim],
    );
  }

  async forgetBegunBefore(instant: Date): Promise<void> {
    await this.dataSource.query('DELETE FROM idempotency_key WHERE begun_at < $1', [instant]);
  }
}
