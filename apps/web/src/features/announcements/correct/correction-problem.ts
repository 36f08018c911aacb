import { isSameForAll } from '@lien-lac/domain';
import { type DraftProblem, textProblemOf } from '../write/draft.js';

/** What keeps a correction from being sent; it is the same for every phone. */
export function correctionProblem(text: string): DraftProblem | undefined {
  const problem = textProblemOf(text);
  if (problem !== undefined) return problem;
  return isSameForAll(text) ? undefined : { key: 'announcements.correct.names-students' };
}
