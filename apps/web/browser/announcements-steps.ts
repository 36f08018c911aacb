import type { Page } from 'playwright-core';
import { carrierUrl, open } from './support/school.js';

export const ordinaryText =
  'Kính mời PHHS em {họ tên học sinh}, lớp {lớp}, họp phụ huynh lúc 8h00 Chủ nhật tại hội trường.';

/** One request to the API by whoever is signed in, with the session's protection token. */
export async function call<Answer>(
  page: Page,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  data: object = {},
): Promise<Answer> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    csrfToken: string;
  };
  const answer = await page.request.fetch(`/api/v1${path}`, {
    method,
    ...(method === 'GET' ? {} : { data }),
    headers: { 'x-csrf-token': session.csrfToken },
  });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return (await answer.json()) as Answer;
}

/** Sets the school's clock; `comms` is a window of the comms team. */
export async function setClock(comms: Page, now: string): Promise<void> {
  await call(comms, 'PUT', '/school-clock', { now });
}

/** What the carrier does wrong from now on, and to which share of the messages. */
export async function carrierFails(share: number): Promise<void> {
  await fetch(`${carrierUrl}/faults`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(share === 0 ? { mode: 'none' } : { mode: 'error-500', share }),
  });
}

/** The class whose phones all take messages; its eight numbers are the same after every send. */
export const quietClass = '12A3';

/** Somebody asks for an announcement to that class, beside the pages. */
export async function askFor(
  page: Page,
  title: string,
  text = ordinaryText,
  sendAt: string | null = null,
): Promise<string> {
  const { classes } = (await (await page.request.get('/api/v1/classes')).json()) as {
    classes: { id: string; name: string }[];
  };
  const classIds = classes.filter(({ name }) => name === quietClass).map(({ id }) => id);
  const body = { title, text, audience: { kind: 'classes', classIds }, sendAt, accurate: true };
  return (await call<{ id: string }>(page, 'POST', '/announcements', body)).id;
}

/** Everything of a request but the statement and the last button, by hand. */
export async function writeRequest(page: Page, title: string, text = ordinaryText): Promise<void> {
  await page.getByLabel('Tiêu đề').fill(title);
  await page.getByLabel('Nội dung', { exact: true }).fill(text);
  await page.getByRole('radio', { name: 'Theo lớp' }).check();
  await page.getByRole('checkbox', { name: quietClass }).check();
}

export async function handIn(page: Page): Promise<void> {
  await page.getByLabel('Tôi xác nhận nội dung là chính xác').check();
  await page.getByRole('button', { name: /^Gửi (yêu cầu|lại)/ }).click();
}

/** Two members of the comms team and somebody of the finance department. */
export async function openOffice(): Promise<{ finance: Page; comms: Page; colleague: Page }> {
  const [finance, comms, colleague] = [
    await open({ as: 'taichinh' }),
    await open({ as: 'cgcn' }),
    await open({ as: 'cgcn2' }),
  ];
  await setClock(comms, '2026-11-24T09:00:00+07:00');
  return { finance, comms, colleague };
}
