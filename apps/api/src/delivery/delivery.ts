import { dispatchProgress, type MessageCounts, messageMoves } from '@lien-lac/domain';
import { Injectable } from '@nestjs/common';
import { RealClock } from '../platform/clock/real-clock.js';
import { SchoolClock } from '../platform/clock/school-clock.js';
import type { Transaction } from '../platform/database/database.js';
import { JobQueues } from '../platform/queue/job-queues.js';
import type {
  Acceptance,
  DispatchRequest,
  DispatchSummary,
  MessageRequest,
} from './dispatches/dispatch-request.js';
import type { DispatchEntity } from './dispatches/dispatch.entity.js';
import { DispatchRepository } from './dispatches/dispatch.repository.js';
import { deliverJob } from './send/deliver.job.js';
import { SendingWindow } from './window/sending-window.js';

/** The only way out of the house, as the senders see it. */
@Injectable()
export class Delivery {
  constructor(
    private readonly repository: DispatchRepository,
    private readonly window: SendingWindow,
    private readonly queues: JobQueues,
    private readonly realClock: RealClock,
    private readonly schoolClock: SchoolClock,
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

  /** Calls back whatever of a source has not left yet; returns how many messages that were. */
  cancel(transaction: Transaction, sourceKind: string, sourceId: string): Promise<number> {
    const { from, to } = messageMoves.cancel;
    return this.repository.cancel(transaction, sourceKind, sourceId, from, to);
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
  const progress = dispatchProgress(counts, dispatch.awaitingReceipt);
  return {
    ...progress,
    dispatchId: dispatch.id,
    notBefore: dispatch.notBefore,
    expiresAt: dispatch.expiresAt,
    firstLeftAt: dispatch.firstLeftAt,
    lastLeftAt: dispatch.lastLeftAt,
    ended: progress.phase === 'closed',
    counts,
  };
}
