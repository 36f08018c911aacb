import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { handOverStretch, liesIn, type Stretch } from '@lien-lac/domain';
import type { Channel, Gateway } from '../channels/gateway.js';
import type { ClaimedMessage, Lease } from '../claim/claimed-message.js';
import type { Lane } from '../dispatches/dispatch-request.js';
import { freshBatchSize } from '../dispatches/message-batch.entity.js';
import type { Settlement } from '../settle/settlement.js';
import { takeAllowance } from './allowance.js';
import { attempt } from './attempt.js';
import { BatchesInHand } from './batches-in-hand.js';
import type { LaneSenderParts } from './lane-sender-parts.js';
import { type ReadableMessage, readableMessage } from './readable-message.js';
import { neverReadable, suppress, waitForSameText } from './settlements.js';

/** How long to wait, in milliseconds, for a gateway's rate limit to let something through again. */
const allowancePause = 40;

/**
 * Sends one lane of one channel in this worker. It never holds more claimed messages than it has in
 * flight or is about to settle, so a worker that dies leaves at most `most` messages in doubt. A slow
 * answer holds up its own message alone.
 */
export class LaneSender {
  private held = 0;
  private wanted = false;
  private stopping = false;
  private running: Promise<void> | undefined;
  private readonly batches = new BatchesInHand();
  private readonly releases = new Set<Promise<void>>();
  private answered: Answer[] = [];
  private notifyAnswer: (() => void) | undefined;

  constructor(
    private readonly channel: Channel,
    private readonly lane: Lane,
    private readonly most: number,
    private readonly leaseMarginMilliseconds: number,
    private readonly parts: LaneSenderParts,
  ) {}

  /** Looks whether something is due, and sends until nothing is. Returns at once. */
  wake(): void {
    this.wanted = true;
    this.running ??= this.run()
      .catch((error: unknown) => {
        // The next wake goes on where this one broke off.
        const { channel, lane } = this;
        this.parts.logger.error({ channel, lane }, 'sending broken off', error);
      })
      .finally(() => (this.running = undefined));
  }

  /** Claims no more, and waits until everything in flight is answered and settled. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running;
    await Promise.all(this.releases);
  }

  private async run(): Promise<void> {
    let more = true;
    while (more || this.wanted || this.held > 0) {
      const { window = Infinity } = this.parts.gateways.forChannel(this.channel);
      const size = Math.min(this.most, Math.ceil(window / 2));
      const room = size - this.held;
      // Whole batches where the window has room for two: a part of one is claimed anew each time.
      const wholeBatches = room - (room % Math.min(freshBatchSize, Math.ceil(size / 2)));
      if (!this.stopping && (more || this.wanted) && wholeBatches > 0) {
        this.wanted = false;
        more = await this.claim(wholeBatches);
      }
      if (this.stopping) more = this.wanted = false;
      if (this.held > 0) await this.settleAnswered();
    }
  }

  /** Returns whether there may be more that is due. */
  private async claim(wanted: number): Promise<boolean> {
    const { allowances, claims, gateways, pauses, realClock, schoolClock, window } = this.parts;
    const gateway = gateways.forChannel(this.channel);
    const room = pauses.room(gateway.name, wanted, realClock.now());
    if (room === 0) return false; // The next wake looks whether the pause is over.
    const quietHours = await window.quietHours();
    const limit = await takeAllowance(allowances, gateway, this.lane, room, realClock.now());
    if (limit === 0) {
      await sleep(allowancePause);
      return true;
    }
    const realNow = realClock.now();
    const schoolNow = schoolClock.estimate();
    const open = handOverStretch(schoolNow, quietHours, gateway.requestTimeoutMilliseconds);
    const { messages, leases } = await claims.claim({
      channel: this.channel,
      lane: this.lane,
      limit,
      windowOpen: open !== null,
      gateway: gateway.name,
      schoolNow,
      realNow,
      leaseToken: randomUUID(),
      leasedUntil: new Date(
        realNow.getTime() + gateway.requestTimeoutMilliseconds + this.leaseMarginMilliseconds,
      ),
    });
    if (gateway.ratePerSecond !== undefined && messages.length < limit) {
      await allowances.giveBack(gateway.name, limit - messages.length);
    }
    const sameTexts = await this.parts.sameTexts.waiting(gateway, messages);
    this.batches.add(leases, messages);
    this.held += messages.length;
    this.releaseFinished();
    for (const message of messages) {
      const until = sameTexts.get(message.id);
      if (until === undefined) this.begin(message, gateway, open);
      else this.answer(message, waitForSameText(message, gateway, until, realNow));
    }
    return leases.length > 0;
  }

