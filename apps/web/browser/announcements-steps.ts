import type { Page } from 'playwright-core';
import { call, setClock } from './support/call.js';
import { carrierBehaves } from './support/carrier-behaves.js';
import { carrierUrl, open } from './support/school.js';

export const ordinaryText =
  'Kính mời PHHS em {họ tên học sinh}, lớp {lớp}, họp phụ huynh lúc 8h00 Chủ nhật tại hội trường.';

/** What the carrier does wrong from now on, and to which share of the messages. */
export function carrierFails(share: number): Promise<void> {
  return carrierBehaves(carrierUrl, share === 0 ? { mode: 'none' } : { mode: 'error-500', share });
}

/** The class whose phones all take messages; its eight numbers are the same after every send. */
export const quietClass = '12A3';

/** Somebody asks for an announcement to that class, or to another, beside the pages. */
export async function askFor(
  page: Page,
  title: string,
  text = ordinaryText,
  sendAt: string | null = null,
  className = quietClass,
): Promise<string> {
  const { classes } = (await (await page.request.get('/api/v1/classes')).json()) as {
    classes: { id: string; name: string }[];
  };
  const classIds = classes.filter(({ name }) => name === className).map(({ id }) => id);
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
