import { setClock } from '../support/call.js';
import { phone, settled } from '../support/look.js';
import type { Walk } from './walk.js';

/** A homeroom teacher writes to one family, on a phone; and once more at night. */
export async function walkDirectMessage({ open, picture }: Walk): Promise<void> {
  const comms = await open({ as: 'cgcn' });
  await setClock(comms, '2026-11-24T10:00:00+07:00');
  const page = await open({ as: 'gvcn12a3', viewport: phone });
  await page.goto('/');
  await settled(page);
  const write = page.getByRole('link', { name: 'Nhắn tin', exact: true });
  await picture(page, 'giao-vien-1-trang-chu', write);
  await write.click();
  const mother = page.getByRole('button', { name: 'Chỉ nhắn cho Mẹ Phạm Thị Mai' });
  await mother.waitFor();
  await settled(page);
  await picture(page, 'giao-vien-2-chon-phu-huynh', mother);
  await mother.click();
  await page
    .getByLabel('Nội dung', { exact: true })
    .fill('Em {họ tên học sinh} quên áo khoác ở lớp, sáng mai em lấy ở bàn cô.');
  const look = page.getByRole('button', { name: 'Xem lại' });
  await settled(page);
  await picture(page, 'giao-vien-3-viet-tin', look);
  await look.click();
  const send = page.getByRole('button', { name: 'Gửi tới 1 số ngay bây giờ' });
  await send.waitFor();
  await settled(page);
  await picture(page, 'giao-vien-4-xem-lai', send);
  await setClock(comms, '2026-11-24T22:30:00+07:00');
  const atNight = await open({ as: 'gvcn12a3', viewport: phone });
  await atNight.goto('/direct-messages/new');
  await atNight.getByRole('button', { name: 'Chỉ nhắn cho Mẹ Phạm Thị Mai' }).click();
  await atNight.getByLabel('Nội dung', { exact: true }).fill('Mai em mang sách Hoá nhé.');
  await atNight.getByRole('button', { name: 'Xem lại' }).click();
  const later = atNight.getByRole('button', { name: 'Gửi tới 1 số lúc 06:00 ngày mai' });
  await later.waitFor();
  await settled(atNight);
  await picture(atNight, 'giao-vien-6-gio-nghi', later);
  await setClock(comms, '2026-11-24T10:00:00+07:00');
  await send.click();
  await page.getByRole('button', { name: 'Nhà mạng xác nhận' }).waitFor({ timeout: 40_000 });
  await settled(page);
  await picture(page, 'giao-vien-5-ket-qua');
}
