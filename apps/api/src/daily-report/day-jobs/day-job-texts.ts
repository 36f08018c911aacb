interface NoticeText {
  title: { vi: string; en: string };
  text: { vi: string; en: string };
}

/** What teachers are told of a diary that has not come. Titles name no class: phones show them locked. */
export const diaryNoticeTexts = {
  reminder: {
    title: { vi: 'Nhắc nộp Sổ nhật kí hôm nay', en: 'Today’s diary is awaited' },
    text: {
      vi: 'Sổ nhật kí lớp {className} ngày {day} chưa được nộp cho tổ CGCN. Sổ cần nộp muộn nhất lúc 16h00. Thầy/cô mở đường dẫn dưới đây để ghi và nộp.',
      en: 'The diary of class {className} for {day} has not been handed in. It is due at 16:00. Please open the link below to write it and hand it in.',
    },
  },
  due: {
    title: { vi: 'Sổ nhật kí hôm nay đã quá hạn', en: 'Today’s diary is overdue' },
    text: {
      vi: 'Đã quá hạn mà tổ CGCN chưa nhận được Sổ nhật kí lớp {className} ngày {day}. Sổ vẫn được nhận và ghi là nộp muộn; phụ huynh chỉ nhận được tin khi có sổ. Thầy/cô mở đường dẫn dưới đây để nộp.',
      en: 'The diary of class {className} for {day} was due and has not come. It is still taken, marked late; the families hear nothing until it comes. Please open the link below to hand it in.',
    },
  },
} as const satisfies Record<string, NoticeText>;

export type DiaryNotice = keyof typeof diaryNoticeTexts;

export const leadershipNoticeText: NoticeText = {
  title: { vi: 'Sổ nhật kí chưa nộp hôm nay', en: 'Diaries missing today' },
  text: {
    vi: 'Kính gửi Ban Giám hiệu. Đến lúc này tổ CGCN chưa nhận được Sổ nhật kí ngày {day} của {count}/{all} lớp:\n{classes}',
    en: 'The diaries of {count} of {all} classes for {day} have not come:\n{classes}',
  },
};

/** "23/11/2026" */
export function dayInWords(date: string): string {
  return date.split('-').reverse().join('/');
}
