/**
 * What may wait for a person, in the order in which it should be seen to: first what others wait for,
 * then what is on its way, then what went wrong.
 *
 * - `announcements-to-approve`: somebody else's request, which this person may let go.
 * - `announcements-returned`: one's own request, back for mending or for one's word.
 * - `accounts-to-confirm`: what somebody else asked for that takes two people: a role, a mailbox, the
 *   resetting of a second factor.
 * - `contacts-to-confirm`: numbers that nobody has asked about yet.
 * - `numbers-to-mend`: students of one's class with a number that fails, or with none.
 * - `announcements-in-review`: one's own request, which others have not answered.
 * - `announcements-waiting`: approved, and waiting for its time.
 * - `announcements-sending`, `direct-messages-sending`: leaving at this moment.
 * - `announcements-not-arrived`, `direct-messages-not-arrived`: sent in the last days, and some of it
 *   did not arrive.
 */
export const waitingKinds = [
  'announcements-to-approve',
  'announcements-returned',
  'accounts-to-confirm',
  'contacts-to-confirm',
  'numbers-to-mend',
  'announcements-in-review',
  'announcements-waiting',
  'announcements-sending',
  'direct-messages-sending',
  'announcements-not-arrived',
  'direct-messages-not-arrived',
] as const;

export type WaitingKind = (typeof waitingKinds)[number];
