import type { CatalogueEntry } from './catalogue-entry.js';

/** Of requests, whatever they ask for, of the system itself, and of what stands in for others' in a demo. */
export const requestErrors = {
  'request.invalid': {
    status: 400,
    vi: 'Có ô chưa đúng. Thầy/cô xem lại những ô được đánh dấu.',
    en: 'Some fields are not right. Please look at the marked ones.',
  },
  'request.not-found': {
    status: 404,
    vi: 'Không tìm thấy trang hoặc dữ liệu này.',
    en: 'There is nothing here by this address.',
  },
  'request.too-large': {
    status: 413,
    vi: 'Tệp quá lớn. Xin chia thành nhiều tệp nhỏ hơn.',
    en: 'The file is too large. Please split it into smaller ones.',
  },
  'request.too-many': {
    status: 429,
    vi: 'Thầy/cô đã thử quá nhiều lần. Xin đợi một phút rồi thử lại.',
    en: 'Too many tries. Please wait a minute and try again.',
  },
  'request.forged': {
    status: 403,
    vi: 'Yêu cầu không mang mã bảo vệ của phiên. Xin tải lại trang rồi thử lại.',
    en: 'The request does not carry the session’s protection token. Please reload and try again.',
  },
  'request.not-allowed': {
    status: 403,
    vi: 'Tài khoản này không được làm việc đó. Nếu cần, xin liên hệ tổ CGCN.',
    en: 'This account may not do that. If it should, please ask the comms team.',
  },
  'request.no-version': {
    status: 428,
    vi: 'Yêu cầu không nói đã xem bản nào trước khi sửa (If-Match). Thầy/cô tải lại rồi sửa lại.',
    en: 'The request does not say which version was seen before changing it (If-Match). Please reload and try again.',
  },
  'request.changed-meanwhile': {
    status: 412,
    vi: 'Người khác vừa sửa nội dung này nên thay đổi của thầy/cô chưa được lưu. Thầy/cô so với bản hiện nay rồi lưu lại nếu vẫn cần.',
    en: 'Somebody changed this meanwhile, so your change was not saved. Please compare it with how it is now, and save again if it still applies.',
  },
  'server.failed': {
    status: 500,
    vi: 'Hệ thống gặp lỗi. Việc vừa làm chưa được lưu; xin thử lại sau ít phút.',
    en: 'Something went wrong on our side. Nothing was saved; please try again in a few minutes.',
  },
  'clock.not-settable': {
    status: 403,
    vi: 'Chỉ chỉnh được đồng hồ khi chạy thử.',
    en: 'The school clock can be set in demo and test only.',
  },
  'sending-window.too-short': {
    status: 422,
    vi: 'Khung giờ gửi tin phải mở ít nhất một giờ mỗi ngày. Thầy/cô chọn giờ khác.',
    en: 'Messages must be able to leave for at least an hour each day. Please choose other hours.',
  },
  'receipt.wrong-signature': {
    status: 401,
    vi: 'Báo cáo gửi tin không mang chữ kí hợp lệ nên không được nhận.',
    en: 'The receipt does not carry a valid signature and was not taken.',
  },
  'simulated-phone.not-found': {
    status: 404,
    vi: 'Chưa có điện thoại mô phỏng nào như vậy nhận tin. Xin tải lại danh sách.',
    en: 'No such simulated phone has received anything. Please reload the list.',
  },
  'simulated-phone.no-carrier': {
    status: 503,
    vi: 'Nhà mạng mô phỏng chưa trả lời nên chưa xem được điện thoại. Xin thử lại sau ít phút.',
    en: 'The simulated carrier does not answer, so its phones cannot be shown. Please try again in a few minutes.',
  },
} as const satisfies Record<string, CatalogueEntry>;
