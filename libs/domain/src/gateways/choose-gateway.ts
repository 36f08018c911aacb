import { shareOfStep } from './share-steps.js';

/** How the school has a gateway chosen where several could take a message. */
export const gatewayRules = ['by-weight', 'by-cost'] as const;
export type GatewayRule = (typeof gatewayRules)[number];

/** A gateway as the choosing sees it. */
export interface ChoosableGateway {
  name: string;
  /** Its part of the messages beside the other gateways' weights; 0 for one that only stands by. */
  weight: number;
  /** How many steps of its part have been taken away, from 0; see `shareOfStep`. */
  step: number;
  /** Đồng for an SMS part, or for a message. */
  price: number;
  /** Where it stands in the school's list: the first of two that are alike. */
  position: number;
}

/**
 * By which of these gateways the next messages leave.
 *
 * - by weight: each has the part that its weight is of all, less the steps taken from it. Those of
 *   weight 0 stand by, and are chosen where there is no other.
 * - by cost: the cheapest; one from which steps were taken lets so much of it go on to the next.
 *
 * @param able those that could take something at this moment
 * @param chance from 0 to below 1
 */
export function chooseGateway<G extends ChoosableGateway>(
  able: readonly G[],
  rule: GatewayRule,
  chance: number,
): G | null {
  const shares = sharesOf(able, rule);
  let left = chance;
  for (const { gateway, share } of shares) {
    if (left < share) return gateway;
    left -= share;
  }
  // Sums of fractions may stay a hair below 1.
  return shares.findLast(({ share }) => share > 0)?.gateway ?? null;
}

/**
 * Which part of the messages each of these gateways gets, from 0 to 1, in the order in which they are
 * preferred. Together 1, unless there is none.
 */
export function sharesOf<G extends ChoosableGateway>(
  able: readonly G[],
  rule: GatewayRule,
): { gateway: G; share: number }[] {
  return rule === 'by-weight' ? sharesByWeight(able) : sharesByCost(able);
}

function sharesByWeight<G extends ChoosableGateway>(able: readonly G[]) {
  const ordered = [...able].sort((one, other) => one.position - other.position);
  const parts = ordered.map(({ weight, step }) => weight * shareOfStep(step));
  const total = parts.reduce((sum, part) => sum + part, 0);
  return ordered.map((gateway, index) => ({
    gateway,
    share: total > 0 ? parts[index]! / total : index === 0 ? 1 : 0,
  }));
}

function sharesByCost<G extends ChoosableGateway>(able: readonly G[]) {
  const ordered = [...able].sort(
    (one, other) => one.price - other.price || one.position - other.position,
  );
  let rest = 1;
  return ordered.map((gateway, index) => {
    const isLast = index === ordered.length - 1;
    const share = isLast ? rest : rest * shareOfStep(gateway.step);
    rest -= share;
    return { gateway, share };
  });
}

/**
 * The ways that a message of a channel may go, the preferred first: a phone gets a text message where
 * there is no way to its Zalo.
 */
export function waysOf<C extends string>(channel: C): (C | 'sms')[] {
  return channel === 'zalo' ? [channel, 'sms'] : [channel];
}
