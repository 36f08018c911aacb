import fc from 'fast-check';
import {
  dispatchProgress,
  type DispatchProgress,
  type MessageCounts,
} from './dispatch-progress.js';
import { messageStatuses, type MessageStatus } from './message-status.js';

describe('dispatchProgress', () => {
  test.each<[counts: MessageCounts, awaitingReceipt: number, phase: DispatchProgress['phase']]>([
    [{}, 0, 'closed'],
    [{ queued: 3 }, 0, 'waiting'],
    [{ queued: 2, cancelled: 1 }, 0, 'waiting'],
    [{ queued: 2, sending: 1 }, 0, 'sending'],
    [{ retrying: 1 }, 0, 'sending'],
    [{ queued: 1, delivered: 1 }, 0, 'sending'],
    [{ sent: 2 }, 1, 'sending'],
    [{ sent: 2 }, 0, 'closed'],
    [{ delivered: 1, failed: 1, expired: 1 }, 0, 'closed'],
    [{ cancelled: 4 }, 0, 'closed'],
    [{ delivered: 1, unknown: 1 }, 0, 'closed'],
  ])('of %j with %i receipts awaited is %s', (counts, awaitingReceipt, phase) => {
    expect(dispatchProgress(counts, awaitingReceipt).phase).toBe(phase);
  });

  test.each<[counts: MessageCounts, awaitingReceipt: number, phase: DispatchProgress['phase']]>([
    [{ queued: 3 }, 0, 'paused'],
    [{ queued: 2, delivered: 1 }, 0, 'paused'],
    // What was in flight when it was paused has settled, and nothing is left to hold back.
    [{ sent: 2 }, 1, 'sending'],
    [{ sent: 2, cancelled: 1 }, 0, 'closed'],
  ])('of %j with %i receipts awaited, paused, is %s', (counts, awaitingReceipt, phase) => {
    expect(dispatchProgress(counts, awaitingReceipt, true).phase).toBe(phase);
  });

  it('counts each status into one result', () => {
    const counts = {
      queued: 1,
      sending: 2,
      retrying: 4,
      sent: 8,
      delivered: 16,
      failed: 32,
      cancelled: 64,
      expired: 128,
      unknown: 256,
    };
    expect(dispatchProgress(counts, 8)).toEqual({
      phase: 'sending',
      total: 511,
      underWay: 7,
      confirmed: 16,
      handedOver: 8,
      didNotArrive: 224,
      unknown: 256,
    });
  });

  it('has results that add up to the total', () => {
    const counts = fc.dictionary(
      fc.constantFrom<MessageStatus>(...messageStatuses),
      fc.nat(200_000),
    );
    fc.assert(
      fc.property(counts, (given) => {
        const { total, underWay, confirmed, handedOver, didNotArrive, unknown } = dispatchProgress(
          given,
          0,
        );
        expect(underWay + confirmed + handedOver + didNotArrive + unknown).toBe(total);
        expect(total).toBe(Object.values(given).reduce((sum, count) => sum + count, 0));
      }),
    );
  });
});
