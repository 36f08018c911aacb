import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { handOverStretch, type QuietHours, type Stretch } from '@lien-lac/domain';
import type { Channel } from '../channels/gateway.js';
import type { Claim } from '../claim/claimed-message.js';
import type { Lane } from '../dispatches/dispatch-request.js';
import { freshBatchSize } from '../dispatches/message-batch.entity.js';
import {
  type AbleGateway,
  ableGateways,
  allAbleGateways,
  GatewayRoom,
  inOrder,
  pausedGateways,
} from './able-gateways.js';
import { takeAllowance } from './allowance.js';
import type { LaneSenderParts } from './lane-sender-parts.js';

/** How long to wait, in milliseconds, for a gateway's rate limit to let something through again. */
const allowancePause = 40;
/** How often, in milliseconds, a busy sender looks for what waits for another gateway than it chose. */
const lookAroundEvery = 1_000;

/** What was claimed for one gateway, and the stretch of school time in which it may leave. */
export interface GatewayClaim extends Claim {
  gateway: AbleGateway;
  open: Stretch | null;
  /** Until when (real time) some of it waits, as the gateway would refuse it so soon, by the messages' ids. */
  waiting: ReadonlyMap<string, Date>;
}

/**
 * Claims one sender's messages. A gateway is chosen for each claim and not for each message, so what is
 * claimed goes by the gateway that its batch names, come what may. What has to go by a certain one, or
 * may not go by one that refused it, waits alone and is looked for apart.
 */
export class LaneClaims {
  private held = 0;
  private readonly room: GatewayRoom;
  private lookedAround = -Infinity;

  /** @param looksAround whether this sender of its lane looks for what waits for a certain gateway */
  constructor(
    private readonly channel: Channel,
    private readonly lane: Lane,
    private readonly most: number,
    private readonly looksAround: boolean,
    private readonly leaseMarginMilliseconds: number,
    private readonly parts: LaneSenderParts,
  ) {
    this.room = new GatewayRoom(most);
  }

  /** A message that was claimed for this gateway is no longer in hand. */
  done(gateway: string): void {
    this.held -= 1;
    this.room.giveBack(gateway);
  }

  /** Whether anything may be claimed before something in hand is answered. */
  hasRoom(): boolean {
    const able = ableGateways(this.parts.gateways, this.channel);
    return this.held === 0 || able.some((one) => this.wanted(one, able.length === 1) > 0);
  }

  /** @returns what was claimed, and whether there may be more that is due */
  async claim(): Promise<{ claims: GatewayClaim[]; more: boolean }> {
    const claims: GatewayClaim[] = [];
    try {
      return { claims, more: await this.claimInto(claims) };
    } catch (error) {
      if (claims.length === 0) throw error;
      // What was claimed before is in hand: left alone, it would be in doubt when its lease runs out.
      this.parts.logger.warning({ channel: this.channel, lane: this.lane }, 'claim failed', error);
      return { claims, more: false };
    }
  }

  /** @returns whether there may be more that is due */
  private async claimInto(claims: GatewayClaim[]): Promise<boolean> {
    const { gateways, window } = this.parts;
    // This reads the gateways' rows too, where they were not read lately.
    const quietHours = await window.quietHours();
    await this.tryPaused(claims, quietHours);
    const able = ableGateways(gateways, this.channel);
    let chosen: AbleGateway | undefined;
    let more = false;
    let isLimited = false;
    for (const gateway of inOrder(gateways, able, Math.random)) {
      const wanted = this.wanted(gateway, able.length === 1);
      if (wanted <= 0) continue;
      const claim = await this.claimFor(gateway, wanted, quietHours);
      isLimited = claim === null;
      if (claim === null) continue;
      chosen = gateway;
      more = claim.leases.length > 0;
      claims.push(claim);
      break;
    }
    const foundMore = await this.lookAround(claims, chosen, more, quietHours);
    if (isLimited) await sleep(allowancePause);
    return more || isLimited || foundMore;
  }

