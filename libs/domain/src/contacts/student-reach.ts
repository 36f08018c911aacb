import { channelInUse, type ContactChannel } from './contact-channel.js';
import type { ContactStatus, Reachability } from './contact-status.js';
import type { MessageKind } from './message-kind.js';
import { type UnreachableReason, unreachableReasons } from './unreachable-reason.js';

/** Whether a message reaches a student's guardians, or why not. */
export type StudentReach = 'reachable' | UnreachableReason;

export const studentReaches: readonly StudentReach[] = ['reachable', ...unreachableReasons];

/** A guardian as far as reaching them goes. */
export interface GuardianToReach {
  optedOutOf: readonly string[];
  /** Phones. */
  contacts: readonly { status: ContactStatus; reachability: Reachability }[];
  emails?: readonly { status: ContactStatus }[];
  /** What they said of the kinds of message; of the others the usual holds. */
  preferences?: readonly { messageKind: string; receives: boolean; channel: ContactChannel }[];
}

/**
 * Whether a message of this kind would reach any guardian of a student; if not, the reason that is
 * soonest mended. The same rule as the audience's own, which is SQL.
 */
export function studentReach(
  guardians: readonly GuardianToReach[],
  kind: MessageKind,
): StudentReach {
  const reaches = guardians.flatMap((guardian) => reachesOf(guardian, kind));
  return studentReaches.find((reach) => reaches.includes(reach)) ?? 'no-contact';
}

function reachesOf(
  { optedOutOf, contacts, emails = [], preferences = [] }: GuardianToReach,
  kind: MessageKind,
): StudentReach[] {
  const preference = preferences.find(({ messageKind }) => messageKind === kind);
  const optedOut = optedOutOf.includes(kind) || preference?.receives === false;
  const hasConfirmedEmail = emails.some(({ status }) => status === 'confirmed');
  if (channelInUse(preference?.channel ?? 'sms', { hasConfirmedEmail }) === 'email') {
    return [optedOut ? 'opted-out' : 'reachable'];
  }
  return contacts.map(({ status, reachability }): StudentReach => {
    if (status !== 'confirmed' && status !== 'unconfirmed') return 'no-contact';
    if (optedOut) return 'opted-out';
    if (reachability === 'failing') return 'failing-number';
    return status === 'confirmed' ? 'reachable' : 'unconfirmed';
  });
}
