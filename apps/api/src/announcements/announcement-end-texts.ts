import type { NoticeText } from '../accounts/notices/notice-texts.js';
import type { DispatchSummary } from '../delivery/dispatches/dispatch-request.js';

/** How a send came to its end. */
export type AnnouncementEnd = 'sent' | 'expired' | 'called-back' | 'nobody';

const titles: Readonly<Record<AnnouncementEnd, NoticeText['title']>> = {
  sent: { vi: 'Đã gửi xong: {title}', en: 'Sent' },
  expired: { vi: 'Quá hạn: {title}', en: 'Expired' },
  'called-back': { vi: 'Đã dừng: {title}', en: 'Stopped' },
  nobody: { vi: 'Không có người nhận: {title}', en: 'Nobody to send it to' },
};

const beginnings: Readonly<Record<AnnouncementEnd, NoticeText['text']>> = {
  sent: {
    vi: 'Tin nhắn chung “{title}” đã gửi xong tới {total} số.',
    en: 'The announcement “{title}” has been sent to {total}.',
  },
  expired: {
    vi: 'Tin nhắn chung “{title}” hết hạn trước khi gửi được. Nếu nội dung còn cần, thầy/cô soạn tin mới.',
    en: 'The announcement “{title}” ran out of its time before it could leave. If it is still needed, please write a new one.',
  },
  'called-back': {
    vi: 'Tin nhắn chung “{title}” đã dừng sau khi một phần được gửi, trong {total} số.',
    en: 'The announcement “{title}” was called back when a part of it had left, out of {total}.',
  },
  nobody: {
    vi: 'Tin nhắn chung “{title}” không gửi cho ai: lúc lập danh sách, không còn phụ huynh nào nhận được tin.',
    en: 'The announcement “{title}” went to nobody: when its recipients were fixed, no guardian could be reached any more.',
  },
};

/** What is mailed of a send that is over: numbers alone, no student. */
export function endNotice(end: AnnouncementEnd, progress: DispatchSummary): NoticeText {
  const counted = end === 'nobody' ? { vi: '', en: '' } : resultsOf(progress);
  const { vi, en } = beginnings[end];
  const total = (locale: string): string => inWords(progress.total, locale);
  return {
    title: titles[end],
    text: {
      vi: vi.replace('{total}', total('vi-VN')) + counted.vi,
      en: en.replace('{total}', `${total('en-GB')} numbers`) + counted.en,
    },
  };
}

function resultsOf(progress: DispatchSummary): NoticeText['text'] {
  const { confirmed, handedOver, didNotArrive, unknown } = progress;
  const vi = (count: number): string => inWords(count, 'vi-VN');
  const en = (count: number): string => inWords(count, 'en-GB');
  const unsure =
    unknown === 0
      ? { vi: '', en: '' }
      : { vi: `, ${vi(unknown)} chưa rõ`, en: `, ${en(unknown)} unknown` };
  return {
    vi: `\nĐã xác nhận: ${vi(confirmed)}. Đã giao cho nhà mạng: ${vi(handedOver)}. Không tới: ${vi(didNotArrive)}${unsure.vi}.`,
    en: `\nConfirmed: ${en(confirmed)}. Handed to the carrier: ${en(handedOver)}. Did not arrive: ${en(didNotArrive)}${unsure.en}.`,
  };
}

function inWords(count: number, locale: string): string {
  return new Intl.NumberFormat(locale).format(count);
}
