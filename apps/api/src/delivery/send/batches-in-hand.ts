import type { ClaimedMessage, GivenBack, Lease } from '../claim/claimed-message.js';

/** Which leased batches a sender has, and how many of their claimed messages are not done yet. */
export class BatchesInHand {
  /** By the lease itself: a batch may be claimed again before its earlier lease is given up. */
  private readonly open = new Map<Lease, OpenBatch>();
  private finished = noBatches();

  add(leases: readonly Lease[], messages: readonly ClaimedMessage[]): void {
    for (const lease of leases) this.open.set(lease, { messages: 0, goesBack: 'settled' });
    for (const { lease } of messages) this.open.get(lease)!.messages += 1;
    // Nothing was due in them: others had ended their messages first.
    for (const lease of leases) this.finishIfDone(lease);
  }

  /** One message of the batch is settled, or goes back as it was. */
  messageDone(lease: Lease, isSettled: boolean): void {
    const batch = this.open.get(lease);
    if (batch === undefined) return;
    batch.messages -= 1;
    if (!isSettled) batch.goesBack = 'withheld';
    this.finishIfDone(lease);
  }

  /** The batches of which every claimed message is done, each of them once. */
  takeFinished(): GivenBack {
    const { finished } = this;
    this.finished = noBatches();
    return finished;
  }

  private finishIfDone(lease: Lease): void {
    const batch = this.open.get(lease);
    if (batch?.messages !== 0) return;
    this.open.delete(lease);
    this.finished[batch.goesBack].push(lease);
  }
}

interface OpenBatch {
  /** How many of those that were claimed are not done yet. */
  messages: number;
  /** As what it is given back, by what became of them so far. */
  goesBack: keyof GivenBack;
}

const noBatches = (): GivenBack => ({ settled: [], withheld: [] });
