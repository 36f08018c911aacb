import type { NoticeText } from '../accounts/notices/notice-texts.js';

/** What CGCN is told when a gateway has paused itself. */
export const selfPausedNotice: NoticeText = {
  title: {
    vi: 'Cổng gửi tin {gateway} tự tạm dừng',
    en: 'The gateway {gateway} has paused itself',
  },
  text: {
    vi: 'Cổng gửi tin {gateway} vừa báo: {trouble} (mã {code}). Chưa tin nào bị mất. {others} Hệ thống thử lại mỗi phút một tin; sau khi xử lý xong, thầy/cô có thể cho chạy lại ngay trên trang Cổng gửi tin.',
    en: 'The gateway {gateway} has just said: {troubleEnglish} (code {code}). No message is lost. {othersEnglish} It is tried with one message a minute; once the matter is mended you can let it go on at once on the page of the gateways.',
  },
};

export const leaveByOthers = {
  vi: 'Trong lúc chờ, tin đi bằng: {names}.',
  en: 'Meanwhile messages leave by: {names}.',
};
export const leaveByNone = {
  vi: 'Không có cổng nào khác cho loại tin này nên tin đang chờ.',
  en: 'There is no other gateway for its messages, so they wait.',
};
