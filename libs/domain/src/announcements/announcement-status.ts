import {
  statusesIn,
  type StatusIn,
  type StatusTable,
  type StatusTexts,
} from '../status-table/status-table.js';

/**
 * The life of an announcement, as the moves that are allowed. Source: Quy trình Liên lạc điện tử
 * § 3.1. It ends here with its plan: what a screen shows after that, waiting, sending or sent, is
 * derived from its dispatch, so that no two tables can disagree.
 */
export const announcementMoves = {
  /** The requester states that the content is accurate and hands it in. */
  submit: { from: ['draft', 'returned'], to: 'submitted' },
  /** The comms team gives it back with a note. */
  return: { from: ['submitted'], to: 'returned' },
  /** The comms team gives it back with a text of its own, which needs the requester's word. */
  edit: { from: ['submitted'], to: 'returned' },
  /** The requester states that the edited text is accurate. */
  confirm: { from: ['returned'], to: 'submitted' },
  /** The requester takes the request back. */
  withdraw: { from: ['draft', 'submitted', 'returned'], to: 'withdrawn' },
  /** Somebody else than the requester lets it go out. */
  approve: { from: ['submitted'], to: 'approved' },
  /** Its recipients are fixed and their messages written. */
  plan: { from: ['approved'], to: 'planned' },
  /** The plan found something else than what was stated and approved, and sends nothing. */
  refuse: { from: ['approved'], to: 'cancelled' },
  /** What has not left yet waits until somebody lets it go on. */
  pause: { from: ['planned'], to: 'planned' },
  resume: { from: ['planned'], to: 'planned' },
  /** It leaves at another time; nothing of it has left yet. */
  reschedule: { from: ['planned'], to: 'planned' },
  /** What failed is tried anew. */
  retry: { from: ['planned'], to: 'planned' },
  /** Somebody decides on those of which nobody knows whether they left. */
  'decide-unknown': { from: ['planned'], to: 'planned' },
  /** The same of what was called back: it is settled, and nothing of it is sent again. */
  'settle-unknown': { from: ['cancelled'], to: 'cancelled', reopens: true },
  /** Called back, whole or what of it has not left yet. */
  cancel: { from: ['approved', 'planned'], to: 'cancelled' },
} as const satisfies StatusTable;

export type AnnouncementMove = keyof typeof announcementMoves;
export type AnnouncementStatus = StatusIn<typeof announcementMoves>;

/** Every status, as the check of the database and the enum of the API list them. */
export const announcementStatuses: readonly AnnouncementStatus[] = statusesIn(announcementMoves);

export const announcementStatusLabels: Readonly<Record<AnnouncementStatus, StatusTexts>> = {
  draft: {
    vi: { label: 'Bản nháp', explanation: 'Chỉ người soạn thấy, chưa gửi cho tổ CGCN.' },
    en: {
      label: 'Draft',
      explanation: 'Only its author sees it; it has not been handed to the comms team.',
    },
  },
  submitted: {
    vi: { label: 'Chờ duyệt', explanation: 'Yêu cầu đã tới tổ CGCN và đang chờ duyệt.' },
    en: {
      label: 'Awaiting approval',
      explanation: 'The request has reached the comms team and waits for approval.',
    },
  },
  returned: {
    vi: {
      label: 'Cần xem lại',
      explanation: 'Tổ CGCN đã trả lại để người yêu cầu sửa hoặc xác nhận nội dung.',
    },
    en: {
      label: 'Returned',
      explanation: 'The comms team gave it back for the requester to mend or confirm.',
    },
  },
  withdrawn: {
    vi: { label: 'Đã rút', explanation: 'Người yêu cầu đã rút lại, không có tin nào được gửi.' },
    en: { label: 'Withdrawn', explanation: 'The requester took it back, and nothing was sent.' },
  },
  approved: {
    vi: { label: 'Đã duyệt', explanation: 'Đã duyệt, hệ thống đang lập danh sách người nhận.' },
    en: {
      label: 'Approved',
      explanation: 'It is approved, and the system is drawing up the list of recipients.',
    },
  },
  planned: {
    vi: {
      label: 'Đã lên lịch',
      explanation: 'Danh sách người nhận đã chốt, tin gửi theo giờ đã định.',
    },
    en: {
      label: 'Scheduled',
      explanation: 'The recipients are fixed, and the messages leave at their time.',
    },
  },
  cancelled: {
    vi: { label: 'Đã huỷ', explanation: 'Đã huỷ, những tin chưa gửi sẽ không gửi nữa.' },
    en: {
      label: 'Cancelled',
      explanation: 'It was cancelled; what had not left will not be sent.',
    },
  },
};
