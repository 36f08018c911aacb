import { type Action, mayDo } from '../permissions/actions.js';
import type { Role } from '../permissions/roles.js';

/** What a person may do with one particular announcement. */
export type AnnouncementAction = Extract<
  Action,
  | 'announcement.read'
  | 'announcement.withdraw'
  | 'announcement.approve'
  | 'announcement.return'
  | 'announcement.cancel'
  | 'announcement.ask'
  | 'delivery.operate'
>;

/** Who asked for it. */
export interface AnnouncementOrigin {
  readonly requestedBy: string;
  /** The role in which that person asked. */
  readonly requesterRole: Role;
}

/** Why a person may not: it is nothing of theirs, it is their own, or CGCN did not ask for it. */
export type AnnouncementRefusal = 'not-permitted' | 'own' | 'not-asked-by-cgcn';

/**
 * Why this person may not do this with that announcement; null when they may.
 *
 * Whatever reaches more than one class takes two people, the requester and another who approves
 * (Quy trình Liên lạc điện tử § 3.1: everything goes through CGCN; what CGCN itself asks for may
 * also be let go by the leadership).
 */
export function announcementRefusal(
  action: AnnouncementAction,
  person: { readonly accountId: string; readonly role: Role },
  announcement: AnnouncementOrigin,
): AnnouncementRefusal | null {
  const own = announcement.requestedBy === person.accountId;
  const reach = mayDo(person.role, action);
  if (reach === 'all' || reach === 'general-and-own') return null;
  if (reach === 'own') return own ? null : 'not-permitted';
  if (reach === 'others') return own ? 'own' : null;
  if (reach !== 'asked-by-cgcn') return 'not-permitted';
  if (own) return 'own';
  return announcement.requesterRole === 'cgcn' ? null : 'not-asked-by-cgcn';
}
