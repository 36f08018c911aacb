import type { ClaimedMessage, Lease } from '../claim/claimed-message.js';

/** Which leased batches a sender has, and how many of their claimed messages are not done yet. */
export class BatchesInHand {
  private readonly open = new Map<string, { lease: Lease; messages: number }>();
  private finished: Lease[] = [];

  add(leases: readonly Lease[], messages: readonly ClaimedMessage[]): void {
    for (const lease of leases) this.open.set(keyOf(lease), { lease, messages: 0 });
    for (const { lease } of messages) this.open.get(keyOf(lease))!.messages += 1;
    // Nothing was due in them: others had ended their messages first.
    for (const lease of leases) this.finishIfDone(lease);
  }

  /** One message of the batch is settled, or goes back as it was. */
  messageDone(lease: Lease): void {
    const batch = this.open.get(keyOf(lease));
    if (batch === undefined) return;
    batch.messages -= 1;
    this.finishIfDone(lease);
  }

  /** The batches of which every claimed message is done, each of them once. */
  takeFinished(): Lease[] {
    const { finished } = this;
    this.finished = [];
    return finished;
  }

  private finishIfDone(lease: Lease): void {
    if (this.open.get(keyOf(lease))?.messages !== 0) return;
    this.open.delete(keyOf(lease));
    this.finished.push(lease);
  }
}

/** A batch may be claimed again, by this very sender, before the earlier lease is given up. */
const keyOf = ({ batchId, token }: Lease): string => `${batchId} ${token}`;
