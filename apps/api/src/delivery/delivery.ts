import {
  dispatchProgress,
  type MessageCounts,
  messageMoves,
  type UnknownDecision,
} from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../platform/clock/real-clock.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import type { Transaction } from '../platform/database/database.js';
import { Logger } from '../platform/logging/logger.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import type {
  Acceptance,
  DispatchRequest,
  DispatchSummary,
  MessageRequest,
} from './dispatches/dispatch-request.js';
import type { DispatchEntity } from './dispatches/dispatch.entity.js';
import { DispatchRepository } from './dispatches/dispatch.repository.js';
import {
  type SharedRecipients,
  type SharedRecipientsQuestion,
  SharedRecipientsRepository,
} from './results/shared-recipients.repository.js';
import { deliverJob } from './send/deliver.job.js';
import { type Spend, SpendRepository } from './spend/spend.repository.js';
import { DecideRepository } from './steer/decide.repository.js';
import { PauseRepository } from './steer/pause.repository.js';
import { RequeueRepository } from './steer/requeue.repository.js';
import { RescheduleRepository } from './steer/reschedule.repository.js';
import { SendingWindow } from './window/sending-window.js';

/** The only way out of the house, as the senders see it. */
@Injectable()
export class Delivery {
  constructor(
    private readonly repository: DispatchRepository,
    private readonly pauses: PauseRepository,
    private readonly schedule: RescheduleRepository,
    private readonly requeues: RequeueRepository,
    private readonly decisions: DecideRepository,
    private readonly shared: SharedRecipientsRepository,
    private readonly spending: SpendRepository,
    private readonly window: SendingWindow,
    private readonly queues: JobQueues,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
    private readonly logger: Logger,
  ) {}

  /**
   * Takes a whole send, all or nothing with the caller's transaction. The same source and revision a
   * second time adds nothing. Call `wake` after the commit.
   */
  async accept(
    transaction: Transaction,
    request: DispatchRequest,
    messages: AsyncIterable<MessageRequest[]> | Iterable<MessageRequest[]>,
  ): Promise<Acceptance> {
    const dispatchId = await this.repository.insert(transaction, request, this.realClock.now());
    if (dispatchId === null) {
      const existing = await this.repository.findLatest(request.sourceKind, request.sourceId);
      return { dispatchId: existing?.id ?? '', created: false, total: existing?.total ?? 0 };
    }
    let total = 0;
    for await (const chunk of messages) {
      if (chunk.length > 0) {
        total += await this.repository.insertMessages(transaction, dispatchId, request, chunk);
      }
    }
    await this.repository.setTotal(transaction, dispatchId, total);
    const { sourceKind, lane } = request;
    this.logger.info({ dispatch: dispatchId, sourceKind, lane, messages: total }, 'send planned');
    return { dispatchId, created: true, total };
  }

  /** Lets a worker know, after the commit, that something is due at `notBefore` (school time). */
  async wake(dispatchId: string, notBefore: Date): Promise<void> {
    const opening = await this.window.earliestHandOver(notBefore);
    const delay = opening.getTime() - this.schoolClock.estimate().getTime();
    await this.queues.add(deliverJob, dispatchId, delay);
  }

  /** How far the latest send of a source has come; null where none was accepted. */
  async progress(sourceKind: string, sourceId: string): Promise<DispatchSummary | null> {
    const dispatch = await this.repository.findLatest(sourceKind, sourceId);
    return dispatch === null ? null : summarise(dispatch);
  }

  /** The same as the caller's transaction sees it. */
  async progressWithin(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
  ): Promise<DispatchSummary | null> {
    const dispatch = await this.repository.findLatestWithin(transaction, sourceKind, sourceId);
    return dispatch === null ? null : summarise(dispatch);
  }

  /** Calls back whatever of a source has not left yet; returns how many messages that were. */
  cancel(transaction: Transaction, sourceKind: string, sourceId: string): Promise<number> {
    const { from, to } = messageMoves.cancel;
    return this.repository.cancel(transaction, sourceKind, sourceId, from, to);
  }

  /**
   * Holds back whatever of a source has not left, until it is resumed; what is in flight at this moment
   * settles. Its time goes on, and what expires meanwhile is not sent.
   * @returns how many messages are held back, those in flight among them; 0 where there was nothing to
   * hold, or it was held already
   */
  pause(transaction: Transaction, sourceKind: string, sourceId: string): Promise<number> {
    return this.pauses.pause(transaction, sourceKind, sourceId);
  }

