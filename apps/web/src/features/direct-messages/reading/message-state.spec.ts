import type { Progress } from './direct-message-views.js';
import { stateOf } from './message-state.js';

const progress = (phase: Progress['phase'], firstLeftAt: string | null): Progress => ({
  ...{
    phase,
    firstLeftAt,
    paused: phase === 'paused',
    lastLeftAt: null,
    partsLeft: 0,
    total: 2,
    underWay: 0,
  },
  ...{ confirmed: 0, handedOver: 0, didNotArrive: 0, unknown: 0, counts: {} },
  ...{ notBefore: '2026-11-24T02:00:00Z', expiresAt: '2026-11-25T02:00:00Z' },
});

describe('where a message stands', () => {
  it.each([
    ['waiting', null, 'waiting'],
    ['paused', null, 'waiting'],
    ['sending', '2026-11-24T02:00:00Z', 'sending'],
    ['closed', '2026-11-24T02:00:00Z', 'sent'],
  ] as const)('is by its send, %s', (phase, left, state) => {
    expect(stateOf({ status: 'accepted', progress: progress(phase, left) })).toBe(state);
  });

  it('is called back only where nothing had left: else it is what it came to', () => {
    expect(stateOf({ status: 'cancelled', progress: progress('closed', null) })).toBe('cancelled');
    const left = progress('closed', '2026-11-24T02:00:00Z');
    expect(stateOf({ status: 'cancelled', progress: left })).toBe('sent');
  });
});
