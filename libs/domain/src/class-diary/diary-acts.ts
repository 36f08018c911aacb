import { mayDo } from '../permissions/actions.js';
import type { Role } from '../permissions/roles.js';
import {
  type DiaryMove,
  diaryMoves,
  type DiaryStatus,
  writableDiaryStatuses,
} from './diary-status.js';

/** What may be done with a diary: the moves, and writing in it. */
export type DiaryAct = DiaryMove | 'write';

export const diaryActs = ['write', ...(Object.keys(diaryMoves) as DiaryMove[])] as const;

/** Somebody before a class's diary. */
export interface DiaryActor {
  readonly accountId: string;
  readonly role: Role;
  /** Whether they hold a part in the homeroom of that class on that day: teacher, deputy, substitute. */
  readonly hasHomeroom: boolean;
}

/** What of a diary decides who may do what. */
export interface DiaryStanding {
  readonly status: DiaryStatus;
  /** The members of CGCN who wrote in it or handed it in, in a teacher's stead. */
  readonly cgcnHands: readonly string[];
}

/** Why somebody may not, as an error code. */
export type DiaryRefusal =
  /** It is not for this person to do, whatever its state. */
  | 'diary.not-permitted'
  /** Its state does not allow it, perhaps by another person's act. */
  | 'diary.moved-on'
  /** CGCN has begun to review it, so it can't be taken back any more. */
  | 'diary.review-begun'
  /** Whoever filled it in for a teacher leaves sending it to another member of CGCN. */
  | 'diary.own';

/** Those who stand in the diary's own class, and CGCN in their stead. */
const writing: readonly DiaryAct[] = ['write', 'hand-in', 'take-back'];

/** Two people stand behind what a family gets: who wrote it, and who lets it go. */
const leaving: readonly DiaryAct[] = ['send', 'correct', 'send-again'];

/**
 * Why a person may not do something with a diary now; null when they may. Whether its day can be written
 * at all is `diaryDayRefusal`, and what still stands in the way of sending is `sendingHindrances`.
 */
export function diaryRefusal(
  act: DiaryAct,
  actor: DiaryActor,
  diary: DiaryStanding,
): DiaryRefusal | null {
  if (!mayEver(act, actor)) return 'diary.not-permitted';
  const from: readonly DiaryStatus[] =
    act === 'write' ? writableDiaryStatuses : diaryMoves[act].from;
  if (!from.includes(diary.status)) {
    const isTooLate = act === 'take-back' && !isWritable(diary.status);
    return isTooLate ? 'diary.review-begun' : 'diary.moved-on';
  }
  if (leaving.includes(act) && diary.cgcnHands.includes(actor.accountId)) return 'diary.own';
  return null;
}

/** Every act, and whether this person may do it now: what an answer carries as its `can`. */
export function diaryCan(actor: DiaryActor, diary: DiaryStanding): Record<DiaryAct, boolean> {
  return Object.fromEntries(
    diaryActs.map((act) => [act, diaryRefusal(act, actor, diary) === null]),
  ) as Record<DiaryAct, boolean>;
}

/** Whether what this person writes or hands in is marked as done for a teacher. */
export function actsForTeacher({ role, hasHomeroom }: DiaryActor): boolean {
  return !hasHomeroom && mayDo(role, 'diary.write') === 'for-a-teacher';
}

function mayEver(act: DiaryAct, { role, hasHomeroom }: DiaryActor): boolean {
  if (!writing.includes(act)) return mayDo(role, 'daily-report.send') === 'all';
  const scope = mayDo(role, 'diary.write');
  return scope === 'for-a-teacher' || (scope === 'own-class' && hasHomeroom);
}

function isWritable(status: DiaryStatus): boolean {
  return (writableDiaryStatuses as readonly DiaryStatus[]).includes(status);
}
