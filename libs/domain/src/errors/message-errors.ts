import type { CatalogueEntry } from './catalogue-entry.js';

/** Of texts, and of messages from one person to guardians of a class. */
export const messageErrors = {
  'message.empty': {
    status: 422,
    vi: 'Tin nhắn chưa có nội dung.',
    en: 'The message has no text yet.',
  },
  'message.unknown-field': {
    status: 422,
    vi: 'Không có dữ liệu cho {written}. Thầy/cô sửa lại tên trường, hoặc viết thẳng nội dung thay cho nó.',
    en: 'There is nothing to fill in for {written}. Please mend the name of the field, or write the text itself.',
  },
  'message.too-long': {
    status: 422,
    vi: 'Tin nhắn dài quá 255 phần SMS nên nhà mạng không nhận. Thầy/cô viết ngắn lại.',
    en: 'The message is longer than 255 SMS parts, which no carrier takes. Please shorten it.',
  },
  'direct-message.not-found': {
    status: 404,
    vi: 'Không tìm thấy tin nhắn này, hoặc thầy/cô không được xem.',
    en: 'There is no such message, or it is not yours to see.',
  },
  'direct-message.nobody': {
    status: 422,
    vi: 'Không có phụ huynh nào đã chọn nhận được tin: số điện thoại chưa được xác nhận, hoặc phụ huynh không nhận loại tin này.',
    en: 'None of the chosen guardians can get it: the number is not confirmed, or they opted out.',
  },
  'direct-message.all-left': {
    status: 409,
    vi: 'Mọi tin nhắn đã gửi đi hoặc đã được huỷ, không còn gì để huỷ.',
    en: 'Every message has left or was cancelled already; there is nothing to cancel.',
  },
  'direct-message.some-left': {
    status: 409,
    vi: 'Tin đã bắt đầu gửi đi hoặc đã được huỷ nên không sửa được nữa. Nếu cần, thầy/cô gửi một tin đính chính.',
    en: 'It has begun to leave, or was cancelled, so it can no longer be changed. Please send a correction if one is needed.',
  },
  'direct-message.none-failed': {
    status: 409,
    vi: 'Không còn tin nào gửi không được để gửi lại.',
    en: 'There is no message left that failed and could be tried again.',
  },
  'direct-message.none-unknown': {
    status: 409,
    vi: 'Những tin này đã rõ kết quả nên không cần quyết định nữa.',
    en: 'It is known by now what became of these messages, so there is nothing to decide.',
  },
  'direct-message.other-than-seen': {
    status: 409,
    vi: 'Từ lúc thầy/cô xem lại, giờ gửi hoặc người nhận đã đổi nên tin chưa được gửi. Thầy/cô xem lại lần nữa rồi gửi.',
    en: 'Since you looked, the time or the recipients have changed, so nothing was sent. Please look once more and send it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
