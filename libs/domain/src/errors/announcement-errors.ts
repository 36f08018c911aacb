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
  'announcement.not-as-stated': {
    status: 409,
    vi: 'Nội dung không còn đúng bản mà người yêu cầu đã xác nhận. Chưa có gì được gửi; xin trả lại để người yêu cầu xác nhận lại.',
    en: 'The content is no longer what its requester stated to be accurate. Nothing was sent; please give it back for the requester’s word.',
  },
  'announcement.same-text': {
    status: 422,
    vi: 'Bản sửa giống hệt bản đang có. Sửa nội dung rồi gửi lại cho người yêu cầu, hoặc duyệt luôn.',
    en: 'The edited text is the same as before. Change it and give it to the requester, or approve it as it is.',
  },
  'announcement.begun': {
    status: 409,
    vi: 'Tin đã bắt đầu gửi nên không đổi giờ được nữa. Có thể tạm dừng hoặc huỷ phần chưa gửi.',
    en: 'It has begun to leave, so its time cannot change any more. What has not left can be paused or cancelled.',
  },
  'announcement.names-its-day': {
    status: 409,
    vi: 'Trong tin có ghi ngày gửi, nên không đổi sang ngày khác được. Chọn giờ khác trong ngày, hoặc huỷ rồi soạn lại.',
    en: 'The message names the day on which it leaves, so it cannot leave on another. Choose another time of that day, or cancel it and write anew.',
  },
  'announcement.nothing-failed': {
    status: 409,
    vi: 'Không có tin nào bị lỗi để gửi lại.',
    en: 'No message failed; there is nothing to try again.',
  },
  'announcement.nothing-unknown': {
    status: 409,
    vi: 'Không còn tin nào chưa rõ kết quả, có thể người khác vừa quyết định.',
    en: 'No message is unknown any more, perhaps by another person’s decision.',
  },
  'announcement.corrected': {
    status: 409,
    vi: 'Tin này đã được đính chính nên không gửi lại nữa.',
    en: 'It has been put right by another announcement, so it is not sent again.',
  },
  'announcement.called-back': {
    status: 409,
    vi: 'Tin này đã huỷ nên không gửi lại nữa. Thầy/cô chỉ ghi nhận những số chưa rõ là đã gửi hay chưa tới.',
    en: 'It was called back, so nothing of it is sent again. What is unknown can only be taken as sent, or as not arrived.',
  },
  'announcement.still-leaving': {
    status: 409,
    vi: 'Tin này còn đang gửi. Huỷ phần chưa gửi trước, rồi soạn tin đính chính.',
    en: 'It is still leaving. Cancel what has not left first, then write the correction.',
  },
  'announcement.correction-names-students': {
    status: 422,
    vi: 'Tin đính chính gửi cùng một lời tới mọi số, nên không dùng được ô dữ liệu của từng học sinh.',
    en: 'A correction is the same for every phone, so it cannot carry the values of each student.',
  },
  'announcement.reached-nobody': {
    status: 409,
    vi: 'Tin này chưa tới số điện thoại nào nên không có ai để đính chính.',
    en: 'It has reached no phone, so there is nobody to correct it to.',
  },
  'announcement.draft-not-found': {
    status: 404,
    vi: 'Không tìm thấy bản nháp này. Có thể thầy/cô đã gửi hoặc đã xoá nó.',
    en: 'There is no such draft. You may have handed it in or deleted it.',
  },
  'announcement.draft-too-long': {
    status: 422,
    vi: 'Bản nháp dài quá nên hệ thống không giữ được. Bản trên máy này vẫn còn.',
    en: 'The draft is too long to be kept. What stands on this device is still there.',
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
