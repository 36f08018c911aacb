import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { accessibilityProblems } from './support/accessibility.js';
import { phone, settled } from './support/look.js';
import { open } from './support/school.js';

/** The school's real list: 1,094 students that can be read, 7 rows and 26 cells that can't. */
const roster = fileURLToPath(new URL('../../api/test/fixtures/roster.xlsx', import.meta.url));

async function openUpload(viewport?: { width: number; height: number }): Promise<Page> {
  const page = await open({ as: 'cgcn', ...(viewport === undefined ? {} : { viewport }) });
  await page.goto('/roster');
  await page.getByText('Kéo tệp vào đây').waitFor();
  return page;
}

async function choose(page: Page, name: string, content: Buffer | string): Promise<void> {
  const buffer = Buffer.from(content);
  const file = { name, mimeType: 'application/octet-stream', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
}

describe('a file that cannot be read', () => {
  it.each([
    ['no spreadsheet', 'thong-bao.pdf', '%PDF-1.7 Kính mời', 'Đây không phải tệp bảng tính'],
    ['empty', 'trong.xlsx', '', 'Tệp không có dữ liệu'],
    ['with a password', 'lop.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'có mật khẩu'],
    ['of 49 MB', 'anh.xlsx', Buffer.alloc(49 * 1024 * 1024), 'Tệp nặng 49 MB, quá mức 15 MB'],
  ])('is named, with what to do: %s', async (_kind, name, content, words) => {
    const page = await openUpload();
    await choose(page, name, content);
    const alert = page.getByRole('alert');
    await alert.getByText(`Chưa đọc được “${name}”`).waitFor();
    await alert.getByText(words).waitFor();
    expect(await page.getByText('Kéo tệp khác vào đây').isVisible()).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
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
  it('goes from the upload to confirmed contacts', async () => {
    const page = await openUpload();
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.getByText('27 trang tính, 11 cột.').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    // Each refusal stands at its cell, and which ones are looked at stands in the address.
    const tabs = page.getByRole('navigation', { name: 'Chọn dòng để xem' });
    await tabs.getByRole('link', { name: /^Cần xem lại/ }).click();
    await page.getByRole('row', { name: /10A2, dòng 7.*Cột J \(SĐT mẹ\) “0390000”/ }).waitFor();
    await page.waitForURL(/\/roster\/[\da-f-]{36}\?show=remarked$/);

    // The refused rows come back as a workbook, to be mended and uploaded again.
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về các dòng cần sửa' }).click();
    const workbook = await download;
    expect(workbook.suggestedFilename()).toBe('dong-can-sua.xlsx');
    const refused = await workbook.path();

    await page.getByRole('button', { name: 'Nhận 1.094 học sinh, 1.996 số điện thoại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Đã nhận danh sách' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Xác nhận số điện thoại' }).click();
    await page.getByText('2.064 số chờ xác nhận').waitFor();

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
    await page.getByText('2.063 số chờ xác nhận').waitFor();

    // Then three at once: the way is remembered.
    await grid.focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('Đã chọn 3 số').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Xác nhận 3 số điện thoại?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Đã xác nhận 3 số.').waitFor();
    await page.getByText('2.060 số chờ xác nhận').waitFor();

    // And back.
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('2.063 số chờ xác nhận').waitFor();

    // What was refused is still refused, and nothing else comes of it.
    await page.goto('/roster');
    await choose(page, 'dong-can-sua.xlsx', readFileSync(refused));
    await page.getByText('Chưa nhận 7 dòng, 26 ô.').waitFor();
    // The same list again has nothing new.
    await page.goto('/roster');
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.getByText('Trường đã có đủ mọi điều trong tệp này.').waitFor();
  }, 120_000);
});

describe('the upload', () => {
  it('is told to be CGCN’s to a teacher who comes by the address', async () => {
    const page = await open({ as: 'gvcn10a1' });
    await page.goto('/roster');
    await page.getByText('Việc này do tổ CGCN làm cho toàn trường.').waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
  });

  it('fits 320 px without sideways scrolling, before and after', async () => {
    const page = await openUpload({ ...phone, width: 320 });
    const overhang = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overhang()).toBeLessThanOrEqual(0);
    await page.locator('input[type=file]').setInputFiles(roster);
    await page.getByText('27 trang tính, 11 cột.').click();
    await settled(page);
    expect(await overhang()).toBeLessThanOrEqual(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
