import type { Page } from 'playwright-core';
import { troubledMail, withOneMail } from '../screenshots/observations-answers.js';
import { settled } from '../support/look.js';
import type { Walk } from './walk.js';

const className = '12A3';
const contradicted = 'Lê Ngọc Diệp';
const praised = 'Đỗ Phương Nhi';

/** CGCN from the board over the comparison to the messages. */
export async function reviewAndSend(walk: Walk, page: Page): Promise<void> {
  const { picture } = walk;
  await page.goto('/daily-reports');
  const remind = page.getByRole('button', { name: 'Nhắc 2 lớp chưa nộp sổ' });
  await remind.waitFor();
  await settled(page);
  await picture(page, 'hang-ngay-1-bang', remind);
  await remind.click();
  await page.getByText('Đã gửi thư nhắc giáo viên của 2 lớp.').waitFor();
  await page.getByRole('row').filter({ hasText: className }).click();
  await page.getByRole('button', { name: 'Bắt đầu rà soát' }).click();
  const one = page.getByRole('article', { name: contradicted }).first();
  const ask = one.getByRole('button', { name: 'Hỏi người đã ghi' });
  await ask.waitFor();
  await settled(page);
  await picture(page, 'hang-ngay-2-doi-chieu', ask);
  await one.getByRole('button', { name: 'Theo Giám thị' }).click();
  await page.getByText('Đã xử lí 1 chỗ chưa khớp').waitFor();
  await edit(walk, page);
  await page.getByRole('button', { name: 'Rà soát xong' }).click();
  const send = page.getByRole('button', { name: /^Gửi \d+ tin$/ });
  await send.waitFor();
  await settled(page);
  await picture(page, 'hang-ngay-4-gui', send);
  await send.click();
  await page.getByRole('heading', { name: 'Kết quả' }).waitFor();
}

/** What became of the messages; others went on meanwhile. */
export async function followMessages({ picture }: Walk, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Tin hằng ngày' }).click();
  await page.getByRole('row').filter({ hasText: className }).click();
  await page.getByText('Nhà mạng xác nhận đã tới.').first().waitFor({ timeout: 40_000 });
  await settled(page);
  await picture(page, 'hang-ngay-5-ket-qua');
}

async function edit({ picture }: Walk, page: Page): Promise<void> {
  const student = page.getByRole('article', { name: praised });
  await student.getByRole('button', { name: 'Sửa tin' }).click();
  await page
    .getByLabel('Nội dung tin')
    .fill('Em Nhi (12A3): giờ Ngữ văn hôm nay em phát biểu rất hay, cô và cả lớp cùng khen.');
  const save = page.getByRole('button', { name: 'Lưu tin đã sửa' });
  await settled(page);
  await picture(page, 'hang-ngay-3-sua-tin', save);
  await page.getByRole('button', { name: 'Để sau' }).click();
}

/** What goes into no message, mails that did not arrive, and the calendar of the year. */
export async function followUp({ picture }: Walk, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Trang chủ' }).click();
  await page.getByRole('link', { name: /gia đình cần gọi điện/ }).click();
  const call = page.getByRole('article', { name: 'Dương Nhật Vy' });
  await call.getByLabel('Đã trao đổi gì?').fill('Mẹ em đã đón em về lúc 13h00.');
  await settled(page);
  await picture(page, 'hang-ngay-6-goi-dien', call.getByRole('button', { name: 'Đã gọi' }));
  await call.getByRole('button', { name: 'Đã gọi' }).click();
  await call.waitFor({ state: 'detached' });
  await withOneMail(page);
  await page.goto(`/observations/mails/${troubledMail}`);
  const retry = page.getByRole('button', { name: 'Gửi lại 2 thư không tới' });
  await retry.waitFor();
  await settled(page);
  await picture(page, 'hang-ngay-7-thu-khong-toi', retry);
  await page.getByRole('link', { name: 'Lịch năm học' }).click();
  await page.getByLabel('Hạn nộp sổ').waitFor();
  await settled(page);
  await picture(page, 'hang-ngay-8-lich');
}
