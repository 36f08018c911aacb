import { ApiProblem } from '../../platform/api/api-problem.js';

/** The header that changes a thing only as it was seen. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}

/** Whether a change was refused because somebody else had changed the same thing before. */
export function isChangedMeanwhile(error: unknown): boolean {
  return error instanceof ApiProblem && error.code === 'request.changed-meanwhile';
}
