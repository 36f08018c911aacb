import { reviewNoteProblem } from '@lien-lac/domain';
import { CodedError } from '../../platform/errors/coded-error.js';

/** @throws CodedError what keeps a question, an answer or the note of a call from being kept */
export function requireFaultlessNote(words: string): void {
  const problem = reviewNoteProblem(words);
  if (problem !== null) throw new CodedError(problem);
}
