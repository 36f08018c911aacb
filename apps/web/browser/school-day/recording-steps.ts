import type { Page } from 'playwright-core';
import { cast, day, ownClass } from './cast.js';
import { openClass } from './review-steps.js';

/** A student's line in a diary. */
const line = (page: Page, student: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(student, { exact: true }) });
const late = (page: Page, student: string) =>
  page.getByRole('button', { name: `${student} đi muộn`, exact: true });
const absent = (page: Page, student: string) =>
  page.getByRole('button', { name: `${student} vắng`, exact: true });
const saved = (page: Page): Promise<void> =>
  page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();

/** From the home to the diary of the teacher's own class. */
export async function openDiary(page: Page, className: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Ghi sổ nhật kí' }).tap();
  await page.getByRole('heading', { level: 1, name: `Sổ nhật kí ${className}` }).waitFor();
}

/** Somebody came late, somebody is on leave, and somebody has no card. */
export async function writeOwnDiary(page: Page): Promise<void> {
  await openDiary(page, ownClass);
  await late(page, cast.late).tap();
  await page.getByRole('button', { name: '15 phút', exact: true }).tap();
  await absent(page, cast.onLeave).tap();
  await page.getByRole('button', { name: 'Vắng có phép' }).tap();
  await line(page, cast.withoutCard).locator('[data-part="name"]').tap();
  await page.getByRole('button', { name: 'không đeo thẻ học sinh' }).tap();
  await saved(page);
  await page.getByText('40 học sinh · 39 có mặt · 1 muộn · 1 vắng').waitFor();
}

/** @param words of the last look, such as `Đúng hạn 16:00.` */
export async function handInDiary(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: 'Nộp sổ' }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(words).waitFor();
  await dialog.getByRole('button', { name: 'Nộp sổ' }).tap();
  await dialog.waitFor({ state: 'detached' });
}

/** CGCN writes for a teacher, from the board to the hand-in. */
export async function fillInFor(comms: Page, className: string, student: string): Promise<void> {
  await openClass(comms, className);
  await comms.getByRole('link', { name: 'Ghi sổ thay giáo viên' }).click();
  await comms.getByRole('button', { name: 'Ghi thay giáo viên' }).click();
  await absent(comms, student).click();
  await saved(comms);
  await comms.getByRole('button', { name: 'Nộp sổ' }).click();
  const dialog = comms.getByRole('dialog');
  await dialog.getByText(/Một thành viên khác của tổ CGCN sẽ gửi tin/).waitFor();
  await dialog.getByRole('button', { name: 'Nộp sổ' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** The students of the class, from an observer's home. */
export async function openClassToObserve(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Ghi nhận học sinh' }).tap();
  await page.getByRole('link', { name: new RegExp(`^${ownClass}(?!\\d)`) }).tap();
  await page.getByRole('heading', { level: 1, name: `Lớp ${ownClass}` }).waitFor();
}

/** Records one thing that was seen, with chips and a time. */
export async function observe(
  page: Page,
  student: string,
  seen: { kind: string; chip: string; time: string; mark: string },
): Promise<void> {
  await page.getByRole('button', { name: student, exact: true }).tap();
  await page.getByRole('button', { name: seen.kind, exact: true }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: seen.chip, exact: true }).tap();
  await dialog.getByLabel('Lúc').fill(seen.time);
  await dialog.getByRole('button', { name: 'Xong' }).tap();
  await page.getByRole('button', { name: `${student} ${seen.mark}` }).waitFor();
  await page.getByText('chờ gửi').waitFor({ state: 'detached' });
}

/** "Gửi báo cáo ngày" by an observer; returns when the school has taken it, wherever the mails are. */
export async function sendMailOfDay(page: Page, department: string, count: number): Promise<void> {
  await page.goto('/observations/mail');
  const name = `Gửi báo cáo ngày tới ${count} hộp thư`;
  await page.getByRole('button', { name, exact: true }).tap();
  const [year, month, date] = day.split('-');
  await page
    .getByRole('heading', { name: `Báo cáo ngày ${date}/${month}/${year} của ${department}` })
    .waitFor();
}

export const mailsTaken = (page: Page, count: number): Promise<void> =>
  page
    .getByText(`Máy chủ thư đã nhận ${count} trong ${count} thư.`, { exact: true })
    .waitFor({ timeout: 40_000 });