  /**
   * Lets go on what was held back. Call `wakeSource` after the commit.
   * @returns how many messages are still to leave; 0 where nothing was held
   */
  resume(transaction: Transaction, sourceKind: string, sourceId: string): Promise<number> {
    return this.pauses.resume(transaction, sourceKind, sourceId);
  }

  /**
   * Gives what has not begun to leave another time. Call `wakeSource` after the commit.
   * @param notBefore school time, as is `expiresAt`; see `expiryOf`
   * @returns how many messages wait for the new time; 0 where something had begun to leave
   */
  reschedule(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    notBefore: Date,
    expiresAt: Date,
  ): Promise<number> {
    return this.schedule.reschedule(transaction, sourceKind, sourceId, notBefore, expiresAt);
  }

  /**
   * Has what failed for good tried again from the beginning, and nothing else; whom it may not be sent
   * to is looked at anew when it leaves. Call `wakeSource` after the commit.
   * @param now school time, as is `expiresAt`; see `expiryOf`
   * @returns how many messages had failed, and wait again
   */
  retryFailed(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    now: Date,
    expiresAt: Date,
  ): Promise<number> {
    return this.requeues.requeue(transaction, {
      ...{ sourceKind, sourceId, move: 'reopen', messageIds: null },
      ...{ notBefore: now, expiresAt, realNow: this.realClock.now() },
    });
  }

  /**
   * What a person decided on messages of which it is not known whether they left. Sent again, a message
   * has a day from now. Call `wakeSource` after the commit.
   * @returns how many of them were unknown until now
   */
  async decideUnknown(
    transaction: Transaction,
    sourceKind: string,
    sourceId: string,
    messageIds: readonly string[],
    decision: UnknownDecision,
  ): Promise<number> {
    if (decision !== 'send-again') {
      const move = `decide-${decision}` as const;
      return this.decisions.decide(transaction, sourceKind, sourceId, messageIds, move);
    }
    const now = await this.schoolClock.nowWithin(transaction);
    return this.requeues.requeue(transaction, {
      ...{ sourceKind, sourceId, move: 'decide-send-again', messageIds, notBefore: now },
      ...{ expiresAt: await this.expiryOf('announcement', now), realNow: this.realClock.now() },
    });
  }

  /** Lets a worker know, after the commit, that messages of a source wait again, or for another time. */
  async wakeSource(sourceKind: string, sourceId: string): Promise<void> {
    const dispatch = await this.repository.findLatest(sourceKind, sourceId);
    if (dispatch !== null) await this.wake(dispatch.id, dispatch.notBefore);
  }

  /** Which other sends reach the same addresses at about the same time, the largest first. */
  recipientsLately(question: SharedRecipientsQuestion): Promise<SharedRecipients[]> {
    return this.shared.find(question);
  }

  /**
   * What gateways took, by source and month of school time.
   * @param from the first month, `YYYY-MM`
   * @param until the last one, included
   */
  spend(from: string, until: string): Promise<Spend[]> {
    return this.spending.spend(from, until);
  }

  /** When a text message that is due at `instant` can leave at the earliest (school time). */
  earliestHandOver(instant: Date): Promise<Date> {
    return this.window.earliestHandOver(instant);
  }

  /** When a message that is due at `notBefore` is no longer wanted (product rule on expiry). */
  expiryOf(kind: 'announcement' | 'direct-message', notBefore: Date): Promise<Date> {
    return this.window.expiryOf(kind, notBefore);
  }
}

function summarise(dispatch: DispatchEntity): DispatchSummary {
  const { sent, delivered, failed, cancelled, expired, unknown } = dispatch;
  const ended = sent + delivered + failed + cancelled + expired + unknown;
  const counts: MessageCounts = {
    queued: dispatch.total - ended,
    sent,
    delivered,
    failed,
    cancelled,
    expired,
    unknown,
  };
  const progress = dispatchProgress(counts, dispatch.awaitingReceipt, dispatch.paused);
  return {
    ...progress,
    dispatchId: dispatch.id,
    paused: progress.phase === 'paused',
    notBefore: dispatch.notBefore,
    expiresAt: dispatch.expiresAt,
    firstLeftAt: dispatch.firstLeftAt,
    lastLeftAt: dispatch.lastLeftAt,
    partsLeft: dispatch.partsLeft,
    ended: progress.phase === 'closed',
    counts,
  };
}
