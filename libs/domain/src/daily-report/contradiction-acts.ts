import type { DiaryActor } from '../class-diary/diary-acts.js';
import { type RemarkProblem, remarkProblem } from '../messages/remark-problem.js';
import { mayDo } from '../permissions/actions.js';
import {
  type AskedOf,
  contradictionMoves,
  type ContradictionMove,
  type ContradictionStatus,
} from './settlement.js';

/** Why somebody may not settle a contradiction or answer for it, as an error code. */
export type ContradictionRefusal =
  | 'contradiction.not-permitted'
  /** The question was put to somebody else, for whom alone it is there. */
  | 'question.not-found'
  /** Its state does not allow it, perhaps by another person's act. */
  | 'contradiction.moved-on';

export interface ContradictionStanding {
  readonly status: ContradictionStatus;
  /** Null while nobody was asked. */
  readonly askedOf: AskedOf | null;
}

/**
 * Why a person may not do something with a contradiction; null when they may. The reviewers ask and
 * choose; the class's teacher, or anybody of the department that was asked, answers.
 */
export function contradictionRefusal(
  move: ContradictionMove,
  actor: DiaryActor,
  { status, askedOf }: ContradictionStanding,
): ContradictionRefusal | null {
  if (move === 'answer') {
    if (mayDo(actor.role, 'observation.answer') === null) {
      return 'contradiction.not-permitted';
    }
    const isAsked = askedOf === 'teacher' ? actor.hasHomeroom : actor.role === askedOf;
    if (!isAsked) return 'question.not-found';
  } else if (mayDo(actor.role, 'daily-report.send') !== 'all') {
    return 'contradiction.not-permitted';
  }
  const from: readonly ContradictionStatus[] = contradictionMoves[move].from;
  return from.includes(status) ? null : 'contradiction.moved-on';
}

/** How many characters a question, an answer or the note of a call may have. */
export const longestReviewNote = 500;

const noteProblems = {
  'too-long': 'review-note.too-long',
  'has-markup': 'review-note.has-markup',
  'has-phone': 'review-note.has-phone',
} as const satisfies Record<RemarkProblem, string>;
export type ReviewNoteProblem = (typeof noteProblems)[RemarkProblem];

/** What keeps a question, an answer or the note of a call from being kept, as an error code. */
export function reviewNoteProblem(text: string): ReviewNoteProblem | null {
  const problem = remarkProblem(text, longestReviewNote);
  return problem === null ? null : noteProblems[problem];
}
