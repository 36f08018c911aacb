import { messageStatuses, type MessageStatus } from './message-status.js';

/** How many messages of one dispatch stand in each status; a status that is absent counts 0. */
export type MessageCounts = Readonly<Partial<Record<MessageStatus, number>>>;

export const dispatchPhases = ['waiting', 'sending', 'paused', 'closed'] as const;
export type DispatchPhase = (typeof dispatchPhases)[number];

export interface DispatchProgress {
  /**
   * `waiting`: nothing has been tried yet; `paused`: a person holds back what has not left;
   * `closed`: only a person can still move a message. An unknown message lets its dispatch close.
   */
  readonly phase: DispatchPhase;
  readonly total: number;
  /** Messages that are still to leave, or are leaving. */
  readonly underWay: number;
  /** The three results, which with `unknown` and `underWay` add up to `total`. */
  readonly confirmed: number;
  readonly handedOver: number;
  readonly didNotArrive: number;
  readonly unknown: number;
}

/**
 * What a dispatch has come to, from its counters alone.
 *
 * @param awaitingReceipt how many of the `sent` ones may still get the receipt their gateway
 * promised; the dispatch stays open for them
 * @param paused whether a person holds back what has not left; where all of it has, nothing is held
 */
export function dispatchProgress(
  counts: MessageCounts,
  awaitingReceipt: number,
  paused = false,
): DispatchProgress {
  const count = (...statuses: MessageStatus[]): number =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

  const total = count(...messageStatuses);
  const underWay = count('queued', 'sending', 'retrying');
  const tried = count('sending', 'retrying', 'sent', 'delivered', 'failed', 'unknown');
  return {
    phase: phaseOf(underWay, awaitingReceipt, tried, paused),
    total,
    underWay,
    confirmed: count('delivered'),
    handedOver: count('sent'),
    didNotArrive: count('failed', 'cancelled', 'expired'),
    unknown: count('unknown'),
  };
}

function phaseOf(
  underWay: number,
  awaitingReceipt: number,
  tried: number,
  paused: boolean,
): DispatchPhase {
  if (underWay + awaitingReceipt === 0) return 'closed';
  if (paused && underWay > 0) return 'paused';
  return tried === 0 ? 'waiting' : 'sending';
}
