import { announcementState, announcementStates } from './announcement-state.js';
import { announcementStatuses } from './announcement-status.js';

describe('announcementState', () => {
  it.each([
    ['submitted', null, 'submitted'],
    ['returned', null, 'returned'],
    ['approved', null, 'waiting'],
    ['planned', null, 'waiting'],
    ['planned', 'waiting', 'waiting'],
    ['planned', 'sending', 'sending'],
    ['planned', 'closed', 'sent'],
    ['cancelled', 'sending', 'cancelled'],
    ['cancelled', 'closed', 'cancelled'],
  ] as const)('%s with a dispatch that is %s reads as %s', (status, phase, state) => {
    expect(announcementState(status, phase)).toBe(state);
  });

  it('has a state for every status', () => {
    for (const status of announcementStatuses) {
      expect(announcementStates).toContain(announcementState(status, null));
    }
  });
});
