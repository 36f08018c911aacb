import { buffer } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './support/accessibility.js';
import { hiddenAside } from './support/every-look.js';
import { phone, settled } from './support/look.js';
import { open } from './support/school.js';

/** The school's real list: 1,094 students that can be read, 7 rows and 26 cells that can't. */
const roster = fileURLToPath(new URL('../../api/test/fixtures/roster.xlsx', import.meta.url));

/** Three students with five numbers; a row without a name, and a number that lacks digits. */
const newClass = [
  'Mã HS,Họ và tên,Lớp,Họ tên bố,SĐT bố,Họ tên mẹ,SĐT mẹ',
  'HS9001,Trịnh Gia Hân,10A9,Trịnh Văn Lộc,0900001901,Mai Thị Hoa,0900001902',
  'HS9002,Mạc Đăng Khoa,10A9,Mạc Văn Đức,0912000,Lý Thị Hồng,0900001903',
  'HS9003,Tạ Bích Ngọc,10A9,Tạ Quang Minh,0900001904,Cao Thị Liên,0900001905',
  'HS9004,,10A9,Kiều Văn Phong,0900001906,,',
].join('\n');

async function openUpload(viewport?: { width: number; height: number }): Promise<Page> {
  const page = await open({ as: 'cgcn', ...(viewport === undefined ? {} : { viewport }) });
  await page.goto('/roster');
  await page.getByText('Kéo tệp vào đây').waitFor();
  return page;
}

async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await page.locator('input[type=file]').setInputFiles(file);
}

