import { liesIn, type Stretch } from '@lien-lac/domain';
import type { Channel, Gateway } from '../channels/gateway.js';
import type { ClaimedMessage, Lease } from '../claim/claimed-message.js';
import type { Lane } from '../dispatches/dispatch-request.js';
import { isInService, isKept } from '../gateways/gateway-standing.js';
import type { Settlement } from '../settle/settlement.js';
import type { AbleGateway } from './able-gateways.js';
import { attempt } from './attempt.js';
import { BatchesInHand } from './batches-in-hand.js';
import { LaneClaims } from './lane-claims.js';
import type { LaneSenderParts } from './lane-sender-parts.js';
import { readableMessage } from './readable-message.js';
import {
  neverReadable,
  noOthers,
  type OtherGateways,
  suppress,
  waitForSameText,
} from './settlements.js';

/** How long an answer waits for others to be settled with, in milliseconds. */
const gatheringMilliseconds = 10;

/**
 * Sends one lane of one channel in this worker. It never holds more claimed messages than it has in
 * flight or is about to settle, so a worker that dies leaves at most `most` messages in doubt. A slow
 * answer holds up its own message alone.
 */
export class LaneSender {
  private held = 0;
  private wanted = false;
  private running: Promise<void> | undefined;
  private readonly claims: LaneClaims;
  private readonly batches = new BatchesInHand();
  private readonly releases = new Set<Promise<void>>();
  private answered: Answer[] = [];
  private notify: (() => void) | undefined;

  /** @param looksAround see LaneClaims */
  constructor(
    private readonly channel: Channel,
    private readonly lane: Lane,
    private readonly most: number,
    looksAround: boolean,
    leaseMarginMilliseconds: number,
    private readonly parts: LaneSenderParts,
  ) {
    this.claims = new LaneClaims(channel, lane, most, looksAround, leaseMarginMilliseconds, parts);
  }

  /** Looks whether something is due, and sends until nothing is. Returns at once. */
  wake(): void {
    this.wanted = true;
    this.notify?.();
    this.running ??= this.run()
      .catch((error: unknown) => {
        // The next wake goes on where this one broke off.
        const { channel, lane } = this;
        this.parts.logger.error({ channel, lane }, 'sending broken off', error);
      })
      .finally(() => (this.running = undefined));
  }

  /** Once the worker ends: waits until everything in flight is answered and settled. */
  async ended(): Promise<void> {
    await this.running;
    await Promise.all(this.releases);
  }

  private async run(): Promise<void> {
    let more = true;
    while (more || this.wanted || this.held > 0) {
      if (this.parts.isEnding()) more = this.wanted = false;
      if (this.mayClaim(more)) {
        this.wanted = false;
        more = await this.claim();
      } else {
        await this.gatherAnswers();
        await this.settleAnswered();
      }
    }
  }

  private mayClaim(more: boolean): boolean {
    return (more || this.wanted) && this.claims.hasRoom();
  }

  /** Returns whether there may be more that is due. */
  private async claim(): Promise<boolean> {
    const { claims, more } = await this.claims.claim();
    const realNow = this.parts.realClock.now();
    for (const { messages, leases, gateway, open, waiting } of claims) {
      this.batches.add(leases, messages);
      this.held += messages.length;
      this.releaseFinished();
      for (const message of messages) {
        const until = waiting.get(message.id);
        if (until === undefined) this.begin(message, gateway, open);
        else {
          const settlement = waitForSameText(message, gateway.adapter, until, realNow);
          this.answer({ message, chosen: gateway }, settlement);
        }
      }
    }
    return more;
  }

  private begin(message: ClaimedMessage, chosen: AbleGateway, open: Stretch | null): void {
    const { gateways, realClock, schoolClock } = this.parts;
    const gateway = gateways.of(message.gateway, chosen.adapter);
    const claimed: Claimed = { message, chosen };
    const beganAt = realClock.now();
    const schoolNow = schoolClock.estimate();
    if (message.suppressedFor !== null && !message.unanswered) {
      this.answer(claimed, suppress(message, gateway, message.suppressedFor, beganAt));
      return;
    }
    if (!this.mayLeave(message, gateway, open)) {
      this.answer(claimed, null);
      return;
    }
    const readable = readableMessage(message, this.parts);
    if (!(readable instanceof Promise)) {
      this.handOver(claimed, readable, gateway, schoolNow, beganAt, open);
      return;
    }
    readable.then(
      (opened) => this.handOver(claimed, opened, gateway, schoolNow, beganAt, open),
      (error: unknown) => {
        // Nothing left: the row stays as it is, and comes again.
        this.parts.logger.warning({ gateway: gateway.name }, 'attachment not read', error);
        this.answer(claimed, null);
      },
    );
  }

