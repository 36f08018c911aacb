import type { CatalogueEntry } from './catalogue-entry.js';

/** Of what Giám thị and Bán trú record, and of their mail of the day. */
export const observationErrors = {
  'observation.not-found': {
    status: 404,
    vi: 'Không tìm thấy ghi nhận này trong phần của bộ phận. Có thể người khác đã bỏ; xin tải lại trang.',
    en: 'There is no such observation of your department. Somebody may have taken it back; please reload.',
  },
  'observation.other-day': {
    status: 409,
    vi: 'Chỉ ghi nhận, sửa và bỏ được trong chính ngày đó. Ghi nhận này chưa được thay đổi.',
    en: 'Observations are recorded, changed and taken back on their own day alone. Nothing was changed.',
  },
  'observation.other-student': {
    status: 409,
    vi: 'Ghi nhận này là của học sinh khác. Xin bỏ ghi nhận cũ rồi ghi lại cho đúng học sinh.',
    en: 'This observation is of another student. Please take it back and record it of the right one.',
  },
  'observation.student-gone': {
    status: 409,
    vi: 'Hôm nay học sinh này không có trong lớp nào nên chưa ghi được. Xin tải lại danh sách lớp.',
    en: 'This student is in no class today, so nothing was recorded. Please load the class list again.',
  },
  'observations-mail.not-found': {
    status: 404,
    vi: 'Không tìm thấy báo cáo ngày này.',
    en: 'There is no such mail of the day.',
  },
  'observations-mail.day-invalid': {
    status: 422,
    vi: 'Chỉ gửi báo cáo của hôm nay hoặc của bảy ngày vừa qua.',
    en: 'Only the mail of today or of the last seven days can be sent.',
  },
  'observations-mail.already-sent': {
    status: 409,
    vi: 'Báo cáo này đã được gửi rồi nên không gửi thêm lần nữa. Nếu có gì thay đổi, xin gửi bản đính chính.',
    en: 'This mail has been sent already and is not sent again. If something has changed, please send a correction.',
  },
  'observations-mail.nothing-changed': {
    status: 409,
    vi: 'Từ lần gửi trước chưa có ghi nhận nào thay đổi nên không cần bản đính chính.',
    en: 'No observation has changed since the mail was sent, so there is nothing to correct.',
  },
  'observations-mail.other-than-seen': {
    status: 409,
    vi: 'Ghi nhận hoặc người nhận vừa thay đổi sau khi thầy/cô xem. Chưa có gì được gửi; xin xem lại rồi gửi.',
    en: 'The observations or the recipients have changed since you looked. Nothing was sent; please look again.',
  },
  'observations-mail.none-failed': {
    status: 409,
    vi: 'Không có thư nào không tới để gửi lại. Có thể người khác vừa gửi lại; xin tải lại trang.',
    en: 'No mail has failed, so none was sent again. Somebody may have just done so; please reload.',
  },
  'observations-mail.none-unknown': {
    status: 409,
    vi: 'Không còn thư nào chưa rõ kết quả. Có thể người khác vừa quyết định; xin tải lại trang.',
    en: 'No mail is undecided any more. Somebody may have just decided; please reload.',
  },
  'observations-mail.nobody': {
    status: 409,
    vi: 'Chưa có người nhận nào có địa chỉ thư nên chưa gửi được. Tổ CGCN thêm địa chỉ ở trang Tài khoản.',
    en: 'None of the recipients has an e-mail address, so nothing was sent. The comms team adds them with the accounts.',
  },
} as const satisfies Record<string, CatalogueEntry>;
