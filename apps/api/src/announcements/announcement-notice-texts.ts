import type { AnnouncementMove } from '@lien-lac/domain';
import type { NoticeText } from '../accounts/notices/notice-texts.js';

/** What the staff is mailed of a deed, beside the link to the page. No student stands in it. */
export const announcementNoticeTexts = {
  submit: {
    title: { vi: 'Chờ duyệt: {title}', en: 'To be approved' },
    text: {
      vi: '{actor} gửi yêu cầu tin nhắn chung “{title}” và xác nhận nội dung chính xác. Thầy/cô xem rồi duyệt, sửa, hoặc trả lại.',
      en: '{actor} asks for the announcement “{title}” and states that it is accurate. Please look at it, then approve it, edit it or give it back.',
    },
  },
  confirm: {
    title: { vi: 'Chờ duyệt: {title}', en: 'To be approved' },
    text: {
      vi: '{actor} xác nhận bản đã sửa của tin nhắn chung “{title}”. Thầy/cô xem rồi duyệt.',
      en: '{actor} confirmed the edited text of the announcement “{title}”. Please look at it and approve it.',
    },
  },
  return: {
    title: { vi: 'Cần sửa: {title}', en: 'To be mended' },
    text: {
      vi: '{actor} trả lại tin nhắn chung “{title}” kèm lời nhắn. Thầy/cô sửa rồi gửi lại. Chưa có tin nào được gửi.',
      en: '{actor} gave the announcement “{title}” back with a note. Please mend it and hand it in again. Nothing was sent.',
    },
  },
  edit: {
    title: { vi: 'Cần thầy/cô xác nhận: {title}', en: 'Your word is needed' },
    text: {
      vi: '{actor} sửa lời của tin nhắn chung “{title}”. Thầy/cô xem chỗ sửa rồi xác nhận, hoặc sửa tiếp. Chưa có tin nào được gửi.',
      en: '{actor} edited the text of the announcement “{title}”. Please look at what changed and confirm it, or change it. Nothing was sent.',
    },
  },
  withdraw: {
    title: { vi: 'Đã rút: {title}', en: 'Withdrawn' },
    text: {
      vi: '{actor} đã rút yêu cầu tin nhắn chung “{title}”. Thầy/cô không cần làm gì thêm.',
      en: '{actor} withdrew the announcement “{title}”. There is nothing to do.',
    },
  },
  approve: {
    title: { vi: 'Đã duyệt: {title}', en: 'Approved' },
    text: {
      vi: '{actor} đã duyệt tin nhắn chung “{title}”. Tin gửi từ {time}.',
      en: '{actor} approved the announcement “{title}”. It leaves from {time} on.',
    },
  },
  refuse: {
    title: { vi: 'Không gửi: {title}', en: 'Not sent' },
    text: {
      vi: 'Hệ thống không gửi tin nhắn chung “{title}”: nội dung không còn đúng bản đã xác nhận và đã duyệt. Xin báo tổ CGCN xem nhật kí.',
      en: 'The announcement “{title}” was not sent: its content is no longer what was stated and approved. Please have the comms team look at the audit trail.',
    },
  },
  pause: {
    title: { vi: 'Tạm dừng: {title}', en: 'Paused' },
    text: {
      vi: '{actor} tạm dừng gửi tin nhắn chung “{title}”. Phần chưa gửi chờ đến khi có người cho gửi tiếp.',
      en: '{actor} paused the announcement “{title}”. What has not left waits until somebody lets it go on.',
    },
  },
  resume: {
    title: { vi: 'Gửi tiếp: {title}', en: 'Going on' },
    text: {
      vi: '{actor} cho gửi tiếp tin nhắn chung “{title}”.',
      en: '{actor} let the announcement “{title}” go on.',
    },
  },
  reschedule: {
    title: { vi: 'Đổi giờ gửi: {title}', en: 'Another time' },
    text: {
      vi: '{actor} đổi giờ gửi của tin nhắn chung “{title}”. Tin gửi từ {time}.',
      en: '{actor} changed the time of the announcement “{title}”. It leaves from {time} on.',
    },
  },
  cancel: {
    title: { vi: 'Đã huỷ: {title}', en: 'Cancelled' },
    text: {
      vi: '{actor} đã huỷ tin nhắn chung “{title}”. Phần chưa gửi sẽ không gửi nữa.',
      en: '{actor} cancelled the announcement “{title}”. What had not left will not be sent.',
    },
  },
} as const satisfies Partial<Record<AnnouncementMove, NoticeText>>;
