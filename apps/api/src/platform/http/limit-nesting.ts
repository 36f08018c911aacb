import type { RequestHandler } from 'express';
import { CodedError } from '../errors/coded-error.js';

/** No body of ours is nested deeper than a quarter of this. */
const deepest = 32;

/**
 * Refuses a body that is nested very deeply: whoever walks through it by recursion, as the checks of
 * the fields do, would run out of stack. Stands behind the parser, which doesn't recur.
 */
export function limitNesting(): RequestHandler {
  return (request, _response, next) => {
    next(isTooDeep(request.body) ? tooDeep() : undefined);
  };
}

function isTooDeep(body: unknown): boolean {
  let level: unknown[] = [body];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap(membersOf);
    if (level.length === 0) return false;
  }
  return true;
}

function membersOf(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function tooDeep(): CodedError {
  const message = `must not be nested more than ${deepest} deep`;
  return new CodedError('request.invalid', {}, [{ field: '', code: 'maxNesting', message }]);
}
