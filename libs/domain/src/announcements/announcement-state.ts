import type { DispatchProgress } from '../delivery/dispatch-progress.js';
import type { AnnouncementStatus } from './announcement-status.js';

/** Where an announcement stands as a person sees it. */
export const announcementStates = [
  'draft',
  'submitted',
  'returned',
  'withdrawn',
  'waiting',
  'sending',
  'sent',
  'cancelled',
] as const;

export type AnnouncementState = (typeof announcementStates)[number];

const stateOfPhase = {
  waiting: 'waiting',
  sending: 'sending',
  paused: 'sending',
  closed: 'sent',
} as const satisfies Record<DispatchProgress['phase'], AnnouncementState>;

/**
 * Its own status until it is approved; from then on what its dispatch says, so that no second table
 * can disagree.
 *
 * @param phase of its dispatch; null where there is none yet
 */
export function announcementState(
  status: AnnouncementStatus,
  phase: DispatchProgress['phase'] | null,
): AnnouncementState {
  if (status === 'approved') return 'waiting';
  if (status !== 'planned') return status;
  return phase === null ? 'waiting' : stateOfPhase[phase];
}
