import type { ContactStatus, Reachability } from './contact-status.js';
import type { MessageKind } from './message-kind.js';
import { type UnreachableReason, unreachableReasons } from './unreachable-reason.js';

/** Whether a message reaches a student's guardians, or why not. */
export type StudentReach = 'reachable' | UnreachableReason;

export const studentReaches: readonly StudentReach[] = ['reachable', ...unreachableReasons];

/** A guardian as far as reaching them goes. */
export interface GuardianToReach {
  optedOutOf: readonly string[];
  contacts: readonly { status: ContactStatus; reachability: Reachability }[];
}

/**
 * Whether a message of this kind would reach any guardian of a student; if not, the reason that is
 * soonest mended. The same rule as the audience's own, which is SQL.
 */
export function studentReach(
  guardians: readonly GuardianToReach[],
  kind: MessageKind,
): StudentReach {
  const reaches = guardians.flatMap(({ optedOutOf, contacts }) =>
    contacts.map(({ status, reachability }): StudentReach => {
      if (status !== 'confirmed' && status !== 'unconfirmed') return 'no-contact';
      if (optedOutOf.includes(kind)) return 'opted-out';
      if (reachability === 'failing') return 'failing-number';
      return status === 'confirmed' ? 'reachable' : 'unconfirmed';
    }),
  );
  return studentReaches.find((reach) => reaches.includes(reach)) ?? 'no-contact';
}
