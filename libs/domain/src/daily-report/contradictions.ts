import { type Attendance, attendanceKey, isAbsent } from '../class-diary/attendance.js';
import { type DiaryContent, entryOf } from '../class-diary/diary-content.js';
import type { Observation } from '../observations/observation.js';
import { millisecondsOfDay } from '../school-time/school-time.js';

/**
 * Where the diary and an observation cannot both be right.
 *
 * - `present-absent`: there by the diary, seen missing by Giám thị.
 * - `present-not-boarding`: there by the diary, missing at boarding.
 * - `absent-seen`: absent by the diary, and seen at school.
 * - `present-late`: on time by the diary, seen coming late.
 * - `late-differently`: late in both, by other minutes.
 * - `present-left`: there all day by the diary, seen leaving.
 * - `left-differently`: left early in both, at another time.
 * - `left-seen`: gone by the diary, and seen at school later.
 */
export const contradictionKinds = [
  'present-absent',
  'present-not-boarding',
  'absent-seen',
  'present-late',
  'late-differently',
  'present-left',
  'left-differently',
  'left-seen',
] as const;
export type ContradictionKind = (typeof contradictionKinds)[number];

/** Both sides of a contradiction, each as it was written. */
export interface Contradiction {
  /** Of these very facts: when either side changes, it is another one, and open. Holds ids alone. */
  readonly key: string;
  readonly kind: ContradictionKind;
  readonly studentId: string;
  /** What the diary says. */
  readonly attendance: Attendance;
  /** What was seen, by whom and when. */
  readonly observation: Observation;
}

/** Times of leaving are noted at two doors; up to this many minutes apart they are the same. */
export const leavingMinutesApart = 10;

/**
 * Every contradiction between a class's diary and what was seen of its students, by student in the order
 * of the observations. Each observation is in one at most.
 *
 * @param firstLesson `HH:MM`, when the day's first lesson begins: a student who came late was missing
 * until then, which is no contradiction
 */
export function findContradictions(
  diary: DiaryContent,
  observations: readonly Observation[],
  firstLesson: string,
): Contradiction[] {
  return observations.flatMap((observation) => {
    const { studentId } = observation;
    const { attendance } = entryOf(diary, studentId);
    const kind = contradictionKind(attendance, observation, firstLesson);
    if (kind === null) return [];
    const key = contradictionKey(kind, attendance, observation);
    return [{ key, kind, studentId, attendance, observation }];
  });
}

/** Null where both may be right. */
export function contradictionKind(
  attendance: Attendance,
  observation: Pick<Observation, 'department' | 'kind' | 'at' | 'minutes'>,
  firstLesson: string,
): ContradictionKind | null {
  const seenAt = minuteOfDay(observation.at);
  if (observation.kind === 'absent') {
    if (!wasThereAt(attendance, seenAt, minuteOfDay(firstLesson))) return null;
    return observation.department === 'boarding' ? 'present-not-boarding' : 'present-absent';
  }
  // Whoever came late, left, ate or was spoken to was at school.
  if (isAbsent(attendance)) return 'absent-seen';
  if (attendance.kind === 'left-early') {
    const apart = seenAt - minuteOfDay(attendance.at);
    if (observation.kind === 'left-early') {
      return Math.abs(apart) > leavingMinutesApart ? 'left-differently' : null;
    }
    return apart > leavingMinutesApart ? 'left-seen' : null;
  }
  if (observation.kind === 'left-early') return 'present-left';
  if (observation.kind !== 'late') return null;
  // Boarding sees who comes late to its own hours; the diary's lateness is that of the morning.
  if (observation.department === 'boarding') return null;
  if (attendance.kind !== 'late') return 'present-late';
  const isOther = observation.minutes !== null && observation.minutes !== attendance.minutes;
  return isOther ? 'late-differently' : null;
}

/** Whether the student was at school at that minute of the day, as the diary has it. */
function wasThereAt(attendance: Attendance, minute: number, firstLesson: number): boolean {
  if (isAbsent(attendance)) return false;
  if (attendance.kind === 'late') return minute >= firstLesson + attendance.minutes;
  if (attendance.kind === 'left-early') return minute < minuteOfDay(attendance.at);
  return true;
}

function contradictionKey(
  kind: ContradictionKind,
  attendance: Attendance,
  { id, at, minutes, kind: seen }: Observation,
): string {
  return [kind, attendanceKey(attendance), id, seen, at, minutes ?? ''].join('|');
}

function minuteOfDay(time: string): number {
  return millisecondsOfDay(time) / 60_000;
}
