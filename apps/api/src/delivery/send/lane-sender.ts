import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { mayHandOver, type QuietHours } from '@lien-lac/domain';
import type { RealClock } from '../../platform/clock/real-clock.js';
import type { SchoolClock } from '../../platform/clock/school-clock.js';
import type { Logger } from '../../platform/logging/logger.js';
import type { Channel, Gateway } from '../channels/gateway.js';
import type { Gateways } from '../channels/gateways.js';
import type { ClaimRepository } from '../claim/claim.repository.js';
import type { ClaimedMessage } from '../claim/claimed-message.js';
import type { Lane } from '../dispatches/dispatch-request.js';
import type { SettleMessages } from '../settle/settle-messages.js';
import type { Settlement } from '../settle/settlement.js';
import type { SendingWindow } from '../window/sending-window.js';
import { takeAllowance } from './allowance.js';
import { attempt } from './attempt.js';
import { release, suppress } from './settlements.js';

export interface LaneSenderParts {
  claims: ClaimRepository;
  settle: SettleMessages;
  gateways: Gateways;
  window: SendingWindow;
  realClock: RealClock;
  schoolClock: SchoolClock;
  logger: Logger;
}

/** How long to wait, in milliseconds, for a gateway's rate limit to let something through again. */
const allowancePause = 40;

/**
 * Sends one lane of one channel in this worker. It never holds more claimed messages than it has in
 * flight or is about to settle, so a worker that dies leaves at most `size` messages in doubt. A slow
 * answer holds up its own message alone.
 */
export class LaneSender {
  private held = 0;
  private wanted = false;
  private stopping = false;
  private running: Promise<void> | undefined;
  private answered: Settlement[] = [];
  private notifyAnswer: (() => void) | undefined;

  constructor(
    private readonly channel: Channel,
    private readonly lane: Lane,
    private readonly size: number,
    private readonly leaseMarginMilliseconds: number,
    private readonly parts: LaneSenderParts,
  ) {}

  /** Looks whether something is due, and sends until nothing is. Returns at once when it is doing so. */
  wake(): Promise<void> {
    this.wanted = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
    return this.running;
  }

  /** Claims no more, and waits until everything in flight is answered and settled. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.running?.catch(() => undefined);
  }

  private async run(): Promise<void> {
    let more = true;
    while (more || this.wanted || this.held > 0) {
      const room = this.size - this.held;
      // Claiming for a handful of free places at a time would make a statement of each message.
      if (!this.stopping && (more || this.wanted) && room >= this.size / 4) {
        this.wanted = false;
        more = await this.claim(room);
      }
      if (this.stopping) more = this.wanted = false;
      if (this.held > 0) await this.settleAnswered();
    }
  }

  /** Returns whether there may be more that is due. */
  private async claim(room: number): Promise<boolean> {
    const { claims, gateways, realClock, schoolClock, window } = this.parts;
    const gateway = gateways.forChannel(this.channel);
    const quietHours = await window.quietHours();
    const limit = await takeAllowance(claims, gateway, this.lane, room, realClock.now());
    if (limit === 0) {
      await sleep(allowancePause);
      return true;
    }
    const realNow = realClock.now();
    const schoolNow = schoolClock.estimate();
    const messages = await claims.claim({
      channel: this.channel,
      lane: this.lane,
      limit,
      windowOpen: mayHandOver(schoolNow, quietHours, gateway.requestTimeoutMilliseconds),
      gateway: gateway.name,
      schoolNow,
      realNow,
      leaseToken: randomUUID(),
      leasedUntil: new Date(
        realNow.getTime() + gateway.requestTimeoutMilliseconds + this.leaseMarginMilliseconds,
      ),
    });
    if (gateway.ratePerSecond !== undefined && messages.length < limit) {
      await claims.returnAllowance(gateway.name, limit - messages.length);
    }
    this.held += messages.length;
    for (const message of messages) this.begin(message, gateway, quietHours);
    return messages.length >= limit;
  }

  private begin(message: ClaimedMessage, chosen: Gateway, quietHours: QuietHours): void {
    const gateway = this.parts.gateways.named(message.gateway) ?? chosen;
    const { realClock, schoolClock } = this.parts;
    const beganAt = realClock.now();
    const schoolNow = schoolClock.estimate();
    if (message.suppressedFor !== null && !message.unanswered) {
      this.answer(suppress(message, gateway, message.suppressedFor, beganAt));
      return;
    }
    if (!this.mayLeave(message, gateway, quietHours)) {
      this.answer(release(message, gateway, beganAt));
      return;
    }
    attempt(
      gateway,
      message,
      schoolNow,
      beganAt,
      () => realClock.now(),
      () => this.mayLeave(message, gateway, quietHours),
    ).then(
      (settlement) => this.answer(settlement),
      (error: unknown) => {
        // A gateway never throws; if one does, its lease runs out and the sweep clears the row up.
        this.parts.logger.error({ gateway: gateway.name }, 'gateway threw', error);
        this.held -= 1;
        this.notifyAnswer?.();
      },
    );
  }

  /** The look right before a hand-over: at the clock, and whether the lease would outlast the answer. */
  private mayLeave(message: ClaimedMessage, gateway: Gateway, quietHours: QuietHours): boolean {
    const { realClock, schoolClock } = this.parts;
    const timeout = gateway.requestTimeoutMilliseconds;
    const windowOpen =
      !message.obeysQuietHours || mayHandOver(schoolClock.estimate(), quietHours, timeout);
    return windowOpen && realClock.now().getTime() + timeout <= message.leasedUntil.getTime();
  }

  private answer(settlement: Settlement): void {
    this.answered.push(settlement);
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
    const batch = this.answered;
    this.answered = [];
    if (batch.length === 0) return;
    try {
      await this.parts.settle.run(batch);
    } finally {
      this.held -= batch.length;
    }
  }
}
