import type { Page } from 'playwright-core';
import { settled } from '../support/look.js';
import type { Walk } from './walk.js';

const student = (page: Page, name: string) => page.getByRole('button', { name });

async function openClass(page: Page): Promise<void> {
  await page.getByRole('link', { name: '12A3' }).click();
  await student(page, 'Lê Ngọc Diệp').waitFor();
}

/** Giám thị at the gate. */
export async function recordLateness({ picture }: Walk, page: Page): Promise<void> {
  await page.goto('/observations');
  await page.getByRole('link', { name: '12A3' }).waitFor();
  await settled(page);
  await picture(page, 'giam-thi-1-chon-lop', page.getByRole('link', { name: '12A3' }));
  await openClass(page);
  await student(page, 'Lê Ngọc Diệp').click();
  const late = page.getByRole('button', { name: 'Đi muộn' });
  await settled(page);
  await picture(page, 'giam-thi-2-ghi-gi', late);
  await late.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '10 phút' }).click();
  await dialog.getByLabel('Lúc').fill('7h25');
  await dialog.getByLabel('Ghi chú').fill('hỏng xe');
  const done = dialog.getByRole('button', { name: 'Xong' });
  await settled(page);
  await picture(page, 'giam-thi-3-ghi-chu', done);
  await done.click();
  await page.getByRole('button', { name: /Lê Ngọc Diệp.*Đi muộn 07:25/ }).waitFor();
}

/** Bán trú at noon: one is not well. */
export async function recordHealth({ picture }: Walk, page: Page): Promise<void> {
  await page.goto('/observations');
  await openClass(page);
  await student(page, 'Dương Nhật Vy').click();
  await page.getByRole('button', { name: 'Sức khoẻ' }).click();
  const word = page.getByRole('button', { name: 'mệt, đã xuống phòng y tế' });
  await settled(page);
  await picture(page, 'ban-tru-1-suc-khoe', word);
  await word.click();
  await page.getByRole('button', { name: 'Xong' }).click();
  await page.getByText(/Đã ghi: Dương Nhật Vy, Sức khoẻ lúc/).waitFor();
}

/** Giám thị at the end of the day: the mail to everybody. */
export async function sendMail({ picture }: Walk, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tất cả các lớp' }).click();
  await page.getByRole('link', { name: 'Báo cáo' }).click();
  const send = page.getByRole('button', { name: /^Gửi báo cáo ngày tới \d+ hộp thư$/ });
  await send.waitFor();
  await settled(page);
  await picture(page, 'giam-thi-4-bao-cao', send);
  await send.click();
}

/** What became of it; others went on meanwhile. */
export async function followMail({ picture }: Walk, page: Page): Promise<void> {
  await page.getByText(/Máy chủ thư đã nhận (\d+) trong \1 thư/).waitFor();
  await settled(page);
  await picture(page, 'giam-thi-5-ket-qua');
}
