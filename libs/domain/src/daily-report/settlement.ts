import { type Attendance, presentAllDay } from '../class-diary/attendance.js';
import type { Observation, ObservingDepartment } from '../observations/observation.js';
import {
  statusesIn,
  type StatusIn,
  type StatusTable,
  type StatusTexts,
} from '../status-table/status-table.js';
import type { Contradiction } from './contradictions.js';

/** How a contradiction is settled: by choosing, or by asking whoever wrote one of its sides. */
export const contradictionMoves = {
  /** The reviewer asks the teacher or the department. */
  ask: { from: ['open', 'answered'], to: 'asked' },
  /** Whoever was asked says which side is right. */
  answer: { from: ['asked'], to: 'answered' },
  /** The reviewer says which side is right, after an answer or without one. */
  settle: { from: ['open', 'asked', 'answered'], to: 'settled' },
  /** The reviewer changed their mind. */
  reopen: { from: ['settled'], to: 'open' },
} as const satisfies StatusTable;

export type ContradictionMove = keyof typeof contradictionMoves;
export type ContradictionStatus = StatusIn<typeof contradictionMoves>;
export const contradictionStatuses: readonly ContradictionStatus[] = statusesIn(contradictionMoves);

export const contradictionStatusLabels: Readonly<Record<ContradictionStatus, StatusTexts>> = {
  open: {
    vi: { label: 'Chưa xử lí', explanation: 'Cần chọn bên đúng hoặc hỏi người đã ghi.' },
    en: { label: 'Open', explanation: 'Choose which side is right, or ask who wrote it.' },
  },
  asked: {
    vi: { label: 'Đang hỏi', explanation: 'Đã hỏi người ghi và đang chờ trả lời.' },
    en: { label: 'Asked', explanation: 'Whoever wrote it was asked and has not answered yet.' },
  },
  answered: {
    vi: { label: 'Đã trả lời', explanation: 'Đã có câu trả lời, cần chọn bên đúng.' },
    en: { label: 'Answered', explanation: 'There is an answer; choose which side is right.' },
  },
  settled: {
    vi: { label: 'Đã xử lí', explanation: 'Đã chọn bên đúng.' },
    en: { label: 'Settled', explanation: 'It was chosen which side is right.' },
  },
};

/** Which side is right. */
export const contradictionSidesToChoose = ['diary', 'observation'] as const;
export type ContradictionSide = (typeof contradictionSidesToChoose)[number];

/** Who may be asked: the class's teacher, or the department that saw it. */
export type AskedOf = 'teacher' | ObservingDepartment;

export interface Settlement {
  /** Of the contradiction: its `key`. */
  readonly key: string;
  readonly status: ContradictionStatus;
  /** Null until it is settled. */
  readonly choice: ContradictionSide | null;
}

export interface SettledContradiction extends Contradiction {
  readonly status: ContradictionStatus;
  readonly choice: ContradictionSide | null;
}

/**
 * The contradictions there are now, each with how far it is settled. A settlement of facts that have
 * changed since does not count: the contradiction is another one, and open.
 */
export function withSettlements(
  contradictions: readonly Contradiction[],
  settlements: readonly Settlement[],
): SettledContradiction[] {
  const byKey = new Map(settlements.map((settlement) => [settlement.key, settlement]));
  return contradictions.map((contradiction) => {
    const { status, choice } = byKey.get(contradiction.key) ?? { status: 'open', choice: null };
    const isSettled = status === 'settled' && choice !== null;
    return { ...contradiction, status, choice: isSettled ? choice : null };
  });
}

/** Those that keep their class from being sent: all on which nobody has decided. */
export function openContradictions(
  contradictions: readonly SettledContradiction[],
): SettledContradiction[] {
  return contradictions.filter(({ choice }) => choice === null);
}

/**
 * A student's attendance as it stands after the review: the diary's, save where an observation was
 * chosen over it. What the teacher wrote stays in the diary. Where several were chosen, an absence says
 * most, then leaving, then coming late.
 *
 * @param ofStudent the settled contradictions of that student
 */
export function settledAttendance(
  diary: Attendance,
  ofStudent: readonly SettledContradiction[],
): Attendance {
  const chosen = ofStudent
    .filter(({ choice }) => choice === 'observation')
    .map(({ observation }) => attendanceSeen(observation, diary));
  const byWeight = [...chosen].sort((one, other) => weight(other) - weight(one));
  return byWeight[0] ?? diary;
}

/** Whether an observation was found to be wrong, so that nothing of it is taken over. */
export function isOverruled(
  observationId: string,
  contradictions: readonly SettledContradiction[],
): boolean {
  return contradictions.some(
    ({ observation, choice }) => observation.id === observationId && choice === 'diary',
  );
}

/**
 * Whether an absence was one of some lessons alone: boarding has only its own hours, and a word beside an
 * absence says which. Such a student was at school, and the message says what was missed.
 */
export function isPartAbsence({ kind, department, word }: Observation): boolean {
  return kind === 'absent' && (department === 'boarding' || word.trim() !== '');
}

/** The attendance that an observation stands for; who was seen at all was there. */
function attendanceSeen(observation: Observation, diary: Attendance): Attendance {
  const { kind, at, minutes, department } = observation;
  if (kind === 'absent') {
    return isPartAbsence(observation) ? diary : { kind: 'absent-without-leave' };
  }
  if (kind === 'left-early') return { kind: 'left-early', at };
  // Boarding sees who comes late to its own hours, and nothing of the morning.
  const isLate = kind === 'late' && minutes !== null && department === 'supervisors';
  return isLate ? { kind: 'late', minutes } : presentAllDay;
}

const weights: Readonly<Record<Attendance['kind'], number>> = {
  'absent-without-leave': 3,
  'absent-with-leave': 3,
  'left-early': 2,
  late: 1,
  present: 0,
};

function weight({ kind }: Attendance): number {
  return weights[kind];
}
