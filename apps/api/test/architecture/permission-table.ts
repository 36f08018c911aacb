import {
  open,
  program,
  own,
  role,
  ofClass,
  byQuery,
  narrowed,
  narrowedWorkbook,
  byBody,
  student,
  guardian,
  schoolClass,
  upload,
  group,
  diary,
  message,
  announcement,
  carrier,
  ownUploads,
  waitingMessage,
  endedMessage,
  type Line,
} from './permission-lines.js';

/**
 * Every route, in the order in which it is asked: those that take something away come last. A new
 * route has a line here before it is merged; which one, `Line` tells.
 */
export const permissionTable: Readonly<Record<string, Line | readonly Line[]>> = {
  // Nobody signed in, or another program.
  'GET /api/v1/sign-in': open,
  'POST /api/v1/session': open,
  'POST /api/v1/demo-sign-ins': open,
  'POST /api/v1/lost-passwords': open,
  'POST /api/v1/one-time-links/redemption': open,
  'POST /api/v1/delivery/receipts/simulated-carrier': open,
  'GET /api/v1/enrolment/students': program,
  'GET /api/v1/enrolment/students/:externalId': program,
  'PUT /api/v1/enrolment/students/:externalId': program,
  'POST /api/v1/enrolment/students/batches': program,

  // One's own.
  'GET /api/v1/session': own,
  'GET /api/v1/sessions': own,
  'GET /api/v1/home': own,
  'GET /api/v1/second-factor': own,
  'POST /api/v1/second-factor': own,
  'PUT /api/v1/second-factor/confirmation': own,
  'POST /api/v1/second-factor/recovery-codes': own,
  'POST /api/v1/session/second-factor': own,
  'DELETE /api/v1/second-factor': own,
  'DELETE /api/v1/session': own,
  'DELETE /api/v1/sessions': own,
  'DELETE /api/v1/sessions/:id': own,

  // Accounts, and what takes two people.
  'GET /api/v1/accounts': role,
  'POST /api/v1/accounts': role,
  'POST /api/v1/account-searches': role,
  'POST /api/v1/account-exports': role,
  'GET /api/v1/accounts/:id': role,
  'PUT /api/v1/accounts/:id/profile': role,
  'PUT /api/v1/accounts/:id/role': role,
  'POST /api/v1/accounts/:id/password-reset': role,
  'POST /api/v1/accounts/:id/second-factor-reset': role,
  'DELETE /api/v1/accounts/:id': role,
  'POST /api/v1/accounts/:id/reactivation': role,
  'POST /api/v1/account-imports': role,
  'GET /api/v1/account-imports/template.xlsx': role,
  'GET /api/v1/account-imports/:id': role,
  'GET /api/v1/account-imports/:id/refused-rows.xlsx': role,
  'POST /api/v1/account-imports/:id/acceptance': role,
  'GET /api/v1/role-changes': role,
  'POST /api/v1/role-changes/:id/confirmation': role,
  'POST /api/v1/role-changes/:id/refusal': role,
  'DELETE /api/v1/role-changes/:id': role,
  'GET /api/v1/api-clients': role,
  'POST /api/v1/api-clients': role,
  'POST /api/v1/api-clients/exports': role,
  'POST /api/v1/api-clients/:id/rotation': role,
  'POST /api/v1/api-clients/:id/revocation': role,
  'GET /api/v1/audit-entries/words': role,
  'POST /api/v1/audit-entries/searches': role,
  'POST /api/v1/audit-entries/exports': role,

  // The school's year and clock.
  'GET /api/v1/school-clock': role,
  'PUT /api/v1/school-clock': role,
  'GET /api/v1/sending-window': role,
  'PUT /api/v1/sending-window': role,
  'POST /api/v1/sending-window/previews': role,
  'GET /api/v1/school-calendar': role,
  'PUT /api/v1/school-calendar': role,
  'GET /api/v1/school-calendar/day-times': role,
  'PUT /api/v1/school-calendar/day-times': role,
  'POST /api/v1/school-calendar/sheets': role,
  'POST /api/v1/school-calendar/exports': role,
  'GET /api/v1/school-years': role,
  'POST /api/v1/school-years': role,
  'POST /api/v1/school-years/next/previews': role,
  'DELETE /api/v1/school-years/:year/roll-over': role,

  // Classes and who has them.
  'GET /api/v1/classes': narrowed(({ className }) => className),
  'GET /api/v1/classes/:id/homeroom': ofClass(schoolClass),
  'PUT /api/v1/classes/:id/teacher': role,
  'DELETE /api/v1/classes/:id/teacher': role,
  'PUT /api/v1/classes/:id/deputies/:accountId': role,
  'DELETE /api/v1/classes/:id/deputies/:accountId': role,
  'PUT /api/v1/classes/:id/substitutes/:accountId': role,
  'DELETE /api/v1/classes/:id/substitutes/:accountId': role,
  'DELETE /api/v1/classes/:id': role,
  'GET /api/v1/class-lists': narrowed(({ className }) => className),
  'POST /api/v1/classes/:id/students': ofClass((place) =>
    schoolClass(place, { fullName: 'Vũ Thêm' }),
  ),
  'POST /api/v1/classes/:id/hand-over': ofClass((place) => schoolClass(place, {})),
  'DELETE /api/v1/classes/:id/hand-over': ofClass(schoolClass),

  // Texts to be used again: the comms team's, and one's own.
  'GET /api/v1/message-templates': own,
  'POST /api/v1/message-templates': own,
  'GET /api/v1/message-templates/:id': own,
  'PUT /api/v1/message-templates/:id': own,
  'DELETE /api/v1/message-templates/:id': own,

  // Saved groups.
  'GET /api/v1/student-groups': narrowed(({ groupId }) => groupId),
  'POST /api/v1/student-groups': ofClass(({ classId }) => ({
    body: { name: 'Đội văn nghệ', classId, studentIds: [] },
  })),
  'GET /api/v1/student-groups/:id': ofClass(group),
  'PUT /api/v1/student-groups/:id': ofClass((place) =>
    group(place, { name: 'Tổ 1', studentIds: [] }),
  ),

  // Students and guardians.
  'GET /api/v1/contacts': [narrowed(({ studentId }) => studentId), byQuery],
  'GET /api/v1/students': [narrowed(({ studentId }) => studentId), byQuery],
  'POST /api/v1/student-searches': [
    narrowed(({ studentId }) => studentId, { body: { q: 'le' } }),
    ofClass(({ classId }) => ({ body: { q: '', classId } })),
  ],
  'GET /api/v1/students/:id': ofClass(student),
  'GET /api/v1/students/:id/moves': role,
  'POST /api/v1/students/:id/class-changes': role,
  'POST /api/v1/students/:id/departures': role,
  'POST /api/v1/students/:id/returns': role,
  'DELETE /api/v1/students/:id/moves/:moveId': role,
  'GET /api/v1/departures': role,
  'GET /api/v1/students/:studentId/guardians/:id': ofClass(guardian),
  'PATCH /api/v1/students/:studentId/guardians/:id': ofClass((place) =>
    guardian(place, { fullName: 'Hồ Ca' }),
  ),
  'POST /api/v1/students/:studentId/guardians': ofClass((place) =>
    student(place, { relationship: 'father', fullName: 'Lê Bá' }),
  ),
  'POST /api/v1/students/:studentId/guardians/:id/contacts': ofClass((place) =>
    guardian(place, { email: 'phu.huynh@nha.example' }),
  ),
  'PUT /api/v1/students/:studentId/guardians/:id/preferences': ofClass((place) =>
    guardian(place, {
      preferences: [
        { messageKind: 'announcement', receives: true, channel: 'sms', language: 'vi' },
      ],
    }),
  ),
  'GET /api/v1/guardians/:id/consents': ofClass(guardian),
  'POST /api/v1/guardians/:id/consents': ofClass((place) =>
    guardian(place, { purpose: 'school-messages', word: 'given', how: 'paper-form' }),
  ),
  'POST /api/v1/guardians/:id/opt-outs': ofClass((place) =>
    guardian(place, { messageKind: 'announcement', howSaid: 'gọi điện' }),
  ),
  'DELETE /api/v1/guardians/:id/opt-outs/:messageKind': ofClass((place) => ({
    parameters: { id: place.guardianId, messageKind: 'announcement' },
  })),
  'POST /api/v1/contacts/:id/replacement': ofClass(({ contactId }) => ({
    ...{ parameters: { id: contactId }, body: { phone: '0900000088' } },
  })),
  'GET /api/v1/guardians/:id/account': role,
  'PUT /api/v1/guardians/:id/account': role,
  'DELETE /api/v1/guardians/:id/account': role,
  'GET /api/v1/accounts/:id/guardian': role,
  'GET /api/v1/guardian-merges': role,
  'GET /api/v1/guardian-merges/suggestions': role,
  'POST /api/v1/guardian-merges/suggestions/refusals': role,
  'POST /api/v1/guardian-merges': role,
  'DELETE /api/v1/guardian-merges/:id': role,

  // The class diary.
  'GET /api/v1/class-diaries': narrowed(({ className }) => className),
  'GET /api/v1/class-diaries/:classId/:date': ofClass(diary),
  'GET /api/v1/class-diaries/:classId/:date/events': {
    ...{ kind: 'class', ask: diary, streams: true },
  },
  'PATCH /api/v1/class-diaries/:classId/:date': ofClass((place) =>
    diary(place, { changes: [{ kind: 'default-line', before: '', after: 'Em {tên} ngoan.' }] }),
  ),
  'PUT /api/v1/class-diaries/:classId/:date/hand-in': ofClass(diary),
  'DELETE /api/v1/class-diaries/:classId/:date/hand-in': ofClass(diary),

  // Looking back.
  'GET /api/v1/students/:id/weeks': ofClass(student),
  'GET /api/v1/classes/:id/month': ofClass((place) => ({
    ...schoolClass(place),
    query: { month: '2026-11' },
  })),
  'GET /api/v1/school-month': { kind: 'closed', ask: () => ({ query: { month: '2026-11' } }) },
  'POST /api/v1/student-weeks-exports': ofClass(({ studentId }) => ({ body: { studentId } })),
  'POST /api/v1/class-month-exports': ofClass(({ classId }) => ({
    body: { classId, month: '2026-11' },
  })),
  'POST /api/v1/school-month-exports': {
    ...{ kind: 'closed', ask: () => ({ body: { month: '2026-11' } }) },
  },

  // What is taken away as a file.
  'POST /api/v1/student-exports': [narrowedWorkbook, byBody],
  'POST /api/v1/class-list-exports': narrowedWorkbook,
  'POST /api/v1/departure-exports': role,
  'POST /api/v1/homeroom-exports': role,
  'POST /api/v1/merge-suggestion-exports': role,
  'POST /api/v1/guardian-merge-exports': role,
  'POST /api/v1/enrolment-difference-exports': role,
  'POST /api/v1/enrolment-double-exports': role,
  'POST /api/v1/announcement-exports': role,
  'POST /api/v1/confirmation-desk-exports': {
    ...{ kind: 'closed', ask: ({ classId }) => ({ body: { classId } }) },
  },

  // The confirmation desk, and what the enrolment system told.
  'GET /api/v1/confirmation-desk': role,
  'POST /api/v1/confirmation-desk-searches': role,
  'GET /api/v1/confirmation-desk/:id': role,
  'POST /api/v1/contacts/:id/calls': role,
  'POST /api/v1/contacts/:id/correction': role,
  'POST /api/v1/contacts/confirmations': role,
  'POST /api/v1/contacts/refusals': role,
  'POST /api/v1/contacts/confirmation-withdrawals': role,
  'DELETE /api/v1/contacts/:id/confirmation': role,
  'GET /api/v1/enrolment-differences': role,
  'POST /api/v1/enrolment-differences/:id/acceptance': role,
  'POST /api/v1/enrolment-differences/:id/rejection': role,
  'GET /api/v1/enrolment-doubles': role,
  'POST /api/v1/enrolment-doubles/separation': role,

  // Uploaded lists.
  'POST /api/v1/contacts/imports': ownUploads,
  'GET /api/v1/contacts/imports/column-meanings': own,
  'GET /api/v1/roster-templates/class-list.xlsx': own,
  'GET /api/v1/contacts/imports/:id': ofClass(upload),
  'GET /api/v1/contacts/imports/:id/rows': ofClass(upload),
  'GET /api/v1/contacts/imports/:id/acceptance': ofClass(upload),
  'GET /api/v1/contacts/imports/:id/refused-rows.xlsx': ownUploads,
  'PUT /api/v1/contacts/imports/:id/column-corrections': ofClass((place) =>
    upload(place, { columns: {} }),
  ),
  'POST /api/v1/contacts/imports/:id/acceptance': ofClass(upload),

  // Announcements.
  'GET /api/v1/announcements': role,
  'POST /api/v1/announcements': role,
  'POST /api/v1/announcement-audiences': role,
  'POST /api/v1/announcement-audiences/recipients': role,
  'POST /api/v1/announcement-audiences/unreachable': role,
  'POST /api/v1/audience-sheets': role,
  'GET /api/v1/audience-sheets/:id': role,
  'POST /api/v1/audience-sheets/:id/exports': role,
  'POST /api/v1/announcement-previews': role,
  'GET /api/v1/announcements/:id': role,
  'PUT /api/v1/announcements/:id': role,
  'GET /api/v1/announcements/:id/events': role,
  'GET /api/v1/announcements/:id/preview': role,
  'GET /api/v1/announcements/:id/unreachable': role,
  'POST /api/v1/announcements/:id/approval': role,
  'POST /api/v1/announcements/:id/return': role,
  'POST /api/v1/announcements/:id/withdrawal': role,
  'POST /api/v1/announcements/:id/cancellation': role,
  'PUT /api/v1/announcements/:id/edit': role,
  'POST /api/v1/announcements/:id/confirmation': role,
  'POST /api/v1/announcements/:id/corrections': role,
  'GET /api/v1/announcements/:id/neighbours': role,
  'POST /api/v1/announcement-test-messages': role,
  'GET /api/v1/announcement-spending': role,
  'POST /api/v1/announcement-spending-exports': role,
  'GET /api/v1/classes/:id/announcements': ofClass(schoolClass),
  'GET /api/v1/classes/:id/announcements/:announcementId/not-delivered': ofClass(
    ({ classId, directMessageId }) => ({
      parameters: { id: classId, announcementId: directMessageId },
    }),
  ),
  'GET /api/v1/announcement-drafts': role,
  'GET /api/v1/announcement-drafts/:id': role,
  'PUT /api/v1/announcement-drafts/:id': role,
  'DELETE /api/v1/announcement-drafts/:id': role,
  'POST /api/v1/announcements/:id/pause': announcement,
  'DELETE /api/v1/announcements/:id/pause': announcement,
  'PUT /api/v1/announcements/:id/time': {
    kind: 'closed',
    ask: ({ directMessageId }) => ({ parameters: { id: directMessageId }, body: { sendAt: null } }),
  },
  'POST /api/v1/announcements/:id/retry': announcement,
  'POST /api/v1/announcements/:id/unknown-decisions': {
    kind: 'closed',
    ask: ({ directMessageId }) => ({
      ...{ parameters: { id: directMessageId }, body: { decision: 'taken' } },
    }),
  },
  'GET /api/v1/announcements/:id/results': announcement,
  'GET /api/v1/announcements/:id/not-delivered': announcement,
  'GET /api/v1/announcements/:id/not-delivered.xlsx': announcement,

  // Direct messages, and where they arrive in a demonstration.
  'POST /api/v1/direct-message-previews': ofClass(({ classId }) => ({
    body: { classId, guardianIds: 'all', text: 'Xin chào' },
  })),
  'POST /api/v1/direct-messages': ofClass(({ classId }) => ({
    body: { classId, guardianIds: 'all', text: 'Xin chào' },
  })),
  'GET /api/v1/direct-message-classes/:id': ofClass(schoolClass),
  'GET /api/v1/direct-messages': narrowed(({ directMessageId }) => directMessageId),
  'GET /api/v1/direct-messages/:id': ofClass(message),
  'GET /api/v1/direct-messages/:id/events': { kind: 'class', ask: message, streams: true },
  'GET /api/v1/direct-messages/:id/recipients': ofClass(message),
  'POST /api/v1/direct-messages/:id/replacement': waitingMessage,
  'POST /api/v1/direct-messages/:id/cancellation': ofClass(message),
  'POST /api/v1/direct-messages/:id/retry': endedMessage,
  'POST /api/v1/direct-messages/:id/decisions': endedMessage,
  'GET /api/v1/simulated-mails': role,
  'GET /api/v1/simulated-mails/:id': role,
  'GET /api/v1/simulated-phones': carrier,
  'GET /api/v1/simulated-phones/:id': carrier,
  'POST /api/v1/simulated-phone-searches': carrier,

  // What takes something away.
  'DELETE /api/v1/student-groups/:id': ofClass(group),
  'DELETE /api/v1/students/:studentId/guardians/:id': ofClass(guardian),
};
