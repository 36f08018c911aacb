import type { ClaimedMessage, GivenBack, Lease } from '../claim/claimed-message.js';

/** Which leased batches a sender has, and how many of their claimed messages are not done yet. */
export class BatchesInHand {
  /** By the lease itself: a batch may be claimed again before its earlier lease is given up. */
  private readonly open = new Map<Lease, number>();
  /** Of those, the ones of which a message goes back as it was. */
  private readonly goingBack = new Set<Lease>();
  private finished = noBatches();

  add(leases: readonly Lease[], messages: readonly ClaimedMessage[]): void {
    for (const lease of leases) this.open.set(lease, 0);
    for (const { lease } of messages) this.open.set(lease, this.open.get(lease)! + 1);
    // Nothing was due in them: others had ended their messages first.
    for (const lease of leases) this.finishIfDone(lease);
  }

  /** One message of the batch is settled, or goes back as it was. */
  messageDone(lease: Lease, isSettled: boolean): void {
    const messages = this.open.get(lease);
    if (messages === undefined) return;
    this.open.set(lease, messages - 1);
    if (!isSettled) this.goingBack.add(lease);
    this.finishIfDone(lease);
  }

  /** The batches of which every claimed message is done, each of them once. */
  takeFinished(): GivenBack {
    const { finished } = this;
    this.finished = noBatches();
    return finished;
  }

  private finishIfDone(lease: Lease): void {
    if (this.open.get(lease) !== 0) return;
    this.open.delete(lease);
    const { settled, withheld } = this.finished;
    (this.goingBack.delete(lease) ? withheld : settled).push(lease);
  }
}

const noBatches = (): GivenBack => ({ settled: [], withheld: [] });
