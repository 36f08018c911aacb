import {
  statusesIn,
  type StatusIn,
  type StatusTable,
  type StatusTexts,
} from '../status-table/status-table.js';

/**
 * The life of a class's diary of one day, as the moves that are allowed. Source: Quy trình Liên lạc điện
 * tử § 3.2. It ends with its plan: how far the messages have come is their dispatch's to say.
 */
export const diaryMoves = {
  /** The teacher, or CGCN in the teacher's stead, gives it to CGCN. */
  'hand-in': { from: ['draft', 'taken-back'], to: 'handed-in' },
  /** Whoever handed it in wants to write on; only until the review has begun. */
  'take-back': { from: ['handed-in'], to: 'taken-back' },
  /** A member of CGCN looks at it beside the observations. */
  'begin-review': { from: ['handed-in'], to: 'in-review' },
  /** Laid down again, so that another may review it or the teacher take it back. */
  'leave-review': { from: ['in-review'], to: 'handed-in' },
  /** Nothing is open any more: its messages may leave. */
  'make-ready': { from: ['in-review'], to: 'ready' },
  /** A fact or a text is to be looked at once more. */
  'reopen-review': { from: ['ready'], to: 'in-review' },
  /** Its messages are planned, once per student and day. */
  send: { from: ['ready'], to: 'sent' },
  /** A student's message is put right by another that is marked so. */
  correct: { from: ['sent'], to: 'sent' },
  /** What could not leave in its evening goes again, with its date in the text. */
  'send-again': { from: ['sent'], to: 'sent' },
} as const satisfies StatusTable;

export type DiaryMove = keyof typeof diaryMoves;
export type DiaryStatus = StatusIn<typeof diaryMoves>;

/** Every status, as the check of the database and the enum of the API list them. */
export const diaryStatuses: readonly DiaryStatus[] = statusesIn(diaryMoves);

/** The statuses in which the diary itself is still written in. */
export const writableDiaryStatuses = ['draft', 'taken-back'] as const satisfies DiaryStatus[];

export const diaryStatusLabels: Readonly<Record<DiaryStatus, StatusTexts>> = {
  draft: {
    vi: { label: 'Đang ghi', explanation: 'Sổ đang được ghi, chưa nộp cho tổ CGCN.' },
    en: {
      label: 'Being written',
      explanation: 'The diary is being written and has not been handed in.',
    },
  },
  'taken-back': {
    vi: { label: 'Đã lấy lại', explanation: 'Sổ đã nộp rồi lấy lại để sửa, cần nộp lần nữa.' },
    en: {
      label: 'Taken back',
      explanation: 'It was handed in and taken back to be changed; it has to be handed in again.',
    },
  },
  'handed-in': {
    vi: { label: 'Đã nộp', explanation: 'Sổ đã tới tổ CGCN và chờ rà soát.' },
    en: { label: 'Handed in', explanation: 'The comms team has it, and will review it.' },
  },
  'in-review': {
    vi: { label: 'Đang rà soát', explanation: 'Tổ CGCN đang đối chiếu với Giám thị và Bán trú.' },
    en: {
      label: 'In review',
      explanation: 'The comms team is comparing it with what the supervisors and boarding saw.',
    },
  },
  ready: {
    vi: { label: 'Sẵn sàng gửi', explanation: 'Đã rà soát xong, tin nhắn có thể gửi đi.' },
    en: { label: 'Ready', explanation: 'The review is done, and the messages may leave.' },
  },
  sent: {
    vi: { label: 'Đã gửi tin', explanation: 'Tin nhắn của lớp đã được lên lịch gửi tới PHHS.' },
    en: { label: 'Sent', explanation: 'The messages of the class are on their way to families.' },
  },
};
