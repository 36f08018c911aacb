import type { ClaimedMessage, Lease } from '../claim/claimed-message.js';
import { BatchesInHand } from './batches-in-hand.js';

const leaseOf = (batchId: string, token = 'a'): Lease => ({ batchId, token, until: new Date(0) });
const messagesOf = (lease: Lease, count: number): ClaimedMessage[] =>
  Array.from({ length: count }, (_, id) => ({ id: String(id), lease }) as ClaimedMessage);

const none = { settled: [], withheld: [] };

describe('the batches in hand', () => {
  it('are finished when their last message is done, and told once', () => {
    const batches = new BatchesInHand();
    const lease = leaseOf('1');
    batches.add([lease], messagesOf(lease, 2));
    batches.messageDone(lease, true);
    expect(batches.takeFinished()).toEqual(none);
    batches.messageDone(lease, true);
    expect(batches.takeFinished()).toEqual({ ...none, settled: [lease] });
    expect(batches.takeFinished()).toEqual(none);
  });

  it('are finished at once where nothing was due in them', () => {
    const batches = new BatchesInHand();
    const [full, empty] = [leaseOf('1'), leaseOf('2')];
    batches.add([full, empty], messagesOf(full, 1));
    expect(batches.takeFinished()).toEqual({ ...none, settled: [empty] });
  });

  it('tell those apart of which a message goes back as it was, whichever of them it is', () => {
    for (const order of [
      [true, false],
      [false, true],
    ]) {
      const batches = new BatchesInHand();
      const [one, other] = [leaseOf('1'), leaseOf('2')];
      batches.add([one, other], [...messagesOf(one, 2), ...messagesOf(other, 1)]);
      for (const isSettled of order) batches.messageDone(one, isSettled);
      batches.messageDone(other, true);
      expect(batches.takeFinished()).toEqual({ settled: [other], withheld: [one] });
      batches.add([one], messagesOf(one, 1));
      batches.messageDone(one, true);
      expect(batches.takeFinished()).toEqual({ ...none, settled: [one] });
    }
  });

  it('tell two leases of the same batch apart', () => {
    const batches = new BatchesInHand();
    const [before, after] = [leaseOf('1', 'a'), leaseOf('1', 'b')];
    batches.add([before], messagesOf(before, 1));
    batches.add([after], messagesOf(after, 1));
    batches.messageDone(before, true);
    expect(batches.takeFinished()).toEqual({ ...none, settled: [before] });
  });
});
