import type { StatusTexts } from '../status-table/status-table.js';
import type { FailureKind, MessageStatus } from './message-status.js';

/** Why a mail to a member of the staff did not arrive, in terms of what can be done about it. */
export const mailNotDeliveredReasons = [
  'mailbox-refused',
  'mailbox-bounced',
  'server-trouble',
  'called-back',
  'expired',
  'unknown',
] as const;
export type MailNotDeliveredReason = (typeof mailNotDeliveredReasons)[number];

/**
 * Null for a mail that arrived, or still may.
 * @param code what the mail server or its report said, such as `smtp-550` or `dsn-5.1.1`
 */
export function mailNotDeliveredReason(
  status: MessageStatus,
  failureKind: FailureKind | null,
  code: string | null,
): MailNotDeliveredReason | null {
  if (status === 'expired' || status === 'unknown') return status;
  if (status === 'cancelled') return 'called-back';
  if (status !== 'failed') return null;
  if (code?.startsWith('dsn') === true) return 'mailbox-bounced';
  return failureKind === 'technical' ? 'server-trouble' : 'mailbox-refused';
}

export const mailNotDeliveredReasonTexts: Readonly<
  Record<MailNotDeliveredReason, { vi: string; en: string }>
> = {
  'mailbox-refused': {
    vi: 'Máy chủ thư từ chối địa chỉ này. Tổ CGCN kiểm tra lại địa chỉ thư của người nhận.',
    en: 'The mail server refused the address. The comms team should check the recipient’s address.',
  },
  'mailbox-bounced': {
    vi: 'Máy chủ thư đã nhận rồi báo không chuyển tới được. Tổ CGCN kiểm tra lại địa chỉ hoặc hộp thư của người nhận.',
    en: 'The mail server took it and then reported that it could not deliver it. The comms team should check the address or the mailbox.',
  },
  'server-trouble': {
    vi: 'Máy chủ thư gặp sự cố nên thư không đi được. Địa chỉ vẫn đúng; tổ CGCN có thể gửi lại.',
    en: 'The mail server had trouble, so it did not leave. The address is right; the comms team can send it again.',
  },
  'called-back': {
    vi: 'Thư đã được huỷ trước khi gửi đi.',
    en: 'The mail was called back before it left.',
  },
  expired: {
    vi: 'Thư chưa gửi được khi hết hạn nên không gửi nữa.',
    en: 'It had not left when its time ran out, and is no longer sent.',
  },
  unknown: {
    vi: 'Không biết máy chủ thư đã nhận hay chưa. Tổ CGCN hỏi người nhận rồi quyết định.',
    en: 'It is not known whether the mail server took it. The comms team should ask the recipient and decide.',
  },
};

/** The words on the screens for a mail; those of a text message speak of carriers and phones. */
export const mailStatusLabels = {
  waiting: {
    vi: { label: 'Chờ gửi', explanation: 'Thư đang chờ đến lượt.' },
    en: { label: 'Waiting', explanation: 'The mail waits for its turn.' },
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
      label: 'Máy chủ đã nhận',
      explanation: 'Máy chủ thư đã nhận thư này và chưa báo có gì không chuyển được.',
    },
    en: {
      label: 'Taken by the mail server',
      explanation: 'The mail server took it and has not reported that it could not deliver it.',
    },
  },
  delivered: {
    vi: { label: 'Đã tới hộp thư', explanation: 'Máy chủ thư báo thư đã vào hộp thư.' },
    en: { label: 'In the mailbox', explanation: 'The mail server reports that it was delivered.' },
  },
  failed: {
    vi: { label: 'Không tới', explanation: 'Thư không tới được và sẽ không tự gửi lại nữa.' },
    en: {
      label: 'Did not arrive',
      explanation: 'It did not arrive, and will not be tried again by itself.',
    },
  },
  unknown: {
    vi: {
      label: 'Chưa rõ',
      explanation: 'Không biết máy chủ thư đã nhận hay chưa, cần có người quyết định.',
    },
    en: {
      label: 'Unknown',
      explanation: 'It is not known whether the mail server took it; a person has to decide.',
    },
  },
} as const satisfies Record<string, StatusTexts>;

export type MailState = keyof typeof mailStatusLabels;

export function mailStateOf(status: MessageStatus): MailState {
  if (status === 'queued' || status === 'sending') return 'waiting';
  return status === 'cancelled' || status === 'expired' ? 'failed' : status;
}

export const mailStates = Object.keys(mailStatusLabels) as MailState[];
