import { ApiProblem } from '../../../platform/api/api-problem.js';

/** Whether the code itself was refused, which is said at its field. */
export function isWrongCode(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'second-factor.wrong-code';
}
