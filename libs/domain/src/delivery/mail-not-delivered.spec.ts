import {
  mailNotDeliveredReason,
  mailNotDeliveredReasons,
  mailNotDeliveredReasonTexts,
  mailStateOf,
  mailStates,
} from './mail-not-delivered.js';
import { type FailureKind, messageStatuses, type MessageStatus } from './message-status.js';

describe('why a mail did not arrive', () => {
  it.each<[MessageStatus, FailureKind | null, string | null, string | null]>([
    ['failed', 'permanent', 'smtp-550', 'mailbox-refused'],
    ['failed', 'permanent', 'dsn-5.1.1', 'mailbox-bounced'],
    ['failed', 'technical', 'smtp-451', 'server-trouble'],
    ['expired', null, null, 'expired'],
    ['unknown', null, 'ETIMEDOUT', 'unknown'],
    ['cancelled', null, null, 'called-back'],
    ['retrying', null, 'smtp-451', null],
    ['sent', null, null, null],
    ['delivered', null, null, null],
  ])('%s for %s (%s): %s', (status, kind, code, reason) => {
    expect(mailNotDeliveredReason(status, kind, code)).toBe(reason);
  });

  it('is said in words for each, and each status has a state', () => {
    for (const reason of mailNotDeliveredReasons) {
      expect(mailNotDeliveredReasonTexts[reason].vi.length).toBeGreaterThan(20);
    }
    expect(new Set(messageStatuses.map(mailStateOf))).toEqual(new Set(mailStates));
  });
});
