/**
 * What may wait for a person, in the order in which it should be seen to: first what others wait for,
 * then what is on its way, then what went wrong.
 *
 * - `diary-to-hand-in`: today’s diary of one's own class, for which CGCN and the families wait.
 * - `gateways-to-mend`: ways out that paused themselves until a person mends something, and channels
 *   without any.
 * - `announcements-to-approve`: somebody else's request, which this person may let go.
 * - `report-questions`: CGCN asks about something that one's class or department wrote.
 * - `report-edits`: messages to families that CGCN changed, and that wait for one's word.
 * - `contradictions`: where the diary and an observation of today don't agree, and nobody has decided.
 * - `diaries-to-review`: diaries of today that have come and are not reviewed.
 * - `reports-to-send`: classes of today that are ready, and have not been sent.
 * - `day-jobs-missed`: what the system does by itself at set hours, and has not done.
 * - `diaries-missing`: diaries of today that were due and have not come.
 * - `calls-to-make`: families to call about what goes into no message.
 * - `announcements-returned`: one's own request, back for mending or for one's word.
 * - `announcements-paused`: held back in the middle, for whoever may let it go on.
 * - `announcements-unsure`: of some messages nobody knows whether they left, for whoever may decide.
 * - `direct-messages-without-sender`: direct messages that wait while their sender no longer has the
 *   class or the account, for whoever may call them back in their place.
 * - `accounts-to-confirm`: what somebody else asked for that takes two people: a role, a mailbox, the
 *   resetting of a second factor.
 * - `school-year-to-open`: by the calendar a new school year has begun, and nobody was moved up into it:
 *   until then no new student can come.
 * - `contacts-to-confirm`: numbers that nobody has asked about yet.
 * - `enrolment-differences`: what the enrolment system tells otherwise than the school has it.
 * - `enrolment-doubles`: students whom it sent over who may be somebody whom the school has already.
 * - `class-lists-to-hand-over`: one's own class, whose list nobody has said to be complete.
 * - `numbers-to-mend`: students of one's class with a number that fails, or with none.
 * - `class-lists-awaited`: classes whose teacher has not handed the list over.
 * - `observations-mail-to-send`: what one's department recorded today and has not mailed.
 * - `announcements-in-review`: one's own request, which others have not answered.
 * - `announcements-waiting`: approved, and waiting for its time.
 * - `announcements-sending`, `direct-messages-sending`: leaving at this moment.
 * - `announcements-ended`: sends that came to their end within the last day.
 * - `reports-expired`: messages of the last days that could not leave in their evening.
 * - `announcements-not-arrived`, `direct-messages-not-arrived`: sent in the last days, and some of it
 *   did not arrive.
 * - `observations-mails-not-arrived`: mails of the day that mail servers refused or nobody answered for.
 */
export const waitingKinds = [
  'diary-to-hand-in',
  'day-jobs-missed',
  'gateways-to-mend',
  'announcements-to-approve',
  'report-questions',
  'report-edits',
  'contradictions',
  'diaries-to-review',
  'reports-to-send',
  'diaries-missing',
  'calls-to-make',
  'announcements-returned',
  'announcements-paused',
  'announcements-unsure',
  'direct-messages-without-sender',
  'accounts-to-confirm',
  'school-year-to-open',
  'contacts-to-confirm',
  'enrolment-differences',
  'enrolment-doubles',
  'class-lists-to-hand-over',
  'numbers-to-mend',
  'class-lists-awaited',
  'observations-mail-to-send',
  'announcements-in-review',
  'announcements-waiting',
  'announcements-sending',
  'direct-messages-sending',
  'announcements-ended',
  'reports-expired',
  'announcements-not-arrived',
  'direct-messages-not-arrived',
  'observations-mails-not-arrived',
] as const;

export type WaitingKind = (typeof waitingKinds)[number];