describe('a file that cannot be read', () => {
  it.each([
    ['no spreadsheet', 'thong-bao.pdf', '%PDF-1.7 Kính mời', 'Đây không phải tệp bảng tính'],
    ['empty', 'trong.xlsx', '', 'Tệp không có dữ liệu'],
    ['with a password', 'lop.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'có mật khẩu'],
  ])('is named, with what to do: %s', async (_kind, name, content, words) => {
    const page = await openUpload();
    await choose(page, name, content);
    const alert = page.getByRole('alert');
    await alert.getByText(`Chưa đọc được “${name}”`).waitFor();
    await alert.getByText(words).waitFor();
    expect(await page.getByText('Kéo tệp khác vào đây').isVisible()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is told to be too large before anything is sent, also where it was dropped', async () => {
    const page = await openUpload();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(49 * 1024 * 1024)], 'anh.xlsx'));
      return transfer;
    });
    await page
      .locator('label')
      .filter({ hasText: 'Kéo tệp' })
      .dispatchEvent('drop', { dataTransfer: dropped });
    await page.getByRole('alert').getByText('Tệp nặng 49 MB, quá mức 15 MB').waitFor();
  });

  it('has headings and no student: there is nothing to take', async () => {
    const page = await openUpload();
    await choose(page, 'lop.csv', 'STT,Họ và tên,Lớp,SĐT mẹ\n');
    await page.getByText('Chưa đọc được học sinh nào trong tệp này.').waitFor();
    expect(await page.getByRole('button', { name: /^Nhận/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('a wrong guess of a column', () => {
  it('is corrected, and the file is read again at once', async () => {
    const page = await openUpload();
    await choose(page, 'lop.csv', 'Họ và tên,Lớp,Tổ\nNguyễn Văn An,10A1,0900001999\n');
    await page.getByText(/^Đọc được/).waitFor();
    await page.getByLabel('Ý nghĩa của cột C, Tổ').selectOption({ label: 'SĐT mẹ' });
    await page.getByRole('button', { name: 'Nhận 1 học sinh, 1 số điện thoại' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Nhận 1 học sinh, 1 số điện thoại' }).waitFor();
  });
});

describe('the school’s list', () => {
  it('is understood at once, each refusal at its cell', async () => {
    const page = await openUpload();
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.getByText('27 trang tính, 11 cột.').waitFor();
    await page.getByRole('button', { name: 'Nhận 1.094 học sinh, 1.996 số điện thoại' }).waitFor();
    await page.getByText('Chưa nhận 7 dòng, 26 ô.').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    // Which rows are looked at stands in the address, and outlives a reload.
    const tabs = page.getByRole('navigation', { name: 'Chọn dòng để xem' });
    await tabs.getByRole('link', { name: /^Cần xem lại/ }).click();
    const row = page.getByRole('row', { name: /10A2, dòng 7.*Cột J \(SĐT mẹ\) “0390000”/ });
    await row.waitFor();
    await page.waitForURL(/\/roster\/[\da-f-]{36}\?show=remarked$/);
    await page.reload();
    await row.waitFor();
  });

  it('is long, and its last row is as near as its first', async () => {
    const page = await openUpload();
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.getByRole('link', { name: /^Học sinh mới/ }).click();
    await page.getByRole('row', { name: /10A1, dòng 5/ }).waitFor();
    await page.getByRole('grid').focus();
    const last = page.getByRole('row', { name: /12A9/ });
    // The rows that are further down come while one goes there, on a busy machine a page in a second.
    for (const until = Date.now() + 50_000; Date.now() < until;) {
      if (await last.first().isVisible()) break;
      await page.keyboard.press('End');
      await page.waitForTimeout(100);
    }
    await last.first().waitFor();
    // However far one goes, the page holds what is in view.
    expect(await page.getByRole('row').count()).toBeLessThan(60);
  }, 90_000);
});

describe('the list of a new class', () => {
  it('goes from the upload to confirmed contacts', async () => {
    const page = await openUpload();
    await choose(page, '10A9.csv', newClass);
    await page.getByRole('button', { name: 'Nhận 3 học sinh, 5 số điện thoại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đã nhận danh sách' }).waitFor();
    await page.getByText('Đã nhận 3 học sinh, 5 số điện thoại.').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Xác nhận số điện thoại' }).click();
    await page.getByText('5 số chờ xác nhận').waitFor();

    // One by keyboard alone: the first key opens, the second says how, the third confirms.
    const grid = page.getByRole('grid', { name: 'Số điện thoại chờ xác nhận' });
    await grid.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Xác nhận 1 số điện thoại?' });
    await dialog.getByText('Từ lúc này số được nhận tin nhắn của trường').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText('Đã xác nhận 1 số.').waitFor();
    await page.getByText('4 số chờ xác nhận').waitFor();

    // Then three at once, from where the keyboard is: the way is remembered.
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('Đã chọn 3 số').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Xác nhận 3 số điện thoại?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã xác nhận 3 số.').waitFor();
    await page.getByText('1 số chờ xác nhận').waitFor();

    // And back, and all of them at once.
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('4 số chờ xác nhận').waitFor();
    await grid.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Xác nhận 4 số điện thoại?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Không còn số nào chờ xác nhận.').waitFor();
    await page.getByText('Đã xác nhận 4 số.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    // The same list again has nothing new.
    await page.goto('/roster');
    await choose(page, '10A9.csv', newClass);
    await page.getByText('Trường đã có đủ mọi điều trong tệp này.').waitFor();
  }, 60_000);

  it('gives the refused rows back as a workbook, which is read like any other', async () => {
    const page = await openUpload();
    await choose(page, '10A9.csv', newClass);
    await page.getByText('Chưa nhận 1 dòng, 1 ô.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về các dòng cần sửa' }).click();
    const workbook = await download;
    expect(workbook.suggestedFilename()).toBe('dong-can-sua.xlsx');
    const refused = await buffer(await workbook.createReadStream());
    await page.getByRole('link', { name: /Chọn tệp khác/ }).click();
    await choose(page, 'dong-can-sua.xlsx', refused);
    // The two rows, as bad as they were.
    await page.getByText('Chưa nhận 1 dòng, 1 ô.').waitFor();
    await page.getByText('Đọc được 1 học sinh').waitFor();
  });
});

describe('the upload', () => {
  it('is told to be CGCN’s to a department that comes by the address', async () => {
    const page = await open({ as: 'taichinh' });
    await page.goto('/roster');
    await page.getByText('Tài khoản này không được làm việc đó.').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });

  it('fits 320 px without sideways scrolling, before and after', async () => {
    const page = await openUpload({ ...phone, width: 320 });
    expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.getByText('27 trang tính, 11 cột.').click();
    await settled(page);
    expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
