import type { CatalogueEntry } from './catalogue-entry.js';

/** Of announcements and whom they are for. */
export const announcementErrors = {
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
    vi: 'Phạm vi người nhận chưa đúng: chọn toàn trường, ít nhất một khối, một lớp, một nhóm hay một học sinh, hoặc tải bảng lên.',
    en: 'The audience is not right: choose the school, at least one grade, class, group or student, or upload a sheet.',
  },
} as const satisfies Record<string, CatalogueEntry>;