  /** Tries gateways that paused themselves with one message, where this sender gets the one try. */
  private async tryPaused(claims: GatewayClaim[], quietHours: QuietHours): Promise<void> {
    const { gateways, pauses, realClock } = this.parts;
    for (const gateway of pausedGateways(gateways, this.channel)) {
      if (this.held >= this.most) break;
      const realNow = realClock.now();
      const triedAgainAt = pauses.triedAgainAt(gateway, realNow);
      if (triedAgainAt === null) continue;
      const claim = await this.claimFor(gateway, 1, quietHours, { triedAgainAt });
      if (claim === null || claim.leases.length === 0) continue;
      pauses.beginTry(gateway, realNow, triedAgainAt);
      claims.push(claim);
    }
  }

  /** @returns whether anything was claimed */
  private async lookAround(
    claims: GatewayClaim[],
    chosen: AbleGateway | undefined,
    isBusy: boolean,
    quietHours: QuietHours,
  ): Promise<boolean> {
    const { gateways } = this.parts;
    if (!this.looksAround) return false;
    if (isBusy && performance.now() - this.lookedAround < lookAroundEvery) return false;
    this.lookedAround = performance.now();
    const before = claims.length;
    const able = allAbleGateways(gateways, this.channel);
    for (const gateway of able.filter(({ name }) => name !== chosen?.name)) {
      const wanted = this.wanted(gateway, able.length === 1);
      if (wanted <= 0) continue;
      const claim = await this.claimFor(gateway, wanted, quietHours, { onlyLeftOver: true });
      if (claim === null || claim.leases.length === 0) continue;
      claims.push(claim);
      // There may be more of it, which waits for nothing.
      this.lookedAround = -Infinity;
    }
    return claims.length > before;
  }

  /** How many messages may be claimed for a gateway: whole batches, a part of one is claimed anew each time. */
  private wanted(gateway: AbleGateway, isAlone: boolean): number {
    const { size, room } = this.room.at(gateway, isAlone);
    const free = Math.min(room, this.most - this.held);
    return free - (free % Math.min(freshBatchSize, Math.ceil(size / 2)));
  }

  /** @returns null where the gateway's rate lets nothing through now */
  private async claimFor(
    gateway: AbleGateway,
    wanted: number,
    quietHours: QuietHours,
    { onlyLeftOver = false, triedAgainAt }: { onlyLeftOver?: boolean; triedAgainAt?: Date } = {},
  ): Promise<GatewayClaim | null> {
    const { allowances, claims, realClock, sameTexts, schoolClock } = this.parts;
    const limit = await takeAllowance(allowances, gateway, this.lane, wanted, realClock.now());
    if (limit === 0) return null;
    const { requestTimeoutMilliseconds } = gateway.adapter;
    const realNow = realClock.now();
    const schoolNow = schoolClock.estimate();
    const open = handOverStretch(schoolNow, quietHours, requestTimeoutMilliseconds);
    const claim = await claims.claim({
      ...{ channel: this.channel, lane: this.lane, limit, gateway: gateway.name, onlyLeftOver },
      ...{ windowOpen: open !== null, schoolNow, realNow, leaseToken: randomUUID() },
      // One that tests put in a channel's place has no row to take the try from.
      ...(triedAgainAt && gateway.hasRow ? { triedAgainAt } : {}),
      leasedUntil: new Date(
        realNow.getTime() + requestTimeoutMilliseconds + this.leaseMarginMilliseconds,
      ),
    });
    const count = claim.messages.length;
    if (gateway.ratePerSecond !== undefined && count < limit) {
      await this.giveBack(gateway.name, limit - count);
    }
    const waiting = await sameTexts.waiting(gateway.adapter, claim.messages);
    this.held += count;
    this.room.take(gateway.name, count);
    return { ...claim, gateway, open, waiting };
  }

  /** Never fails: what is not given back flows in again within a second. */
  private async giveBack(gateway: string, unused: number): Promise<void> {
    await this.parts.allowances
      .giveBack(gateway, unused)
      .catch((error: unknown) =>
        this.parts.logger.warning({ gateway }, 'unused rate not given back', error),
      );
  }
}
