/** What the reader of an error is told, in both languages, and the HTTP status that goes with it. */
export interface CatalogueEntry {
  status: number;
  vi: string;
  en: string;
}

const entries = {
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
  'session.required': {
    status: 401,
    vi: 'Thầy/cô chưa đăng nhập, hoặc phiên đã hết hạn. Xin đăng nhập lại.',
    en: 'You are not signed in, or your session has ended. Please sign in.',
  },
  'session.wrong-credentials': {
    status: 401,
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Xin thử lại; nếu quên mật khẩu, xin liên hệ tổ CGCN.',
    en: 'The username or the password is wrong. Please try again, or ask the comms team if it is forgotten.',
  },
  'one-time-link.unusable': {
    status: 410,
    vi: 'Đường dẫn này đã dùng hoặc đã hết hạn. Xin tổ CGCN cấp tài khoản lại.',
    en: 'This link was used already or has expired. Please ask the comms team for a new account.',
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
  'password.holds-username': {
    status: 422,
    vi: 'Mật khẩu chứa tên đăng nhập nên dễ đoán. Xin chọn mật khẩu khác.',
    en: 'The password contains the username and is easily guessed. Please choose another.',
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
  'account.not-awaiting-confirmation': {
    status: 409,
    vi: 'Tài khoản này không chờ xác nhận nữa. Xin tải lại danh sách.',
    en: 'This account no longer awaits confirmation. Please reload the list.',
  },
  'account.needs-another-person': {
    status: 409,
    vi: 'Người tạo tài khoản không tự xác nhận được. Xin một thành viên CGCN khác hoặc BGH xác nhận.',
    en: 'Whoever made the account cannot confirm it. Another member of the comms team or the leadership must.',
  },
  'account.not-the-first': {
    status: 409,
    vi: 'Đã có tài khoản trong hệ thống, nên không tạo tài khoản đầu tiên nữa. Xin đăng nhập và tạo ở trang Tài khoản.',
    en: 'There are accounts already, so no first ones are made. Please sign in and make them there.',
  },
  'account.demo-only': {
    status: 403,
    vi: 'Chỉ tạo được tài khoản mẫu khi chạy thử.',
    en: 'Demo accounts can be made in demo and test only.',
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
  'receipt.wrong-signature': {
    status: 401,
    vi: 'Báo cáo gửi tin không mang chữ kí hợp lệ nên không được nhận.',
    en: 'The receipt does not carry a valid signature and was not taken.',
  },
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
  'announcement.not-found': {
    status: 404,
    vi: 'Không tìm thấy thông báo này, hoặc thầy/cô không được xem.',
    en: 'There is no such announcement, or it is not yours to see.',
  },
  'announcement.not-permitted': {
    status: 403,
    vi: 'Việc này thuộc về người khác: tài khoản của thầy/cô không được làm với thông báo này.',
    en: 'This is for somebody else to do: your account may not do it with this announcement.',
  },
  'announcement.own': {
    status: 403,
    vi: 'Thầy/cô không duyệt hay trả lại yêu cầu của chính mình. Nhờ một người khác xem giúp.',
    en: 'Nobody approves or returns a request of their own. Please ask another person to look at it.',
  },
  'announcement.not-asked-by-cgcn': {
    status: 403,
    vi: 'BGH chỉ duyệt yêu cầu do tổ CGCN đưa ra. Yêu cầu này do tổ CGCN duyệt.',
    en: 'The leadership approves only what the comms team asked for. The comms team approves this one.',
  },
  'announcement.changed': {
    status: 409,
    vi: 'Thông báo đã được sửa sau khi thầy/cô xem. Chưa có gì được gửi; xin xem lại bản mới rồi duyệt.',
    en: 'The announcement was changed after you looked at it. Nothing was sent; please look at the new version.',
  },
  'announcement.moved-on': {
    status: 409,
    vi: 'Thông báo đã sang bước khác, có thể do người khác vừa làm. Xin tải lại trang để xem.',
    en: 'The announcement has moved on, perhaps by another person’s act. Please reload to see where it is.',
  },
  'announcement.nobody': {
    status: 422,
    vi: 'Không có số điện thoại nào nhận được thông báo này. Xem danh sách chưa liên lạc được để bổ sung.',
    en: 'No phone can get this announcement. The list of who cannot be reached says what is missing.',
  },
  'announcement.all-left': {
    status: 409,
    vi: 'Mọi tin nhắn của thông báo đã gửi đi, không còn gì để huỷ.',
    en: 'Every message of the announcement has left already; there is nothing to cancel.',
  },
  'announcement.time-passed': {
    status: 422,
    vi: 'Giờ gửi này đã qua. Chọn một giờ sắp tới, hoặc bỏ trống để gửi ngay sau khi duyệt.',
    en: 'That time has passed. Choose a coming one, or leave it empty to send upon approval.',
  },
  'audience.invalid': {
    status: 422,
    vi: 'Phạm vi người nhận chưa đúng: chọn toàn trường, ít nhất một khối, hoặc ít nhất một lớp.',
    en: 'The audience is not right: choose the school, at least one grade, or at least one class.',
  },
  'direct-message.not-found': {
    status: 404,
    vi: 'Không tìm thấy tin nhắn này, hoặc thầy/cô không được xem.',
    en: 'There is no such message, or it is not yours to see.',
  },
  'direct-message.not-own-class': {
    status: 403,
    vi: 'Thầy/cô chỉ nhắn cho phụ huynh lớp mình chủ nhiệm trong năm học này.',
    en: 'You can write only to the guardians of the class whose homeroom you have this year.',
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
  'roster.empty': {
    status: 422,
    vi: 'Tệp không có dữ liệu. Thầy/cô xem lại đã chọn đúng tệp chưa.',
    en: 'There is nothing in the file. Please check that it is the right one.',
  },
  'roster.not-a-workbook': {
    status: 422,
    vi: 'Đây không phải tệp bảng tính Excel (.xlsx) hay CSV nên không đọc được. Thầy/cô lưu danh sách thành .xlsx rồi tải lên lại.',
    en: 'This is neither an Excel workbook (.xlsx) nor CSV and cannot be read. Please save the list as .xlsx and upload it again.',
  },
  'roster.old-excel-format': {
    status: 422,
    vi: 'Tệp ở dạng Excel cũ (.xls) hoặc có mật khẩu nên không đọc được. Thầy/cô mở tệp, bỏ mật khẩu, lưu thành .xlsx rồi tải lên lại.',
    en: 'The file is in the old Excel format (.xls) or has a password, and cannot be read. Please open it, remove the password, save it as .xlsx and upload it again.',
  },
  'roster.damaged': {
    status: 422,
    vi: 'Tệp bị hỏng nên không đọc được. Thầy/cô mở tệp bằng Excel, lưu lại rồi tải lên lại.',
    en: 'The file is damaged and cannot be read. Please open it in Excel, save it again and upload it.',
  },
  'roster.too-large': {
    status: 422,
    vi: 'Nội dung tệp quá lớn so với danh sách của một trường. Thầy/cô bỏ hình ảnh và trang tính thừa rồi tải lên lại.',
    en: 'The file holds more than a school’s list can. Please remove pictures and sheets that are not needed and upload it again.',
  },
  'roster.too-many-rows': {
    status: 422,
    vi: 'Tệp có hơn 20.000 dòng, nhiều hơn danh sách của một trường. Thầy/cô chia thành nhiều tệp.',
    en: 'The file has more than 20,000 rows, more than one school’s list. Please split it into several files.',
  },
  'roster.no-students': {
    status: 422,
    vi: 'Không đọc được học sinh nào trong tệp nên chưa có gì để nhận. Thầy/cô xem lại ý nghĩa các cột.',
    en: 'No student could be read in the file, so there is nothing to take over. Please look at what the columns mean.',
  },
  'roster-import.not-found': {
    status: 404,
    vi: 'Không tìm thấy tệp danh sách này. Thầy/cô tải tệp lên lại.',
    en: 'There is no such uploaded list. Please upload the file again.',
  },
  'roster-import.already-accepted': {
    status: 409,
    vi: 'Danh sách này đã được nhận nên không sửa được nữa. Thầy/cô tải tệp đã sửa lên như một danh sách mới.',
    en: 'This list was taken over already and can no longer be corrected. Please upload the mended file as a new list.',
  },
  'contact.not-found': {
    status: 404,
    vi: 'Có liên lạc không còn trong hệ thống; chưa có gì được thay đổi. Thầy/cô tải lại danh sách.',
    en: 'A contact does not exist; nothing was changed. Please reload the list.',
  },
  'contact.not-confirmable': {
    status: 409,
    vi: 'Có liên lạc đã bị từ chối hoặc đã thay số nên không xác nhận được; chưa có gì được thay đổi. Thầy/cô bỏ chọn những liên lạc đó.',
    en: 'A contact was refused or replaced and cannot be confirmed; nothing was changed. Please leave it out.',
  },
  'contact.not-confirmed': {
    status: 409,
    vi: 'Liên lạc này không ở trạng thái đã xác nhận, có thể do người khác vừa đổi. Thầy/cô tải lại danh sách.',
    en: 'This contact is not confirmed, perhaps by another person’s act. Please reload the list.',
  },
  'contact.not-own-class': {
    status: 403,
    vi: 'Thầy/cô chỉ xem và sửa được danh sách lớp mình chủ nhiệm trong năm học này.',
    en: 'You can see and change only the class whose homeroom you have this year.',
  },
  'contact.whole-school-only': {
    status: 403,
    vi: 'Việc tải danh sách lên do tổ CGCN làm cho toàn trường. Thầy/cô gửi tệp của lớp cho tổ CGCN.',
    en: 'Lists are uploaded by the comms team for the whole school. Please send them the file of your class.',
  },
  'contact.demo-only': {
    status: 403,
    vi: 'Chỉ tạo được trường mẫu khi chạy thử.',
    en: 'The demo’s school can be made in demo and test only.',
  },
  'guardian.not-found': {
    status: 404,
    vi: 'Không tìm thấy phụ huynh này. Thầy/cô tải lại danh sách.',
    en: 'There is no such guardian. Please reload the list.',
  },
  'class.not-found': {
    status: 404,
    vi: 'Không tìm thấy lớp này. Thầy/cô tải lại danh sách.',
    en: 'There is no such class. Please reload the list.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof entries;

/** Every error the system tells of, by its code. */
export const errorCatalogue: Readonly<Record<ErrorCode, CatalogueEntry>> = entries;

/**
 * The text for a code with its `{…}` filled in.
 * @param values by the names that stand in braces in the text
 */
export function errorText(
  code: ErrorCode,
  language: 'vi' | 'en',
  values: Record<string, string | number> = {},
): string {
  return errorCatalogue[code][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
    name in values ? String(values[name]) : whole,
  );
}
