import type { Locator, Page } from 'playwright-core';
import { call } from './support/call.js';

/** A class whose phones all take messages, and its teacher. */
export const teacher = 'gvcn12a3';

/** From the home to the field for the text, for the mother of one student. */
export async function writeToMother(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Nhắn tin', exact: true }).click();
  await page.getByRole('button', { name: 'Chỉ nhắn cho Mẹ Phạm Thị Mai' }).click();
  await fieldOf(page).waitFor();
}

export const fieldOf = (page: Page): Locator => page.getByLabel('Nội dung', { exact: true });
export const look = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Xem lại' }).click();
export const sendButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^Gửi tới \d+ số/ });

/** Sends to the whole class beside the pages, as whoever is signed in; answers with the id. */
export async function sendToClass(page: Page, text: string): Promise<string> {
  const { classes } = (await (await page.request.get('/api/v1/classes')).json()) as {
    classes: { id: string }[];
  };
  const body = { classId: classes[0]!.id, guardianIds: 'all', text };
  return (await call<{ id: string }>(page, 'POST', '/direct-messages', body)).id;
}

/** The classes of whoever is signed in, with their families. */
export async function classesOf(
  page: Page,
): Promise<{ classId: string; families: { studentId: string }[] }[]> {
  const { classes } = (await (await page.request.get('/api/v1/classes')).json()) as {
    classes: { id: string }[];
  };
  return Promise.all(
    classes.map(async ({ id }) => {
      const answer = await page.request.get(`/api/v1/direct-message-classes/${id}`);
      return (await answer.json()) as { classId: string; families: { studentId: string }[] };
    }),
  );
}

/** How many messages with this text stand in the list of whoever is signed in. */
export async function countOf(page: Page, text: string): Promise<number> {
  const answer = await page.request.get('/api/v1/direct-messages?limit=100');
  const { items } = (await answer.json()) as { items: { text: string }[] };
  return items.filter((item) => item.text === text).length;
}
