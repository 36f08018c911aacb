import { announcementState, announcementStates, type SendStanding } from './announcement-state.js';
import { announcementStatuses } from './announcement-status.js';

const none = { confirmed: 0, handedOver: 0, unknown: 0, expired: 0 };
const closed: SendStanding = { ...none, phase: 'closed', confirmed: 10 };

describe('announcementState', () => {
  it.each([
    ['submitted', 'submitted', null],
    ['returned', 'returned', null],
    ['approved', 'waiting', null],
    ['planned', 'waiting', null],
    ['planned', 'waiting', { ...none, phase: 'waiting' }],
    ['planned', 'sending', { ...none, phase: 'sending', confirmed: 6 }],
    ['planned', 'paused', { ...none, phase: 'paused' }],
    ['planned', 'sent', closed],
    ['planned', 'sent', { ...closed, expired: 3 }],
    ['planned', 'sent', { ...closed, confirmed: 0, unknown: 1, expired: 9 }],
    ['planned', 'expired', { ...closed, confirmed: 0, expired: 10 }],
    ['cancelled', 'cancelled', { ...none, phase: 'sending' }],
    ['cancelled', 'cancelled', { ...closed, confirmed: 0, expired: 10 }],
  ] as const)('%s reads as %s with a dispatch that stands so: %j', (status, state, send) => {
    expect(announcementState(status, send)).toBe(state);
  });

  it('has a state for every status', () => {
    for (const status of announcementStatuses) {
      expect(announcementStates).toContain(announcementState(status, null));
    }
  });
});
