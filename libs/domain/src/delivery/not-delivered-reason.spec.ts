import type { FailureKind, MessageStatus } from './message-status.js';
import {
  notDeliveredReason,
  notDeliveredReasonLabels,
  type NotDeliveredReason,
  notDeliveredReasons,
  notDeliveredReasonTexts,
} from './not-delivered-reason.js';

test.each<[MessageStatus, FailureKind | null, string | null, NotDeliveredReason]>([
  ['failed', 'permanent', 'recipient', 'number-unusable'],
  ['failed', 'permanent', 'absent-subscriber', 'number-unusable'],
  ['failed', 'permanent', null, 'number-unusable'],
  ['failed', 'permanent', 'content', 'text-refused'],
  ['failed', 'technical', 'overloaded', 'carrier-trouble'],
  ['failed', 'technical', 'decided', 'taken-as-missed'],
  ['cancelled', null, null, 'called-back'],
  ['cancelled', null, 'opted-out', 'opted-out'],
  ['cancelled', null, 'unconfirmed', 'no-longer-confirmed'],
  ['cancelled', null, 'left', 'student-left'],
  ['expired', null, 'overloaded', 'expired'],
  ['unknown', null, 'UND_ERR_HEADERS_TIMEOUT', 'unknown'],
])('a message that is %s (%s, %s)', (status, kind, code, reason) => {
  expect(notDeliveredReason(status, kind, code)).toBe(reason);
});

test.each(notDeliveredReasons)('%s is told in both languages', (reason) => {
  const { vi, en } = notDeliveredReasonTexts[reason];
  expect(vi).toMatch(/\p{L}{2,}.*\.$/u);
  expect(en).toMatch(/\p{L}{2,}.*\.$/u);
  expect(notDeliveredReasonLabels[reason].vi).toMatch(/^\p{Lu}[^.]+$/u);
  expect(notDeliveredReasonLabels[reason].en).toMatch(/^\p{Lu}[^.]+$/u);
});
