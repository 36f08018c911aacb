import { ApiProblem, readProblem } from './api-problem.js';

/**
 * What the API answered.
 * @param call one call of `api`
 * @throws ApiProblem for every answer that is none
 */
export async function answerOf<Data>(
  call: Promise<{ data?: Data; error?: unknown; response: Response }>,
): Promise<Data> {
  const { data, error, response } = await call;
  if (!response.ok) throw readProblem(response, error);
  return data as Data;
}

/** Whether trying the same again may help. */
export function mayPass(error: unknown): boolean {
  return error instanceof ApiProblem && error.kind !== 'refused';
}
