import type { Page } from 'playwright-core';
import { call, setClock } from '../support/call.js';
import { phone, settled } from '../support/look.js';
import type { Walk } from './walk.js';

const title = 'Họp phụ huynh học kì I';
const text =
  'Kính mời PHHS em {họ tên học sinh}, lớp {lớp}, họp phụ huynh lúc 8h00 Chủ nhật tại hội trường.';
const requesterName = 'Đỗ Thị Ngọc Bích';
/** Its eight phones all take messages. */
const className = '12A3';
const content = { name: 'Nội dung', exact: true } as const;
const statement = 'Tôi xác nhận nội dung là chính xác';
/** One phone confirms late; the rest is over by then. */
const allLeft = /Đã gửi hết\. Chờ nhà mạng xác nhận \d tin|Cả 8 số đều đã nhận hoặc đã giao/;

/**
 * A department asks for an announcement, CGCN reviews, edits and approves it, holds it, lets it go on,
 * and puts it right.
 */
export async function walkAnnouncement(walk: Walk): Promise<void> {
  const comms = await walk.open({ as: 'cgcn' });
  await setClock(comms, '2026-11-24T09:00:00+07:00');
  const requester = await walk.open({ as: 'taichinh' });
  const address = await ask(walk, requester);
  await review(walk, comms, address);
  await confirmOnPhone(walk, address);
  await steer(walk, comms);
  await requester.goto(address);
  await requester.getByText('Đã xác nhận', { exact: true }).waitFor();
  await settled(requester);
  await walk.picture(requester, 'bo-phan-6-ket-qua');
  await correct(walk, comms);
  await takeSheet(walk, requester, comms);
}

