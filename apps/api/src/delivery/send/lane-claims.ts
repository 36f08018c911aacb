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
    const { gateways, window } = this.parts;
    // This reads the gateways' rows too, where they were not read lately.
    const quietHours = await window.quietHours();
    const claims = await this.tryPaused(quietHours);
    const able = ableGateways(gateways, this.channel);
    let chosen: AbleGateway | undefined;
    let more = false;
    let isLimited = false;
    for (const gateway of inOrder(gateways, able, Math.random)) {
      const wanted = this.wanted(gateway, able.length === 1);
      if (wanted <= 0) continue;
      const claim = await this.claimFor(gateway, wanted, quietHours, false);
      isLimited = claim === null;
      if (claim === null) continue;
      chosen = gateway;
      more = claim.leases.length > 0;
      claims.push(claim);
      break;
    }
    const others = await this.lookAround(chosen, more, quietHours);
    if (isLimited) await sleep(allowancePause);
    return { claims: [...claims, ...others], more: more || isLimited || others.length > 0 };
  }

  /** Tries gateways that paused themselves with one message, where this sender gets the one try. */
  private async tryPaused(quietHours: QuietHours): Promise<GatewayClaim[]> {
    const { gateways, pauses, realClock, schoolClock } = this.parts;
    const claims: GatewayClaim[] = [];
    for (const gateway of pausedGateways(gateways, this.channel)) {
      if (this.held >= this.most) break;
      const probe = await pauses.probe(gateway, {
        ...{ channel: this.channel, lane: this.lane },
        ...{ realNow: realClock.now(), schoolNow: schoolClock.estimate() },
      });
      if (probe === null) continue;
      const claim = await this.claimFor(gateway, 1, quietHours, false);
      if (claim !== null) claims.push(claim);
      if (claim === null || claim.messages.length === 0) {
        await pauses.probeNotNeeded(probe, realClock.now());
      }
    }
    return claims;
  }

  private async lookAround(
    chosen: AbleGateway | undefined,
    isBusy: boolean,
    quietHours: QuietHours,
  ): Promise<GatewayClaim[]> {
    const { gateways } = this.parts;
    if (!this.looksAround) return [];
    if (isBusy && performance.now() - this.lookedAround < lookAroundEvery) return [];
    this.lookedAround = performance.now();
    const claims: GatewayClaim[] = [];
    const able = allAbleGateways(gateways, this.channel);
    for (const gateway of able.filter(({ name }) => name !== chosen?.name)) {
      const wanted = this.wanted(gateway, able.length === 1);
      if (wanted <= 0) continue;
      const claim = await this.claimFor(gateway, wanted, quietHours, true);
      if (claim === null || claim.leases.length === 0) continue;
      claims.push(claim);
      // There may be more of it, which waits for nothing.
      this.lookedAround = -Infinity;
    }
    return claims;
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
    onlyLeftOver: boolean,
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
      leasedUntil: new Date(
        realNow.getTime() + requestTimeoutMilliseconds + this.leaseMarginMilliseconds,
      ),
    });
    const count = claim.messages.length;
    if (gateway.ratePerSecond !== undefined && count < limit) {
      await allowances.giveBack(gateway.name, limit - count);
    }
    const waiting = await sameTexts.waiting(gateway.adapter, claim.messages);
    this.held += count;
    this.room.take(gateway.name, count);
    return { ...claim, gateway, open, waiting };
  }
}
