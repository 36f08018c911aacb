import type { CatalogueEntry } from './catalogue-entry.js';

/** Of requests that may come twice (header `Idempotency-Key`). */
export const idempotencyErrors = {
  'idempotency.bad-key': {
    status: 400,
    vi: 'Idempotency-Key phải có từ 1 đến 255 kí tự ASCII nhìn thấy được. Chưa có gì được thực hiện.',
    en: 'An Idempotency-Key has 1 to 255 visible ASCII characters. Nothing was done.',
  },
  'idempotency.in-progress': {
    status: 409,
    vi: 'Yêu cầu trước có cùng Idempotency-Key còn đang được thực hiện. Xin đợi một chút rồi gửi lại đúng yêu cầu đó để nhận câu trả lời.',
    en: 'The request before with this Idempotency-Key is still being carried out. Wait a moment and send the same request again to get its answer.',
  },
  'idempotency.other-request': {
    status: 422,
    vi: 'Idempotency-Key này đã được dùng cho một nội dung khác, nên yêu cầu này không được thực hiện. Mỗi yêu cầu mới cần một khoá mới.',
    en: 'This Idempotency-Key was used with another body, so nothing was done. Each new request needs a key of its own.',
  },
  'idempotency.answer-lost': {
    status: 409,
    vi: 'Yêu cầu có Idempotency-Key này đã được thực hiện nhưng câu trả lời đã mất. Nó không được làm lại lần nữa; xin xem kết quả trong danh sách.',
    en: 'The request with this Idempotency-Key was carried out, but its answer was lost. It is not done again; please look up what became of it.',
  },
} as const satisfies Record<string, CatalogueEntry>;
