import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../../clock/real-clock.js';
import type { Transaction } from '../../database/database.js';
import { CodedError } from '../../errors/coded-error.js';
import {
  type Claim,
  type FoundKey,
  IdempotencyKeysRepository,
  type RequestIdentity,
} from './idempotency-keys.repository.js';

/** How long the first answer is kept, in milliseconds. */
export const keptMilliseconds = 24 * 60 * 60 * 1000;

/** How long a request is taken to be at work, in milliseconds; the longest takes far less. */
const leaseMilliseconds = 120_000;

/** An answer as it was given: its HTTP status, and its body as JSON. */
export interface KeptAnswer {
  status: number;
  body: string;
}

/**
 * Requests that may come twice. The first with a key acts; while it does, others are told to wait;
 * afterwards they get its answer. A request that fails frees its key, as it changed nothing. One that
 * a crash cut short frees it when its lease is over, unless its deed had been committed: then it is
 * never done again.
 */
@Injectable()
export class IdempotencyKeys {
  private readonly current = new AsyncLocalStorage<Claim>();

  constructor(
    private readonly realClock: RealClock,
    private readonly repository: IdempotencyKeysRepository,
  ) {}

  /**
   * Takes the key for a request, or gives the answer that an earlier one had.
   * @throws CodedError `idempotency.other-request`, `idempotency.in-progress`,
   *   `idempotency.answer-lost`
   */
  async begin(identity: RequestIdentity, bodyHash: string): Promise<Claim | KeptAnswer> {
    const claim = { ...identity, claim: randomUUID() };
    // A key that is freed between the two looks is free for this one.
    for (let tries = 0; tries < 5; tries += 1) {
      const now = this.realClock.now();
      const taken = await this.repository.take(claim, bodyHash, {
        now,
        leaseUntil: new Date(now.getTime() + leaseMilliseconds),
        keptSince: new Date(now.getTime() - keptMilliseconds),
      });
      if (taken) return claim;
      const found = await this.repository.find(identity);
      if (found !== null) return answerOf(found, bodyHash, now);
    }
    throw new CodedError('idempotency.in-progress');
  }

  /** Runs the request's work; what it commits is bound to the claim by {@link carriedOut}. */
  during<Result>(claim: Claim, work: () => Promise<Result>): Promise<Result> {
    return this.current.run(claim, work);
  }

  /**
   * To be called by a verb within the transaction of its deed: deed and mark are committed together,
   * so that no crash lets the deed be done a second time. Nothing happens where the request has no key.
   * @throws CodedError `idempotency.in-progress` when another request has taken the key meanwhile
   */
  async carriedOut(transaction: Transaction): Promise<void> {
    const claim = this.current.getStore();
    if (claim === undefined) return;
    const marked = await this.repository.markCarriedOut(transaction, claim);
    if (!marked) throw new CodedError('idempotency.in-progress');
  }

  async keepAnswer(claim: Claim, answer: KeptAnswer): Promise<void> {
    await this.repository.keepAnswer(claim, answer);
  }

  async free(claim: Claim): Promise<void> {
    await this.repository.free(claim);
  }

  /** Forgets the answers that need not be kept any longer. */
  async sweep(): Promise<void> {
    await this.repository.forgetBegunBefore(
      new Date(this.realClock.now().getTime() - keptMilliseconds),
    );
  }
}

function answerOf(found: FoundKey, bodyHash: string, now: Date): KeptAnswer {
  if (found.bodyHash !== bodyHash) throw new CodedError('idempotency.other-request');
  if (found.answerStatus !== null && found.answerBody !== null) {
    return { status: found.answerStatus, body: found.answerBody };
  }
  const isLost = found.status === 'carried-out' && found.leaseUntil <= now;
  throw new CodedError(isLost ? 'idempotency.answer-lost' : 'idempotency.in-progress');
}
