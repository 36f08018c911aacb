import type { Page } from 'playwright-core';
import { call } from './support/call.js';
import { type Look, phone } from './support/look.js';
import { open } from './support/school.js';

/** A Monday with school all day. */
export const monday = '2026-11-23';
export const teacher = 'gvcn11a2';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const given = ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khoa', 'Lam', 'Minh', 'Nga'];

/** The id of a teacher's own class, by their session. */
export async function ownClass(page: Page): Promise<string> {
  const { classes } = await call<{ classes: { id: string }[] }>(page, 'GET', '/classes');
  return classes[0]!.id;
}

/** Fills a class up to forty, as its teacher. */
export async function fillClass(page: Page, classId: string): Promise<void> {
  const { classes } = await call<{ classes: { id: string; students: number }[] }>(
    page,
    'GET',
    '/classes',
  );
  const there = classes.find(({ id }) => id === classId)?.students ?? 0;
  for (let place = there; place < 40; place += 1) {
    const fullName = `${families[place % 8]} Thị ${given[place % 10]} ${given[(place * 3) % 10]}`;
    await call(page, 'POST', `/classes/${classId}/students`, { fullName });
  }
}

/** The teacher's diary of the day, opened from the home as they do. */
export async function openDiary(viewport: Look['viewport'] = phone): Promise<Page> {
  const page = await open({ as: teacher, viewport });
  await page.goto('/');
  await page.getByRole('link', { name: 'Ghi sổ nhật kí' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sổ nhật kí 11A2' }).waitFor();
  return page;
}

export const saved = (page: Page): Promise<void> =>
  page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();

/** Counts what a person does with finger and keys, from now on. */
export async function countTouches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted = window as unknown as { touches: number };
    counted.touches = 0;
    const count = (): void => void (counted.touches += 1);
    document.addEventListener('pointerup', count, true);
    document.addEventListener('keydown', count, true);
  });
  return () => page.evaluate(() => (window as unknown as { touches: number }).touches);
}