  private handOver(
    claimed: Claimed,
    readable: ClaimedMessage | null,
    gateway: Gateway,
    schoolNow: Date,
    beganAt: Date,
    open: Stretch | null,
  ): void {
    const { message, chosen } = claimed;
    if (readable === null) {
      this.answer(claimed, neverReadable(message, gateway, beganAt));
      return;
    }
    const { figures, gateways, pauses, realClock } = this.parts;
    const isDone = gateways.inUse(gateway);
    attempt(
      gateway,
      readable,
      schoolNow,
      beganAt,
      () => realClock.now(),
      () => this.mayLeave(message, gateway, open),
      this.othersFor(message, gateway),
    ).then(
      (settlement) => {
        isDone();
        if (settlement !== null) {
          pauses.note(settlement);
          figures.note(settlement, gateway, chosen.price);
        }
        this.answer(claimed, settlement);
      },
      (error: unknown) => {
        // A gateway never throws; if one does, its lease runs out and the sweep clears it up.
        isDone();
        this.parts.logger.error({ gateway: gateway.name }, 'gateway threw', error);
        this.release(chosen.name);
        this.notify?.();
      },
    );
  }

  private othersFor({ refusedBy, onlyBy }: ClaimedMessage, { name }: Gateway): OtherGateways {
    if (onlyBy !== null) return noOthers;
    const others = () => this.parts.gateways.others(this.channel, [...refusedBy, name]);
    return {
      mayTake: () => others().some(isKept),
      areInService: () => others().some(isInService),
    };
  }

  /** The look right before a hand-over: at the clock, and whether the lease would outlast the answer. */
  private mayLeave(message: ClaimedMessage, gateway: Gateway, open: Stretch | null): boolean {
    const { realClock, schoolClock } = this.parts;
    // Its answer would be waited for: another worker hands it over at once.
    if (this.parts.isEnding()) return false;
    if (message.obeysQuietHours && !(open !== null && liesIn(schoolClock.estimate(), open))) {
      return false;
    }
    const answeredBy = realClock.now().getTime() + gateway.requestTimeoutMilliseconds;
    return answeredBy <= message.lease.until.getTime();
  }

  /** @param settlement null where the message goes back as it was */
  private answer({ message, chosen }: Claimed, settlement: Settlement | null): void {
    this.answered.push({ lease: message.lease, gateway: chosen.name, settlement });
    this.notify?.();
  }

  private release(gateway: string): void {
    this.held -= 1;
    this.claims.done(gateway);
  }

  private async settleAnswered(): Promise<void> {
    const answers = this.answered;
    this.answered = [];
    const settlements = answers.flatMap(({ settlement }) => settlement ?? []);
    try {
      if (settlements.length > 0) await this.parts.settle.run(settlements);
      for (const { lease, settlement } of answers) {
        this.batches.messageDone(lease, settlement !== null);
      }
      this.releaseFinished();
    } finally {
      for (const { gateway } of answers) this.release(gateway);
    }
  }

  /**
   * Waits until half of what may be in hand is answered, or all that is; or for a moment after the first
   * answer. A statement that settles many costs little more than one that settles a few, and while one
   * half is settled and claimed anew the other is with the gateway. What else is due waits for none of it:
   * an answer may be long in coming.
   */
  private async gatherAnswers(): Promise<void> {
    let moment: NodeJS.Timeout | undefined;
    await new Promise<void>((gathered) => {
      this.notify = () => {
        const enough = Math.min(this.held, this.most / 2);
        if (this.answered.length >= enough || this.mayClaim(false)) gathered();
        else if (this.answered.length > 0) moment ??= setTimeout(gathered, gatheringMilliseconds);
      };
      this.notify();
    });
    clearTimeout(moment);
    this.notify = undefined;
  }

  /** Nothing waits for it: what is in these batches is settled, and the sweep would find them too. */
  private releaseFinished(): void {
    const finished = this.batches.takeFinished();
    const count = finished.settled.length + finished.withheld.length;
    if (count === 0) return;
    const release = this.parts.claims
      .release(finished)
      .catch((error: unknown) => {
        this.parts.logger.warning({ batches: count }, 'batches not released', error);
      })
      .finally(() => this.releases.delete(release));
    this.releases.add(release);
  }
}

/** A message in hand, and the gateway that it was claimed for. */
interface Claimed {
  message: ClaimedMessage;
  chosen: AbleGateway;
}

interface Answer {
  lease: Lease;
  gateway: string;
  settlement: Settlement | null;
}
