import { messageStatuses, type MessageStatus } from './message-status.js';

/** How many messages of one dispatch stand in each status; a status that is absent counts 0. */
export type MessageCounts = Readonly<Partial<Record<MessageStatus, number>>>;

export interface DispatchProgress {
  /**
   * `waiting`: nothing has been tried yet; `closed`: only a person can still move a message. An
   * unknown message lets its dispatch close.
   */
  readonly phase: 'waiting' | 'sending' | 'closed';
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
 */
export function dispatchProgress(counts: MessageCounts, awaitingReceipt: number): DispatchProgress {
  const count = (...statuses: MessageStatus[]): number =>
    statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);

  const total = count(...messageStatuses);
  const underWay = count('queued', 'sending', 'retrying');
  const tried = count('sending', 'retrying', 'sent', 'delivered', 'failed', 'unknown');
  return {
    phase: underWay + awaitingReceipt === 0 ? 'closed' : tried === 0 ? 'waiting' : 'sending',
    total,
    underWay,
    confirmed: count('delivered'),
    handedOver: count('sent'),
    didNotArrive: count('failed', 'cancelled', 'expired'),
    unknown: count('unknown'),
  };
}
