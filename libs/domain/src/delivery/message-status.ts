import {
  endStatusesIn,
  statusesIn,
  type StatusIn,
  type StatusTable,
  type StatusTexts,
} from '../status-table/status-table.js';

/**
 * The life of one message to one phone, as the moves that are allowed; whatever is not here cannot
 * happen. `delivered` is never left, so a late answer of a gateway cannot overwrite a receipt.
 */
export const messageMoves = {
  /** A worker leased the row, and will hand it over. */
  claim: { from: ['queued', 'retrying'], to: 'sending' },
  /** The worker gave the lease back without handing anything over. */
  release: { from: ['sending'], to: 'queued' },
  /** The gateway took the message. */
  take: { from: ['sending'], to: 'sent' },
  /** The gateway took the message and confirmed it in the same answer. */
  'deliver-at-once': { from: ['sending'], to: 'delivered' },
  /** It failed in a way that may pass. */
  retry: { from: ['sending'], to: 'retrying' },
  /** It failed in a way that will not pass, or for the last allowed time. */
  fail: { from: ['sending'], to: 'failed' },
  /** It is not known whether the gateway took it: a time-out, or a worker that died. */
  'lose-track': { from: ['sending'], to: 'unknown' },
  /** A late answer or a look-up showed that the gateway had taken it. */
  'evidence-taken': { from: ['unknown'], to: 'sent' },
  /** A late answer or a look-up showed that the gateway had not taken it. */
  'evidence-not-taken': { from: ['unknown'], to: 'retrying' },
  /** A receipt may overtake the answer to the request, and may answer an earlier attempt. */
  'receipt-delivered': {
    from: ['queued', 'sending', 'retrying', 'sent', 'unknown'],
    to: 'delivered',
  },
  'receipt-failed': { from: ['sending', 'retrying', 'sent', 'unknown'], to: 'failed' },
  /** Its time ran out while a hand-over was still unanswered: it may have left. */
  'stop-asking': { from: ['retrying'], to: 'unknown' },
  /** The data came out of a backup: it may have left after that was taken. */
  'lose-by-restoring': { from: ['queued', 'retrying'], to: 'unknown' },
  /** Its time ran out before it left. */
  expire: { from: ['queued', 'retrying'], to: 'expired' },
  /** A person called it back. */
  cancel: { from: ['queued', 'retrying'], to: 'cancelled' },
  /** The guardian opted out, or the contact is no longer confirmed; also seen after the claim. */
  suppress: { from: ['queued', 'retrying', 'sending'], to: 'cancelled' },
  /** A person decided on an unknown one. */
  'decide-send-again': { from: ['unknown'], to: 'queued' },
  'decide-taken': { from: ['unknown'], to: 'sent' },
  'decide-failed': { from: ['unknown'], to: 'failed' },
  /** A person retries what failed. */
  reopen: { from: ['failed'], to: 'queued', reopens: true },
} as const satisfies StatusTable;

/** What a person may decide on an unknown message. */
export const unknownDecisions = ['send-again', 'taken', 'failed'] as const;
export type UnknownDecision = (typeof unknownDecisions)[number];

export type MessageMove = keyof typeof messageMoves;
export type MessageStatus = StatusIn<typeof messageMoves>;

/** Every status, as the check of the database and the enum of the API list them. */
export const messageStatuses: readonly MessageStatus[] = statusesIn(messageMoves);

/** Where a message ends whatever its gateway: `delivered`, `failed`, `cancelled`, `expired`. */
export const endedMessageStatuses: readonly MessageStatus[] = endStatusesIn(messageMoves);

/**
 * Whether nothing more is expected of a message.
 *
 * @param receiptExpected whether the gateway that took it may still confirm it. Where it gives no
 * receipts, or the time for one has passed, `sent` is an end too.
 */
export function isEnded(status: MessageStatus, receiptExpected: boolean): boolean {
  return endedMessageStatuses.includes(status) || (status === 'sent' && !receiptExpected);
}

/** Why a message failed for good: the number cannot be reached, or the trouble was ours or theirs. */
export const failureKinds = ['permanent', 'technical'] as const;
export type FailureKind = (typeof failureKinds)[number];

/**
 * The words on the screens. `sent` and `delivered` claim no more than is known: a gateway's
 * "accepted" is not a delivery, and a network's receipt is not a parent who has read.
 */
export const messageStatusLabels: Readonly<Record<MessageStatus, StatusTexts>> = {
  queued: {
    vi: { label: 'Chờ gửi', explanation: 'Tin đang chờ đến lượt hoặc đến giờ được gửi.' },
    en: { label: 'Waiting', explanation: 'The message waits for its turn or its time.' },
  },
  sending: {
    vi: { label: 'Đang gửi', explanation: 'Tin đang được chuyển cho nhà mạng.' },
    en: { label: 'Sending', explanation: 'The message is being handed to the carrier.' },
  },
  retrying: {
    vi: { label: 'Sẽ gửi lại', explanation: 'Lần gửi vừa rồi chưa được, hệ thống sẽ tự gửi lại.' },
    en: {
      label: 'Will be retried',
      explanation: 'The last attempt did not succeed, and the system will try again by itself.',
    },
  },
  sent: {
    vi: {
      label: 'Đã gửi tới nhà mạng',
      explanation: 'Nhà mạng đã nhận tin, chưa xác nhận tin tới máy của phụ huynh.',
    },
    en: {
      label: 'Handed to the carrier',
      explanation:
        "The carrier took the message, and has not confirmed it on the guardian's phone.",
    },
  },
  delivered: {
    vi: { label: 'Nhà mạng xác nhận', explanation: 'Nhà mạng báo tin đã tới số điện thoại này.' },
    en: {
      label: 'Confirmed by the carrier',
      explanation: 'The carrier reports that the message reached this number.',
    },
  },
  failed: {
    vi: { label: 'Không gửi được', explanation: 'Tin không tới được và sẽ không tự gửi lại nữa.' },
    en: {
      label: 'Failed',
      explanation: 'The message did not arrive, and will not be tried again by itself.',
    },
  },
  cancelled: {
    vi: { label: 'Đã huỷ', explanation: 'Tin được huỷ trước khi gửi đi.' },
    en: { label: 'Cancelled', explanation: 'The message was cancelled before it left.' },
  },
  expired: {
    vi: { label: 'Quá hạn', explanation: 'Tin chưa gửi được khi hết hạn nên không gửi nữa.' },
    en: {
      label: 'Expired',
      explanation: 'The message had not left when its time ran out, so it is no longer sent.',
    },
  },
  unknown: {
    vi: {
      label: 'Chưa rõ',
      explanation: 'Không biết nhà mạng đã nhận tin hay chưa, cần có người quyết định.',
    },
    en: {
      label: 'Unknown',
      explanation: 'It is not known whether the carrier took the message; a person has to decide.',
    },
  },
};
