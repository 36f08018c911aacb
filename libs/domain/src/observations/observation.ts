import { isHourAndMinute, mostMinutesLate } from '../class-diary/attendance.js';
import { type RemarkProblem, remarkProblem } from '../messages/remark-problem.js';
import type { Role } from '../permissions/roles.js';
import { schoolInstant } from '../school-time/school-time.js';

/** Who records what they saw of the classes during the day. */
export const observingDepartments = ['supervisors', 'boarding'] as const satisfies readonly Role[];
export type ObservingDepartment = (typeof observingDepartments)[number];

export const observingDepartmentLabels: Readonly<
  Record<ObservingDepartment, { vi: string; en: string }>
> = {
  supervisors: { vi: 'Giám thị', en: 'Supervisors' },
  boarding: { vi: 'Bán trú', en: 'Boarding' },
};

/** What may be seen of a student, in the order of the grid. */
export const observationKinds = [
  'late',
  'absent',
  'left-early',
  'uniform',
  'conduct',
  'meals',
  'rest',
  'health',
] as const;
export type ObservationKind = (typeof observationKinds)[number];

export const observationKindLabels: Readonly<Record<ObservationKind, { vi: string; en: string }>> =
  {
    late: { vi: 'Đi muộn', en: 'Late' },
    absent: { vi: 'Vắng', en: 'Absent' },
    'left-early': { vi: 'Về sớm', en: 'Left early' },
    uniform: { vi: 'Đồng phục', en: 'Uniform' },
    conduct: { vi: 'Nề nếp', en: 'Conduct' },
    meals: { vi: 'Ăn trưa', en: 'Meals' },
    rest: { vi: 'Nghỉ trưa', en: 'Rest' },
    health: { vi: 'Sức khoẻ', en: 'Health' },
  };

/** What each department watches, in the order of its grid. */
export const kindsOfDepartment: Readonly<Record<ObservingDepartment, readonly ObservationKind[]>> =
  {
    supervisors: ['late', 'absent', 'left-early', 'uniform', 'conduct', 'health'],
    boarding: ['absent', 'late', 'left-early', 'meals', 'rest', 'conduct', 'health'],
  };

/** Usual words, a tap each, by kind. They stand in a mail to the staff, so they are Vietnamese alone. */
export const usualObservationWords: Readonly<Record<ObservationKind, readonly string[]>> = {
  late: [],
  absent: ['tiết 1', 'tiết 1–2', 'buổi chiều', 'giờ bán trú'],
  'left-early': ['có phụ huynh đón', 'tự về'],
  uniform: ['không mặc đồng phục', 'không đeo thẻ học sinh', 'đi dép lê'],
  conduct: ['ra ngoài trong giờ học', 'đỗ xe sai quy định', 'nói chuyện trong giờ nghỉ trưa'],
  meals: ['không ăn trưa', 'ăn ít'],
  rest: ['ngủ trưa muộn', 'không ngủ trưa'],
  health: ['mệt, đã xuống phòng y tế'],
};

/** What somebody saw of a student, once. */
export interface Observation {
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly classId: string;
  readonly studentId: string;
  readonly department: ObservingDepartment;
  readonly kind: ObservationKind;
  /** `HH:MM` on the school's clock; of `left-early`, when they left. */
  readonly at: string;
  /** How late they came, where somebody counted; null for every other kind. */
  readonly minutes: number | null;
  /** A few words; '' for none. */
  readonly word: string;
}

/** How many characters the word beside an observation may have. */
export const longestObservationWord = 200;

export type ObservationProblem =
  | 'observation.not-of-department'
  | 'observation.time-invalid'
  | 'observation.time-ahead'
  | 'observation.minutes-invalid'
  | 'observation.word-needed'
  | 'observation.word-too-long'
  | 'observation.word-has-markup'
  | 'observation.word-has-phone';

const wordProblems: Readonly<Record<RemarkProblem, ObservationProblem>> = {
  'too-long': 'observation.word-too-long',
  'has-markup': 'observation.word-has-markup',
  'has-phone': 'observation.word-has-phone',
};

/**
 * Everything that keeps an observation from being recorded; empty when it can be.
 * @param now what has not happened yet was not seen
 */
export function observationProblems(
  seen: Pick<Observation, 'date' | 'department' | 'kind' | 'at' | 'minutes' | 'word'>,
  now: Date,
): ObservationProblem[] {
  const problems: ObservationProblem[] = [];
  if (!kindsOfDepartment[seen.department].includes(seen.kind)) {
    problems.push('observation.not-of-department');
  }
  if (!isHourAndMinute(seen.at)) problems.push('observation.time-invalid');
  else if (schoolInstant(seen.date, seen.at) > now) problems.push('observation.time-ahead');
  if (!areMinutesRight(seen)) problems.push('observation.minutes-invalid');
  // "Nề nếp" or "Sức khoẻ" alone tells nobody what was seen.
  const saysNothing = seen.kind === 'conduct' || seen.kind === 'health';
  if (saysNothing && seen.word.trim() === '') problems.push('observation.word-needed');
  const word = remarkProblem(seen.word, longestObservationWord);
  return word === null ? problems : [...problems, wordProblems[word]];
}

function areMinutesRight({ kind, minutes }: Pick<Observation, 'kind' | 'minutes'>): boolean {
  if (minutes === null) return true;
  if (kind !== 'late') return false;
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= mostMinutesLate;
}
