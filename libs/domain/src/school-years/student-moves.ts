import { dayBefore } from './school-year-calendar.js';

/** A student's time in a class, as the rules look at it. Days as YYYY-MM-DD, both included. */
export interface EnrolmentSpan {
  id: string;
  classId: string;
  /** The calendar year in which the class's school year begins. */
  schoolYear: number;
  from: string;
  /** Null while nothing ends it but the school year. */
  until: string | null;
}

/** What a move makes of some of a student's enrolments. Turned round, it is the move undone. */
export interface EnrolmentChange {
  before: EnrolmentSpan[];
  after: EnrolmentSpan[];
}

/** The kinds of moves in a student's school life. */
export const studentMoveKinds = ['class-change', 'departure', 'return'] as const;
export type StudentMoveKind = (typeof studentMoveKinds)[number];

/** Why a student leaves the school. */
export const departureReasons = [
  'transferred',
  'moved-away',
  'withdrew',
  'expelled',
  'other',
] as const;
export type DepartureReason = (typeof departureReasons)[number];

/** Why a move can't be made, as an error code. */
export type MoveRefusal =
  /** The student is in no class on that day. */
  | 'student-move.not-enrolled'
  /** The student is in a class from that day on, or comes into one later. */
  | 'student-move.enrolled'
  /** It is the class in which the student is. */
  | 'student-move.same-class'
  /** Something begins or ends later in that year; that has to be undone first. */
  | 'student-move.later-change'
  /** The student came on that very day, or comes later. */
  | 'student-move.too-early';

export type Moved = { change: EnrolmentChange } | { refusal: MoveRefusal };

export interface ClassOfYear {
  classId: string;
  schoolYear: number;
}

/**
 * Moves a student into another class from a day on; the earlier enrolment ends the day before. One
 * that began on that very day was a mistake and becomes one of the other class.
 * @param enrolments all of the student's
 * @param day the first in the new class, a day of its school year
 */
export function changeClass(
  enrolments: readonly EnrolmentSpan[],
  { classId, schoolYear }: ClassOfYear,
  day: string,
  newId: () => string,
): Moved {
  const ofYear = enrolments.filter((enrolment) => enrolment.schoolYear === schoolYear);
  const present = ofYear.find((enrolment) => holdsOn(enrolment, day));
  if (present === undefined) return refuse('student-move.not-enrolled');
  if (present.until !== null || ofYear.some(({ from }) => from > day)) {
    return refuse('student-move.later-change');
  }
  if (present.classId === classId) return refuse('student-move.same-class');
  if (present.from === day) {
    return changed([present], [{ ...present, classId }]);
  }
  return changed(
    [present],
    [
      { ...present, until: dayBefore(day) },
      { id: newId(), classId, schoolYear, from: day, until: null },
    ],
  );
}

/**
 * Ends a student's time at the school; what has been prepared for a later school year goes too.
 * @param schoolYear of the day
 * @param day the first on which the student is no longer at the school
 */
export function leaveSchool(
  enrolments: readonly EnrolmentSpan[],
  schoolYear: number,
  day: string,
): Moved {
  const ofYear = enrolments.filter((enrolment) => enrolment.schoolYear === schoolYear);
  const present = ofYear.find((enrolment) => holdsOn(enrolment, day));
  if (present === undefined) return refuse('student-move.not-enrolled');
  if (present.until !== null || ofYear.some(({ from }) => from > day)) {
    return refuse('student-move.later-change');
  }
  if (present.from === day) return refuse('student-move.too-early');
  const prepared = enrolments.filter((enrolment) => enrolment.schoolYear > schoolYear);
  return changed([present, ...prepared], [{ ...present, until: dayBefore(day) }]);
}

/**
 * Brings a student who had left back into a class.
 * @param day the first in the class, a day of its school year
 */
export function comeBack(
  enrolments: readonly EnrolmentSpan[],
  { classId, schoolYear }: ClassOfYear,
  day: string,
  newId: () => string,
): Moved {
  const meets = enrolments.some(
    (enrolment) =>
      enrolment.schoolYear > schoolYear ||
      (enrolment.schoolYear === schoolYear && (enrolment.until === null || enrolment.until >= day)),
  );
  if (meets) return refuse('student-move.enrolled');
  return changed([], [{ id: newId(), classId, schoolYear, from: day, until: null }]);
}

/** Takes a move back. */
export function undoOf({ before, after }: EnrolmentChange): EnrolmentChange {
  return { before: after, after: before };
}

/**
 * Whether a change still stands as it was made, so that it can be undone: what it ended, moved and
 * began is as it left it, nothing came after, and nothing stands where something would come back.
 * @param enrolments all of the student's
 */
export function stillStands(
  enrolments: readonly EnrolmentSpan[],
  { before, after }: EnrolmentChange,
): boolean {
  const present = new Map(enrolments.map((enrolment) => [enrolment.id, enrolment]));
  const asLeft = after.every((left) => {
    const found = present.get(left.id);
    return found !== undefined && isSame(found, left);
  });
  const touched = new Set([...before, ...after].map(({ id }) => id));
  const untouched = enrolments.filter(({ id }) => !touched.has(id));
  return asLeft && !before.some((back) => untouched.some((other) => overlaps(back, other)));
}

/** A student's enrolments after a change; in the order in which they began. */
export function withChange(
  enrolments: readonly EnrolmentSpan[],
  { before, after }: EnrolmentChange,
): EnrolmentSpan[] {
  const gone = new Set(before.map(({ id }) => id));
  return [...enrolments.filter(({ id }) => !gone.has(id)), ...after].sort(
    (one, other) => one.schoolYear - other.schoolYear || (one.from < other.from ? -1 : 1),
  );
}

/** Whether a student is in the class of this enrolment on a day of its school year. */
export function holdsOn({ from, until }: EnrolmentSpan, day: string): boolean {
  return from <= day && (until === null || until >= day);
}

function overlaps(one: EnrolmentSpan, other: EnrolmentSpan): boolean {
  return (
    one.schoolYear === other.schoolYear &&
    (one.until === null || other.from <= one.until) &&
    (other.until === null || one.from <= other.until)
  );
}

function isSame(one: EnrolmentSpan, other: EnrolmentSpan): boolean {
  return (
    one.classId === other.classId &&
    one.schoolYear === other.schoolYear &&
    one.from === other.from &&
    one.until === other.until
  );
}

function changed(before: EnrolmentSpan[], after: EnrolmentSpan[]): Moved {
  return { change: { before, after } };
}

function refuse(refusal: MoveRefusal): Moved {
  return { refusal };
}
