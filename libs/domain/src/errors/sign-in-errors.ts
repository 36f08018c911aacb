import type { CatalogueEntry } from './catalogue-entry.js';

/** Of the second factor and of what else stands between a password and the school. */
export const signInErrors = {
  'second-factor.asked': {
    status: 403,
    vi: 'Việc này cần mã xác thực. Xin nhập mã 6 số trong ứng dụng xác thực rồi làm lại.',
    en: 'This needs your second factor. Please enter the 6-digit code of your app and do it again.',
  },
  'second-factor.to-set-up': {
    status: 403,
    vi: 'Tài khoản này cần xác thực hai lớp trước khi dùng. Xin thiết lập ứng dụng xác thực.',
    en: 'This account needs a second factor before it can be used. Please set up an authenticator app.',
  },
  'second-factor.wrong-code': {
    status: 422,
    vi: 'Mã không đúng, đã hết hạn hoặc đã dùng rồi. Xin đợi mã mới trong ứng dụng rồi nhập lại.',
    en: 'The code is wrong, too old or was used already. Please wait for the next one and try again.',
  },
  'second-factor.too-many-codes': {
    status: 429,
    vi: 'Đã nhập sai mã quá nhiều lần. Xin đợi {minutes} phút rồi thử lại.',
    en: 'Too many wrong codes. Please wait {minutes} minutes and try again.',
  },
  'second-factor.needs-new-link': {
    status: 403,
    vi: 'Xác thực hai lớp chỉ thiết lập được trong một ngày sau khi đặt mật khẩu bằng đường dẫn. Xin yêu cầu đường dẫn mới ở mục “Quên mật khẩu” hoặc từ tổ CGCN.',
    en: 'A second factor can be set up within a day of setting the password by a link. Please ask for a new link by “Lost password” or from the comms team.',
  },
  'second-factor.not-begun': {
    status: 409,
    vi: 'Chưa có mã QR nào đang chờ xác nhận. Xin bắt đầu thiết lập lại.',
    en: 'No set-up is waiting for its code. Please begin again.',
  },
  'second-factor.not-set-up': {
    status: 409,
    vi: 'Tài khoản này chưa thiết lập xác thực hai lớp.',
    en: 'This account has no second factor yet.',
  },
  'second-factor.required': {
    status: 409,
    vi: 'Vai trò này bắt buộc có xác thực hai lớp nên không gỡ được. Có thể thay bằng ứng dụng khác.',
    en: 'This role must have a second factor, so it cannot be removed. You can replace it by another app.',
  },
  'simulated-mail.not-found': {
    status: 404,
    vi: 'Không có thư này. Xin tải lại danh sách.',
    en: 'There is no such mail. Please reload the list.',
  },
  'simulated-mail.no-sink': {
    status: 503,
    vi: 'Hộp thư mô phỏng chưa trả lời nên chưa xem được thư. Xin thử lại sau ít phút.',
    en: 'The simulated mail server does not answer, so its mails cannot be shown. Please try again in a few minutes.',
  },
} as const satisfies Record<string, CatalogueEntry>;
