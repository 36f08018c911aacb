import type { CatalogueEntry } from './catalogue-entry.js';

/** Of accounts, their passwords and sessions. */
export const accountErrors = {
  'session.required': {
    status: 401,
    vi: 'Thầy/cô chưa đăng nhập, hoặc phiên đã hết hạn. Xin đăng nhập lại.',
    en: 'You are not signed in, or your session has ended. Please sign in.',
  },
  'session.wrong-credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Xin thử lại; nếu quên mật khẩu, xin bấm “Quên mật khẩu” hoặc liên hệ tổ CGCN.',
    en: 'The username or the password is wrong. Please try again; if it is lost, ask for a new one by “Lost password” or from the comms team.',
  },
  'session.not-found': {
    status: 404,
    vi: 'Phiên này đã kết thúc hoặc không có. Xin tải lại danh sách.',
    en: 'This session has ended or never was. Please reload the list.',
  },
  'one-time-link.unusable': {
    status: 410,
    vi: 'Đường dẫn này đã dùng hoặc đã hết hạn. Xin yêu cầu đường dẫn mới ở mục “Quên mật khẩu” hoặc từ tổ CGCN.',
    en: 'This link was used already or has expired. Please ask for a new one by “Lost password” or from the comms team.',
  },
  'one-time-link.awaits-confirmation': {
    status: 409,
    vi: 'Tài khoản này còn chờ người thứ hai xác nhận. Đường dẫn vẫn dùng được sau khi xác nhận.',
    en: 'This account still awaits a second person’s confirmation. The link will work after that.',
  },
  'password.too-short': {
    status: 422,
    vi: 'Mật khẩu cần ít nhất {least} ký tự. Xin chọn mật khẩu dài hơn.',
    en: 'The password needs at least {least} characters. Please choose a longer one.',
  },
  'password.too-long': {
    status: 422,
    vi: 'Mật khẩu dài quá {most} ký tự. Xin chọn mật khẩu ngắn hơn.',
    en: 'The password has more than {most} characters. Please choose a shorter one.',
  },
  'password.too-common': {
    status: 422,
    vi: 'Mật khẩu này nhiều người dùng hoặc theo thứ tự dễ đoán. Xin chọn một câu chỉ mình thầy/cô nghĩ ra.',
    en: 'This password is used by many or easily guessed. Please choose a phrase that only you would think of.',
  },
  'password.made-of-names': {
    status: 422,
    vi: 'Mật khẩu hầu như chỉ gồm tên đăng nhập hoặc tên trường nên dễ đoán. Xin thêm vài từ khác.',
    en: 'The password is little but the username or the school’s name, and easily guessed. Please add other words.',
  },
  'account.not-found': {
    status: 404,
    vi: 'Không có tài khoản này. Xin tải lại danh sách.',
    en: 'There is no such account. Please reload the list.',
  },
  'account.username-taken': {
    status: 409,
    vi: 'Tên đăng nhập này đã có người dùng. Xin chọn tên khác.',
    en: 'This username is taken. Please choose another.',
  },
  'account.own': {
    status: 409,
    vi: 'Không thể tự khoá tài khoản của mình. Xin nhờ một thành viên CGCN khác.',
    en: 'You cannot disable your own account. Please ask another member of the comms team.',
  },
  'account.not-the-first': {
    status: 409,
    vi: 'Đã có tài khoản trong hệ thống, nên không tạo tài khoản đầu tiên nữa. Xin đăng nhập và tạo ở trang Tài khoản.',
    en: 'There are accounts already, so no first ones are made. Please sign in and make them there.',
  },
  'account.no-mailbox': {
    status: 422,
    vi: 'Tài khoản của thầy/cô chưa có địa chỉ e-mail để nhận tin thử. Nhờ tổ CGCN thêm vào tài khoản.',
    en: 'Your account has no mailbox for the test message. Please ask the comms team to add one.',
  },
  'account.demo-only': {
    status: 403,
    vi: 'Chỉ tạo được tài khoản mẫu khi chạy thử.',
    en: 'Demo accounts can be made in demo and test only.',
  },
} as const satisfies Record<string, CatalogueEntry>;
