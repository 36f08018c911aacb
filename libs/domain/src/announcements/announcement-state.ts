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
  'paused',
  'sent',
  'expired',
  'cancelled',
] as const;

export type AnnouncementState = (typeof announcementStates)[number];

/** What its dispatch says of itself. */
export interface SendStanding extends Pick<
  DispatchProgress,
  'phase' | 'confirmed' | 'handedOver' | 'unknown'
> {
  /** How many ran out of their time before they left. */
  readonly expired: number;
}

/**
 * Its own status until it is approved; from then on what its dispatch says, so that no second table
 * can disagree.
 *
 * @param send its dispatch; null where there is none yet
 */
export function announcementState(
  status: AnnouncementStatus,
  send: SendStanding | null,
): AnnouncementState {
  if (status === 'approved') return 'waiting';
  if (status !== 'planned') return status;
  if (send === null) return 'waiting';
  if (send.phase !== 'closed') return send.phase;
  // Some that ran out beside some that left are told by the results; all of them are its state.
  const anyLeft = send.confirmed + send.handedOver + send.unknown > 0;
  return send.expired > 0 && !anyLeft ? 'expired' : 'sent';
}
