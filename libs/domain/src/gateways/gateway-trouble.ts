/** What a gateway's own code comes to, for whoever has to do something about it. */
export const gatewayTroubles = {
  'wrong-key': {
    vi: 'Khoá hoặc mật khẩu không được chấp nhận. Xem lại tài khoản ở nhà cung cấp rồi thay khoá.',
    en: 'The key or password is not accepted. Check the account with the provider, then replace it.',
  },
  balance: {
    vi: 'Tài khoản hết tiền. Nạp thêm rồi bấm “Cho chạy lại”.',
    en: 'The account has run out of money. Top it up, then press “Let it go on”.',
  },
  quota: {
    vi: 'Đã hết hạn mức gửi của ngày hoặc của tháng. Trong khi chờ, tin đi bằng cổng khác.',
    en: 'The quota of the day or the month is used up. Until it is there again, messages go by another gateway.',
  },
  grant: {
    vi: 'Zalo không gia hạn quyền gửi nữa. Quản trị viên OA cấp quyền lại rồi nhập refresh token mới.',
    en: 'Zalo no longer renews the permission to send. An administrator of the account has to grant it again; then enter the new refresh token.',
  },
  form: {
    vi: 'Mẫu tin Zalo chưa được duyệt, đã bị tắt, hoặc cần tham số chưa khai báo.',
    en: 'The Zalo template is not approved, is switched off, or asks for a parameter that is not set.',
  },
  brandname: {
    vi: 'Tên người gửi (brandname) chưa được đăng ký hoặc không đúng.',
    en: 'The sender’s name (brandname) is not registered, or is not the right one.',
  },
  account: {
    vi: 'Tài khoản bị khoá hoặc chưa được phép gửi. Liên hệ nhà cung cấp.',
    en: 'The account is locked or may not send. Ask the provider.',
  },
  settings: {
    vi: 'Cổng không chấp nhận cách kết nối này. Xem lại thông số kết nối.',
    en: 'The gateway does not accept this way of connecting. Check its settings.',
  },
  certificate: {
    vi: 'Chứng thư của máy chủ không được tin: kết nối không được mở. Xin nhập chứng thư của nhà mạng, hoặc hỏi lại nhà mạng.',
    en: 'The certificate that the other side shows is not believed, so no connection is made. Enter the network’s certificate, or ask the network.',
  },
  throttled: {
    vi: 'Gửi nhanh hơn mức cổng cho phép; hệ thống tự gửi chậm lại.',
    en: 'More at once than the gateway allows; the system slows down by itself.',
  },
  unreachable: {
    vi: 'Không kết nối được tới cổng.',
    en: 'The gateway cannot be reached.',
  },
  silent: {
    vi: 'Cổng không trả lời kịp; tin đang được hỏi lại.',
    en: 'The gateway did not answer in time; its messages are being asked about.',
  },
  garbage: {
    vi: 'Cổng trả lời không hiểu được.',
    en: 'The gateway’s answer makes no sense.',
  },
  trouble: {
    vi: 'Cổng báo đang gặp sự cố.',
    en: 'The gateway says that it has trouble.',
  },
  number: {
    vi: 'Số điện thoại hoặc hộp thư không nhận được tin.',
    en: 'The number or mailbox takes no messages.',
  },
  text: {
    vi: 'Nội dung tin bị từ chối: chưa đăng ký mẫu tin, hoặc có từ bị chặn.',
    en: 'The text is refused: its template is not registered, or a word is blocked.',
  },
  elsewhere: {
    vi: 'Cổng này không gửi được tin này; tin đi bằng cổng khác.',
    en: 'This gateway cannot take this message; it goes by another one.',
  },
  other: {
    vi: 'Cổng báo lỗi chưa có trong bảng; hỏi nhà cung cấp theo mã.',
    en: 'The gateway names a trouble that we have no words for; ask the provider by the code.',
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type GatewayTrouble = keyof typeof gatewayTroubles;

/** In this order: the first that fits a code is what it comes to. */
const meanings: readonly (readonly [RegExp, GatewayTrouble])[] = [
  [
    /^zalo.*-(night|no-zalo|cannot-receive|declined-\w+|old-app|not-permitted-for-user|user-month-quota|foreign-number)$/,
    'elsewhere',
  ],
  [/^zalo-token-?\d+$/, 'grant'],
  [/^zalo.*-quota$/, 'quota'],
  [/^zalo.*-form(-|$)|^zalo-parameter/, 'form'],
  [
    /wrong-key|unauthori[sz]ed|forbidden|^smpp-(0e|0f|bind-0[ef])$|^smtp-(530|534|535)$|token/i,
    'wrong-key',
  ],
  [/balance|price-list|quota|^smtp-452$/i, 'balance'],
  [/no-such-brandname|^smpp-0a$|^smpp-4[89]$/i, 'brandname'],
  [/account|address-not-admitted|^smtp-\d+-sender$/i, 'account'],
  [/^smpp-(05|0d|15|53|bind-.*)$/i, 'settings'],
  [/certificate/i, 'certificate'],
  [/too-fast|throttl|rate-limit|too-many|^smpp-(14|58)$/i, 'throttled'],
  [/network-without-brandname|no-zalo|elsewhere/i, 'elsewhere'],
  [/template|keyword|content|blocked-text|spam|^smpp-(01|02|03|66)$/i, 'text'],
  [/number|^smpp-(0b|50|51)$|^smtp-5(50|51|53)$|recipient|mailbox/i, 'number'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|connection-lost|ECONNECTION/i,
    'unreachable',
  ],
  [/TIMEOUT|ETIMEDOUT|timeout|silent|ECONNRESET|SOCKET|abandoned|broken|closed/i, 'silent'],
  [/garbage/i, 'garbage'],
  [
    /temporary|unavailable|internal|overloaded|busy|^smpp-(04|08)$|^smtp-4|trouble|failed/i,
    'trouble',
  ],
];

/** What this code comes to. */
export function gatewayTrouble(code: string): GatewayTrouble {
  return meanings.find(([pattern]) => pattern.test(code))?.[1] ?? 'other';
}