/** @returns the address of the announcement */
async function ask({ picture }: Walk, page: Page): Promise<string> {
  await page.goto('/');
  await settled(page);
  const write = page.getByRole('link', { name: 'Soạn tin nhắn chung' }).first();
  await picture(page, 'bo-phan-1-trang-chu', write);
  await write.click();
  await page.getByLabel('Tiêu đề').fill(title);
  await page.getByRole('textbox', content).fill(text);
  await page.getByRole('radio', { name: 'Theo lớp' }).check();
  await page.getByRole('checkbox', { name: className }).check();
  await page
    .getByText(/Kính mời PHHS em [^{]+, lớp 12A3/)
    .first()
    .waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  await picture(page, 'bo-phan-2-soan-tin');
  await page.getByRole('radio', { name: 'Hẹn giờ' }).check();
  await page.getByLabel('Gửi vào lúc').fill('2026-11-25T09:00');
  await page.getByLabel(statement).check();
  await page.getByText('09:00 ngày mai, nếu đã được duyệt').waitFor();
  await settled(page);
  const handIn = page.getByRole('button', { name: /^Gửi yêu cầu duyệt/ });
  await picture(page, 'bo-phan-3-gui-yeu-cau', handIn);
  await handIn.click();
  await page.getByText('Chờ tổ CGCN duyệt').waitFor();
  await settled(page);
  await picture(page, 'bo-phan-4-cho-duyet');
  return new URL(page.url()).pathname;
}

async function review({ picture }: Walk, page: Page, address: string): Promise<void> {
  await page.goto('/');
  await settled(page);
  await picture(
    page,
    'cgcn-1-trang-chu',
    page.getByRole('link', { name: /tin nhắn chung chờ thầy\/cô duyệt/ }),
  );
  await page.goto(address);
  await page.getByText('8 số điện thoại, của phụ huynh 4 học sinh').waitFor();
  await settled(page);
  const approve = page.getByRole('button', { name: /^Gửi tới 8 số lúc 09:00 ngày mai/ });
  await picture(page, 'cgcn-2-xem-va-duyet', approve);
  await page.getByRole('button', { name: 'Sửa lời' }).click();
  await page.getByRole('textbox', content).fill(text.replace('8h00', '7h30'));
  await page.locator('ins', { hasText: '7h30' }).waitFor();
  await page.getByLabel(/Lời nhắn cho người yêu cầu/).fill('Hội trường bận từ 9h00.');
  await settled(page);
  const sendBack = page.getByRole('button', { name: `Gửi bản sửa cho ${requesterName} xác nhận` });
  await picture(page, 'cgcn-3-sua-loi', sendBack);
  await sendBack.click();
  await page.getByText(`Chờ ${requesterName} xác nhận bản sửa`).waitFor();
}

async function confirmOnPhone({ open, picture }: Walk, address: string): Promise<void> {
  const page = await open({ as: 'taichinh', viewport: phone });
  await page.goto(address);
  const old = page.locator('del', { hasText: '8h00' });
  await old.waitFor();
  await settled(page);
  await old.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const confirm = page.getByRole('button', { name: 'Tôi xác nhận bản sửa là chính xác' });
  // What was changed; the button stands under it.
  await picture(page, 'bo-phan-5-xac-nhan-ban-sua');
  await confirm.click();
  await page.getByText('Chờ tổ CGCN duyệt').waitFor();
}

/** From the approval to the result, with a pause before it leaves. */
async function steer({ picture }: Walk, page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Gửi tới 8 số lúc 09:00 ngày mai/ }).click();
  await page.getByText(/8 tin sẽ gửi lúc 09:00 ngày mai/).waitFor();
  await settled(page);
  const pause = page.getByRole('button', { name: 'Tạm dừng' });
  await picture(page, 'cgcn-4-cho-gio-gui', pause);
  await pause.click();
  await page.getByText(/Đang tạm dừng, còn 8 tin/).waitFor();
  await settled(page);
  const goOn = page.getByRole('button', { name: 'Gửi tiếp 8 tin' });
  await picture(page, 'cgcn-5-tam-dung', goOn);
  await goOn.click();
  await setClock(page, '2026-11-25T09:00:10+07:00');
  await page.getByText(allLeft).first().waitFor({ timeout: 40_000 });
  await page.getByText('Đã xác nhận', { exact: true }).waitFor();
  await settled(page);
  await picture(page, 'cgcn-6-ket-qua', page.getByRole('link', { name: 'Soạn tin đính chính' }));
}

async function correct({ picture }: Walk, page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Soạn tin đính chính' }).click();
  await page.getByText('8 số đã nhận tin sai', { exact: true }).waitFor();
  await page
    .getByRole('textbox', content)
    .fill('Nhà trường xin đính chính: buổi họp phụ huynh bắt đầu lúc 8h00.');
  await page.getByLabel(statement).check();
  await settled(page);
  await picture(
    page,
    'cgcn-7-dinh-chinh',
    page.getByRole('button', { name: /đính chính tới 8 số$/ }),
  );
}

/** The sheet of Tài chính, with a row that has to be mended. */
async function takeSheet({ picture }: Walk, page: Page, comms: Page): Promise<void> {
  const { students } = await call<{ students: { code: string; fullName: string }[] }>(
    comms,
    'POST',
    '/student-searches',
    { q: className, limit: 4 },
  );
  const lines = students.map(
    ({ code, fullName }, place) => `${code};${fullName};${place === 3 ? '' : '1.250.000'};05/12`,
  );
  await page.goto('/announcements/new');
  await page.getByRole('radio', { name: 'Theo bảng Excel' }).check();
  await page.locator('input[type=file]').setInputFiles({
    name: 'hoc-phi-thang-12.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Mã HS;Họ tên;Số tiền;Hạn nộp', ...lines].join('\n')),
  });
  await page.getByText('hoc-phi-thang-12.csv: 4 học sinh khớp mã', { exact: false }).waitFor();
  await settled(page);
  const toMend = page.getByRole('button', { name: 'Tải về Excel' });
  await picture(page, 'bo-phan-7-bang-excel', toMend);
}
