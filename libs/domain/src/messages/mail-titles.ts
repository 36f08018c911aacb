import type { MessageKind } from '../contacts/message-kind.js';

/**
 * The subject line under which a message goes to a guardian by e-mail: what it is, and nothing of the
 * child, since subject lines are shown on locked screens.
 */
export const mailTitles: Readonly<Record<MessageKind, { vi: string; en: string }>> = {
  announcement: { vi: 'Thông báo của nhà trường', en: 'An announcement of the school' },
  'daily-report': { vi: 'Tình hình học tập hôm nay', en: 'Today at school' },
  'direct-message': {
    vi: 'Tin nhắn của giáo viên chủ nhiệm',
    en: 'A message of the homeroom teacher',
  },
};
