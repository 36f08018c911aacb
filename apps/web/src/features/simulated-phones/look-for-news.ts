import { ApiProblem } from '../../platform/api/api-problem.js';

/** How often the phones are looked at again, in milliseconds: a message is seen as it comes. */
const newsEvery = 2_000;

/** When to ask again by itself: never where the answer is no and will stay so. */
export function lookForNews({ state }: { state: { error: unknown } }): number | false {
  const { error } = state;
  return error instanceof ApiProblem && error.kind === 'refused' ? false : newsEvery;
}
