import type { CatalogueEntry } from './catalogue-entry.js';

/** Of the texts that networks carry under the school's name. */
export const brandnameErrors = {
  'brandname-template.not-found': {
    status: 404,
    vi: 'Mẫu này không còn trong danh sách. Thầy/cô tải lại trang.',
    en: 'This template is not in the list any more. Please reload the page.',
  },
  'brandname-template.known': {
    status: 409,
    vi: 'Mẫu này đã có cho các nhà mạng thầy/cô chọn; chưa có gì được thêm.',
    en: 'This template is there already for the networks you chose; nothing was added.',
  },
  'brandname-template.nobody-to-ask': {
    status: 409,
    vi: 'Chưa có cổng gửi tin nào cho biết các mẫu đã đăng ký (eSMS thì có). Thầy/cô nhập mẫu bằng tay.',
    en: 'No gateway of this system can tell which templates are registered (eSMS can). Please type them in.',
  },
  'brandname-template.no-answer': {
    status: 502,
    vi: 'eSMS chưa cho biết các mẫu đã đăng ký ({reason}); danh sách vẫn như cũ. Thầy/cô thử lại sau ít phút, nếu vẫn vậy thì xem lại khoá API.',
    en: 'eSMS did not tell which templates are registered ({reason}); the list is as it was. Please try again in a few minutes, and look at the API key if that does not help.',
  },
} as const satisfies Record<string, CatalogueEntry>;
