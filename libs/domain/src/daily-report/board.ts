import { minutesLate } from '../class-diary/diary-day.js';
import type { DiaryStatus } from '../class-diary/diary-status.js';
import type { StatusTexts } from '../status-table/status-table.js';

/** How a class stands on CGCN's board; `awaited` until the diary is due, then `missing`. */
export const boardStates = [
  'missing',
  'awaited',
  'late',
  'in',
  'in-review',
  'ready',
  'sent',
] as const;
export type BoardState = (typeof boardStates)[number];

export const boardStateLabels: Readonly<Record<BoardState, StatusTexts>> = {
  missing: {
    vi: { label: 'Chưa nộp', explanation: 'Đã quá hạn mà tổ CGCN chưa nhận được sổ.' },
    en: { label: 'Missing', explanation: 'The diary was due and has not come.' },
  },
  awaited: {
    vi: { label: 'Chờ sổ', explanation: 'Sổ chưa nộp, còn trong hạn.' },
    en: { label: 'Awaited', explanation: 'The diary has not come, and is not due yet.' },
  },
  late: {
    vi: { label: 'Nộp muộn', explanation: 'Sổ đã nhận, nộp sau hạn.' },
    en: { label: 'Late', explanation: 'The diary has come, after it was due.' },
  },
  in: {
    vi: { label: 'Đã nhận', explanation: 'Sổ đã nhận đúng hạn, chờ rà soát.' },
    en: { label: 'In', explanation: 'The diary came in time and waits for its review.' },
  },
  'in-review': {
    vi: { label: 'Đang rà soát', explanation: 'Một thành viên tổ CGCN đang rà soát.' },
    en: { label: 'In review', explanation: 'A member of the comms team is reviewing it.' },
  },
  ready: {
    vi: { label: 'Sẵn sàng', explanation: 'Đã rà soát xong, chờ gửi tin.' },
    en: { label: 'Ready', explanation: 'The review is done; the messages may leave.' },
  },
  sent: {
    vi: { label: 'Đã gửi tin', explanation: 'Tin nhắn của lớp đã được gửi.' },
    en: { label: 'Sent', explanation: 'The messages of the class were sent.' },
  },
};

export interface BoardDiary {
  readonly status: DiaryStatus;
  /** Null where it was never handed in, or was taken back. */
  readonly handedInAt: Date | null;
}

/**
 * @param diary null where nobody has begun one
 * @param due still in time at this very instant
 */
export function boardState(diary: BoardDiary | null, due: Date, now: Date): BoardState {
  if (diary === null || diary.status === 'draft' || diary.status === 'taken-back') {
    return now > due ? 'missing' : 'awaited';
  }
  if (diary.status !== 'handed-in') return diary.status;
  const isLate = diary.handedInAt !== null && minutesLate(diary.handedInAt, due) > 0;
  return isLate ? 'late' : 'in';
}

/** Whether the diary has not come, so that a reminder would be right. */
export function isOutstanding(state: BoardState): boolean {
  return state === 'awaited' || state === 'missing';
}

/** How many classes stand in each state. */
export function boardCounts(states: readonly BoardState[]): Record<BoardState, number> {
  const count = (state: BoardState): number => states.filter((one) => one === state).length;
  return Object.fromEntries(boardStates.map((state) => [state, count(state)])) as Record<
    BoardState,
    number
  >;
}
