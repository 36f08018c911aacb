import type { ClaimedMessage, Lease } from '../claim/claimed-message.js';

/** Which leased batches a sender has, and how many of their claimed messages are not done yet. */
export class BatchesInHand {
  /** By the lease itself: a batch may be claimed again before its earlier lease is given up. */
  private readonly open = new Map<Lease, number>();
  private finished: Lease[] = [];

  add(leases: readonly Lease[], messages: readonly ClaimedMessage[]): void {
    for (const lease of leases) this.open.set(lease, 0);
    for (const { lease } of messages) this.open.set(lease, this.open.get(lease)! + 1);
    // Nothing was due in them: others had ended their messages first.
    for (const lease of leases) this.finishIfDone(lease);
  }

  /** One message of the batch is settled, or goes back as it was. */
  messageDone(lease: Lease): void {
    const messages = this.open.get(lease);
    if (messages === undefined) return;
    this.open.set(lease, messages - 1);
    this.finishIfDone(lease);
  }

  /** The batches of which every claimed message is done, each of them once. */
  takeFinished(): Lease[] {
    const { finished } = this;
    this.finished = [];
    return finished;
  }

  private finishIfDone(lease: Lease): void {
    if (this.open.get(lease) !== 0) return;
    this.open.delete(lease);
    this.finished.push(lease);
  }
}
