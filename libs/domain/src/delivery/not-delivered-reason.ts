import type { FailureKind, MessageStatus } from './message-status.js';

/**
 * Why a message did not arrive, in terms of what a person at the school can do about it; what the
 * gateway itself named the trouble stays beside it.
 */
export const notDeliveredReasons = [
  'number-unusable',
  'text-refused',
  'carrier-trouble',
  'taken-as-missed',
  'opted-out',
  'no-longer-confirmed',
  'student-left',
  'called-back',
  'expired',
  'unknown',
] as const;
export type NotDeliveredReason = (typeof notDeliveredReasons)[number];

/** The statuses of a message that did not arrive, as far as anybody knows. */
export const notDeliveredStatuses = [
  'failed',
  'cancelled',
  'expired',
  'unknown',
] as const satisfies readonly MessageStatus[];

/** What gateways call a text that they will not carry. */
const textCodes = /content|keyword|spam|template|blocked-text/i;

/** @param code the gateway's word, or what a suppression was for */
export function notDeliveredReason(
  status: MessageStatus,
  failureKind: FailureKind | null,
  code: string | null,
): NotDeliveredReason {
  if (status === 'expired' || status === 'unknown') return status;
  if (status === 'cancelled') {
    if (code === 'opted-out' || code === 'not-wanted') return 'opted-out';
    if (code === 'left') return 'student-left';
    return code === 'unconfirmed' ? 'no-longer-confirmed' : 'called-back';
  }
  if (code === 'decided') return 'taken-as-missed';
  if (textCodes.test(code ?? '')) return 'text-refused';
  return failureKind === 'technical' ? 'carrier-trouble' : 'number-unusable';
}

export const notDeliveredReasonTexts: Readonly<
  Record<NotDeliveredReason, { vi: string; en: string }>
> = {
  'number-unusable': {
    vi: 'Số điện thoại không nhận được tin: có thể sai số, đã khoá hoặc bỏ sim. Thầy/cô hỏi phụ huynh số khác.',
    en: 'The number takes no messages: it may be wrong, blocked or given up. Please ask the guardian for another.',
  },
  'text-refused': {
    vi: 'Nhà mạng từ chối nội dung tin. Tổ CGCN xem lại từ ngữ rồi gửi lại.',
    en: 'The carrier refused the text. The comms team should look at its words and send it again.',
  },
  'carrier-trouble': {
    vi: 'Nhà mạng gặp sự cố nên tin không đi được. Số điện thoại vẫn đúng; tin có thể gửi lại.',
    en: 'The carrier had trouble, so it did not leave. The number is right; it can be sent again.',
  },
  'taken-as-missed': {
    vi: 'Không rõ tin đã tới hay chưa, và tổ CGCN coi như chưa tới. Nếu việc quan trọng, thầy/cô gọi điện.',
    en: 'It was not known whether it arrived, and the comms team took it as not arrived. Please call if it matters.',
  },
  'opted-out': {
    vi: 'Phụ huynh không nhận loại tin này nữa. Nếu việc quan trọng, thầy/cô gọi điện.',
    en: 'The guardian no longer wants messages of this kind. Please call if it matters.',
  },
  'no-longer-confirmed': {
    vi: 'Số điện thoại không còn được xác nhận lúc gửi. Tổ CGCN xác nhận lại với phụ huynh.',
    en: 'The number was no longer confirmed when it was to leave. The comms team should ask the guardian again.',
  },
  'student-left': {
    vi: 'Học sinh không còn học ở trường lúc tin được gửi nên phụ huynh không nhận tin này.',
    en: 'The student was no longer at the school when it was to leave, so the guardian does not get it.',
  },
  'called-back': {
    vi: 'Tin đã được huỷ trước khi gửi đi.',
    en: 'The message was called back before it left.',
  },
  expired: {
    vi: 'Tin chưa gửi được khi hết hạn nên không gửi nữa. Nếu nội dung còn cần, thầy/cô gửi tin mới.',
    en: 'It had not left when its time ran out. If it is still needed, please send a new one.',
  },
  unknown: {
    vi: 'Không biết nhà mạng đã nhận tin hay chưa. Nếu việc quan trọng, thầy/cô gọi điện để chắc chắn.',
    en: 'It is not known whether the carrier took it. Please call to be sure, if it matters.',
  },
};

/** The same in a few words, for counts of them. */
export const notDeliveredReasonLabels: Readonly<
  Record<NotDeliveredReason, { vi: string; en: string }>
> = {
  'number-unusable': { vi: 'Số không nhận được tin', en: 'The number takes no messages' },
  'text-refused': { vi: 'Nhà mạng từ chối nội dung', en: 'The carrier refused the text' },
  'carrier-trouble': { vi: 'Nhà mạng gặp sự cố', en: 'The carrier had trouble' },
  'taken-as-missed': { vi: 'Không rõ, coi như chưa tới', en: 'Unknown, taken as not arrived' },
  'opted-out': { vi: 'Phụ huynh không nhận loại tin này', en: 'The guardian does not want it' },
  'no-longer-confirmed': { vi: 'Số không còn được xác nhận', en: 'No longer confirmed' },
  'student-left': { vi: 'Học sinh không còn học ở trường', en: 'The student has left the school' },
  'called-back': { vi: 'Đã huỷ trước khi gửi', en: 'Called back before it left' },
  expired: { vi: 'Hết hạn trước khi gửi được', en: 'Its time ran out' },
  unknown: { vi: 'Chưa rõ đã tới nhà mạng hay chưa', en: 'Not known whether it left' },
};