  private begin(message: ClaimedMessage, chosen: Gateway, open: Stretch | null): void {
    const { gateways, realClock, schoolClock } = this.parts;
    const gateway = gateways.of(message.gateway, chosen);
    const beganAt = realClock.now();
    const schoolNow = schoolClock.estimate();
    if (message.suppressedFor !== null && !message.unanswered) {
      this.answer(message, suppress(message, gateway, message.suppressedFor, beganAt));
      return;
    }
    if (!this.mayLeave(message, gateway, open)) {
      this.answer(message, null);
      return;
    }
    const readable = readableMessage(message, this.parts);
    if (!(readable instanceof Promise)) {
      this.handOver(message, readable, gateway, schoolNow, beganAt, open);
      return;
    }
    readable.then(
      (opened) => this.handOver(message, opened, gateway, schoolNow, beganAt, open),
      (error: unknown) => {
        // Nothing left: the row stays as it is, and comes again.
        this.parts.logger.warning({ gateway: gateway.name }, 'attachment not read', error);
        this.answer(message, null);
      },
    );
  }

  private handOver(
    message: ClaimedMessage,
    readable: ReadableMessage | null,
    gateway: Gateway,
    schoolNow: Date,
    beganAt: Date,
    open: Stretch | null,
  ): void {
    if (readable === null) {
      this.answer(message, neverReadable(message, gateway, beganAt));
      return;
    }
    const { pauses, realClock } = this.parts;
    attempt(
      gateway,
      readable,
      schoolNow,
      beganAt,
      () => realClock.now(),
      () => this.mayLeave(message, gateway, open),
    ).then(
      (settlement) => {
        if (settlement !== null) pauses.note(settlement);
        this.answer(message, settlement);
      },
      (error: unknown) => {
        // A gateway never throws; if one does, its lease runs out and the sweep clears it up.
        this.parts.logger.error({ gateway: gateway.name }, 'gateway threw', error);
        this.held -= 1;
        this.notifyAnswer?.();
      },
    );
  }

  /** The look right before a hand-over: at the clock, and whether the lease would outlast the answer. */
  private mayLeave(message: ClaimedMessage, gateway: Gateway, open: Stretch | null): boolean {
    const { realClock, schoolClock } = this.parts;
    if (message.obeysQuietHours && !(open !== null && liesIn(schoolClock.estimate(), open))) {
      return false;
    }
    const answeredBy = realClock.now().getTime() + gateway.requestTimeoutMilliseconds;
    return answeredBy <= message.lease.until.getTime();
  }

  /** @param settlement null where the message goes back as it was */
  private answer({ lease }: ClaimedMessage, settlement: Settlement | null): void {
    this.answered.push({ lease, settlement });
    this.notifyAnswer?.();
  }

  private async settleAnswered(): Promise<void> {
    if (this.answered.length === 0) {
      await new Promise<void>((resolve) => {
        this.notifyAnswer = resolve;
      });
      this.notifyAnswer = undefined;
      // Answers come in bunches: a turn of the event loop lets the rest of this one in.
      await new Promise((resolve) => setImmediate(resolve));
    }
    const answers = this.answered;
    this.answered = [];
    const settlements = answers.flatMap(({ settlement }) => settlement ?? []);
    try {
      if (settlements.length > 0) await this.parts.settle.run(settlements);
      for (const { lease } of answers) this.batches.messageDone(lease);
      this.releaseFinished();
    } finally {
      this.held -= answers.length;
    }
  }

  /** Nothing waits for it: what is in these batches is settled, and the sweep would find them too. */
  private releaseFinished(): void {
    const finished = this.batches.takeFinished();
    if (finished.length === 0) return;
    const release = this.parts.claims
      .release(finished)
      .catch((error: unknown) => {
        this.parts.logger.warning({ batches: finished.length }, 'batches not released', error);
      })
      .finally(() => this.releases.delete(release));
    this.releases.add(release);
  }
}

interface Answer {
  lease: Lease;
  settlement: Settlement | null;
}
