import { chooseGateway } from '@lien-lac/domain';
import type { Gateways } from '../channels/gateways.js';
import type { Channel, Gateway } from '../channels/gateway.js';
import { type GatewayStanding, isInService } from '../gateways/gateway-standing.js';

/** A gateway in service, with its adapter. */
export interface AbleGateway extends GatewayStanding {
  adapter: Gateway;
}

/**
 * Which part of a sender's messages one gateway may have in hand where there are others: a silent one
 * must not hold up what leaves by the others.
 */
const mostOfOne = 0.75;

/** How many messages a sender has in hand at each gateway, and how many more it may have there. */
export class GatewayRoom {
  private readonly held = new Map<string, number>();

  /** @param most that the sender has in hand at all gateways together */
  constructor(private readonly most: number) {}

  take(gateway: string, messages: number): void {
    this.held.set(gateway, (this.held.get(gateway) ?? 0) + messages);
  }

  giveBack(gateway: string): void {
    this.held.set(gateway, (this.held.get(gateway) ?? 1) - 1);
  }

  /** @param isAlone whether no other gateway serves these messages */
  at({ name, adapter }: AbleGateway, isAlone: boolean): { size: number; room: number } {
    const share = isAlone ? this.most : Math.ceil(this.most * mostOfOne);
    // Half of what it has in flight itself is for the other sender of the lane.
    const size = Math.min(share, Math.ceil((adapter.window ?? Infinity) / 2));
    return { size, room: size - (this.held.get(name) ?? 0) };
  }
}

/** The gateways of the first way of a channel that has any in service. */
export function ableGateways(gateways: Gateways, channel: Channel): AbleGateway[] {
  for (const way of gateways.waysFor(channel)) {
    const able = way.filter(isAble);
    if (able.length > 0) return able;
  }
  return [];
}

/** All gateways in service to which a message of this channel may have to go. */
export function allAbleGateways(gateways: Gateways, channel: Channel): AbleGateway[] {
  return gateways.waysFor(channel).flat().filter(isAble);
}

/** Those that paused themselves, to be tried. */
export function pausedGateways(gateways: Gateways, channel: Channel): AbleGateway[] {
  return gateways
    .waysFor(channel)
    .flat()
    .filter((one): one is AbleGateway => one.adapter !== null && one.state === 'self-paused');
}

/** The gateway for the next messages, and the others in the order in which they come after it. */
export function inOrder(
  gateways: Gateways,
  able: readonly AbleGateway[],
  chance: () => number,
): AbleGateway[] {
  const left = [...able];
  const ordered: AbleGateway[] = [];
  while (left.length > 0) {
    const chosen = chooseGateway(left, gateways.rule, chance()) ?? left[0]!;
    ordered.push(chosen);
    left.splice(left.indexOf(chosen), 1);
  }
  return ordered;
}

const isAble = (one: GatewayStanding): one is AbleGateway =>
  one.adapter !== null && isInService(one);
