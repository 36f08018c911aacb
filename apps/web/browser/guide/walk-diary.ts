import type { Page } from 'playwright-core';
import { withQuestions } from '../screenshots/daily-reports-answers.js';
import { settled } from '../support/look.js';
import type { Walk } from './walk.js';

/** Nobody has said why he is missing. */
const missing = 'Vũ Đức Huy';
const praised = 'Đỗ Phương Nhi';

const saved = (page: Page): Promise<void> =>
  page.getByRole('status').getByText('Đã lưu', { exact: true }).waitFor();

/** In the morning: one is missing, and the way to his family is a tap. */
export async function beginDiary({ picture }: Walk, page: Page): Promise<void> {
  await page.goto('/');
  await settled(page);
  await page.getByRole('link', { name: 'Ghi sổ nhật kí' }).click();
  await page.getByRole('button', { name: `${missing} vắng` }).click();
  await saved(page);
  const message = page.getByRole('link', { name: `Nhắn gia đình ${missing}` });
  await settled(page);
  await picture(page, 'nhat-ki-1-vang', message);
  await message.click();
  await page.getByLabel('Nội dung', { exact: true }).waitFor();
}

/** In the afternoon: a word of praise, and the diary goes to CGCN. */
export async function handInDiary({ picture }: Walk, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sổ nhật kí' }).click();
  await page.getByRole('button', { name: praised, exact: true }).click();
  await page.getByRole('button', { name: 'Học tập' }).click();
  const phrase = page.getByRole('button', { name: 'phát biểu tốt giờ …' });
  await settled(page);
  await picture(page, 'nhat-ki-2-mau-cau', phrase);
  await phrase.click();
  await page.getByRole('button', { name: 'Ngữ văn' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Nộp sổ' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Đúng hạn 16:00.').waitFor();
  const handIn = dialog.getByRole('button', { name: 'Nộp sổ' });
  await settled(page);
  await picture(page, 'nhat-ki-3-nop-so', handIn);
  await handIn.click();
  const takeBack = page.getByRole('button', { name: 'Lấy lại để sửa' });
  await takeBack.waitFor();
  await settled(page);
  await picture(page, 'nhat-ki-4-da-nop', takeBack);
}

/** What CGCN may ask of a teacher; questions of another day, so that none has to be asked first. */
export async function answerQuestion({ picture }: Walk, page: Page): Promise<void> {
  await withQuestions(page);
  await page.goto('/daily-reports/questions');
  await page.getByRole('radio', { name: /^Giám thị: Đi muộn/ }).check();
  await settled(page);
  await picture(page, 'nhat-ki-5-tra-loi', page.getByRole('button', { name: 'Trả lời' }));
  await page.getByRole('button', { name: 'Đồng ý với tin này' }).waitFor();
}
