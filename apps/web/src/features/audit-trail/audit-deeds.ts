/**
 * Every deed that the audit trail may tell of, by what it is done to. A spec holds this against the
 * source of the API, so that none is without words. What is no longer done stays here: the trail keeps
 * it for ever.
 */
export const auditDeeds = {
  account: [
    'account.created',
    'account.profile-changed',
    'account.disabled',
    'account.reactivated',
    'account.role-changed',
    'account.role-confirmed',
    'account.password-reset-mailed',
    'account.new-password-asked',
    'account.password-set',
    'role-change.asked',
    'role-change.confirmed',
    'role-change.refused',
    'role-change.withdrawn',
    'second-factor.set-up',
    'second-factor.removed',
    'second-factor.recovery-codes-renewed',
    'second-factor.too-many-codes',
    'session.began',
    'session.second-factor-given',
    'session.ended',
    'session.ended-everywhere',
  ],
  'account-list': ['account.exported'],
  'account-import': [
    'account-import.uploaded',
    'account-import.accepted',
    'account-import.refused-rows-exported',
  ],
  announcement: [
    'announcement.submit',
    'announcement.return',
    'announcement.withdraw',
    'announcement.approve',
    'announcement.plan',
    'announcement.cancel',
    'announcement.edit',
    'announcement.confirm',
    'announcement.refuse',
    'announcement.pause',
    'announcement.resume',
    'announcement.reschedule',
    'announcement.retry',
    'announcement.decide-unknown',
    'announcement.settle-unknown',
    'announcement.not-delivered-exported',
    'announcement.recipients-exported',
  ],
  'direct-message': [
    'direct-message.send',
    'direct-message.change',
    'direct-message.cancel',
    'direct-message.retry',
    'direct-message.decide',
  ],
  contact: [
    'contact.proposed',
    'contact.called',
    'contact.confirmed',
    'contact.confirmation-withdrawn',
    'contact.refused',
    'contact.corrected',
    'contact.replaced',
    'contact.restored',
  ],
  'contact-list': ['contact.exported'],
  list: ['list.exported'],
  phone: ['phone.failing'],
  guardian: [
    'guardian.added',
    'guardian.corrected',
    'guardian.ended',
    'guardian.preferences-set',
    'guardian.consent-recorded',
    'guardian.opted-out',
    'guardian.opted-in',
    'guardian.merged',
    'guardian.merged-into-another',
    'guardian.split',
    'guardian.not-same-person',
    'guardian.account-linked',
    'guardian.account-unlinked',
  ],
  student: [
    'student.added',
    'student.changed-by-roster',
    'student.class-changed',
    'student.left',
    'student.returned',
    'student.move-undone',
    'enrolment.student-added',
    'enrolment.student-linked',
    'enrolment.student-changed',
    'enrolment.difference-taken',
    'enrolment.difference-kept',
    'enrolment.students-told-apart',
  ],
  class: [
    'class.removed',
    'homeroom.assigned',
    'homeroom.ended',
    'class-list.handed-over',
    'class-list.reopened',
  ],
  'school-year': ['school-year.opened', 'school-year.roll-over-undone'],
  'roster-import': [
    'roster.uploaded',
    'roster.columns-corrected',
    'roster.accepted',
    'roster.refused-rows-exported',
  ],
  'student-group': [
    'student-group.made',
    'student-group.changed',
    'student-group.archived',
    'student-group.members-exported',
  ],
  observation: [
    'observation.recorded',
    'observation.changed',
    'observation.taken-back',
    'observation.chosen',
  ],
  contradiction: [
    'contradiction.asked',
    'contradiction.answered',
    'contradiction.settled',
    'contradiction.reopened',
  ],
  'follow-up': ['follow-up.called'],
  'observations-mail': [
    'observations-mail.sent',
    'observations-mail.retried',
    'observations-mail.decided',
  ],
  'message-template': [
    'message-template.made',
    'message-template.changed',
    'message-template.archived',
  ],
  gateway: [
    'gateway.added',
    'gateway.changed',
    'gateway.secrets-replaced',
    'gateway.paused',
    'gateway.resumed',
    'gateway.enabled',
    'gateway.disabled',
    'gateway.tested',
  ],
  'gateway-choice': ['gateway-choice.changed'],
  backup: ['backup.decided', 'backup.seen-to'],
  'brandname-template': [
    'brandname-template.added',
    'brandname-template.fetched',
    'brandname-template.removed',
  ],
  'audience-sheet': ['audience-sheet.uploaded', 'audience-sheet.rows-exported'],
  'api-client': ['api-client.created', 'api-client.rotated', 'api-client.revoked'],
  'audit-trail': ['audit.exported'],
  'school-clock': ['clock.set'],
  'sending-window': ['sending-window.changed'],
  'class-diary': [
    'class-diary.handed-in',
    'class-diary.taken-back',
    'diary.reminded',
    'diary.begin-review',
    'diary.leave-review',
    'diary.make-ready',
    'diary.reopen-review',
    'report.edited',
    'report.edit-agreed',
    'report.edit-dropped',
    'report.correction-written',
    'report.sent',
    'report.sent-again',
    'report.corrected',
  ],
  'school-calendar': ['school-calendar.changed', 'school-calendar.exported'],
  'day-times': ['day-times.changed'],
  'report-form': ['report-form.changed'],
} as const;

export type SubjectKind = keyof typeof auditDeeds;
export type AuditAction = (typeof auditDeeds)[SubjectKind][number];

export const subjectKinds = Object.keys(auditDeeds) as readonly SubjectKind[];

const actions: ReadonlySet<string> = new Set(Object.values(auditDeeds).flat());

/** Whether there are words for a code; an API that is newer than this page may know more. */
export function isKnownAction(code: string): code is AuditAction {
  return actions.has(code);
}

export function isKnownSubject(kind: string): kind is SubjectKind {
  return Object.hasOwn(auditDeeds, kind);
}
