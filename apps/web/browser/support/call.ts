import type { Page } from 'playwright-core';

/** One request to the API by whoever is signed in, with the session's protection token. */
export async function call<Answer>(
  page: Page,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: object = {},
): Promise<Answer> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    csrfToken: string;
  };
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    data,
    headers: { 'x-csrf-token': session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return (await answer.json()) as Answer;
}

/** Sets the school's clock; `comms` is a window of the comms team. */
export async function setClock(comms: Page, now: string): Promise<void> {
  await call(comms, 'PUT', '/school-clock', { now });
}
