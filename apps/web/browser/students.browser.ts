import type { Page } from 'playwright-core';
import { accessibilityProblems } from './support/accessibility.js';
import { isFine } from './support/every-look.js';
import { desk, phone, settled } from './support/look.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';

schoolAsNew();

async function openStudents(as = 'cgcn', path = '/students'): Promise<Page> {
  const page = await open({ as });
  await page.goto(path);
  await page.getByRole('grid').waitFor();
  return page;
}

/** The students in view, by name. */
const names = (page: Page): Promise<string[]> =>
  page.locator('[role=row][data-index] [role=gridcell]:first-child').allTextContents();

describe('looking for somebody', () => {
  it.each([
    ['without diacritics', 'tran thi lan', 'Nguyễn Minh Anh'],
    ['by a piece of a name', 'hai dang', 'Phạm Hải Đăng'],
    ['by a phone with dots', '0900.000.100', 'Nguyễn Minh Anh'],
    ['by a phone of abroad', '+84 900 000 106', 'Phạm Hải Đăng'],
  ])('finds them %s, and no address says whom', async (_way, text, found) => {
    const page = await openStudents();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.getByText(found).waitFor();
    await page.getByText('1 học sinh').waitFor();
    expect(await names(page)).toEqual([found]);
    const word = encodeURIComponent(text.slice(-6)).toLowerCase();
    expect([...asked, page.url()].filter((url) => url.toLowerCase().includes(word))).toEqual([]);
  });

  it('finds nobody kindly, and begins again', async () => {
    const page = await openStudents();
    await page.keyboard.press('/');
    await page.keyboard.type('không có ai tên này');
    await page.getByText('Không tìm thấy “không có ai tên này”.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('grid').waitFor();
  });

  it('is kept over a visit to a student and over a reload', async () => {
    const page = await openStudents();
    await page.keyboard.press('/');
    await page.keyboard.type('bao tram');
    await page.getByText('1 học sinh').waitFor();
    await page.getByText('Hồ Bảo Trâm').click();
    await page.getByRole('heading', { level: 1, name: 'Hồ Bảo Trâm' }).waitFor();
    await page.goBack();
    await page.getByText('1 học sinh').waitFor();
    await page.reload();
    await page.getByText('1 học sinh').waitFor();
  });
});

describe('the list of students', () => {
  it('is narrowed to a class by the address', async () => {
    const page = await openStudents();
    await page.getByLabel('Lớp', { exact: true }).selectOption({ label: '11A2' });
    await page.waitForURL(/\?classId=[\da-f-]{36}$/);
    await page.getByText('Trần Gia Bảo').waitFor();
    await page.getByText('Nguyễn Minh Anh').waitFor({ state: 'detached' });
  });

  it('opens a student by keyboard, in the order of the register', async () => {
    const page = await openStudents('gvcn10a1');
    expect((await names(page)).slice(0, 2)).toEqual(['Nguyễn Minh Anh', 'Phạm Hải Đăng']);
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Phạm Hải Đăng' }).waitFor();
    await page.getByRole('link', { name: '0900 000 106' }).waitFor();
  });

  it('shows a department names and classes, and no phone', async () => {
    const page = await openStudents('taichinh');
    expect(await page.getByText('Số điện thoại').count()).toBe(0);
    expect(await page.locator('main').textContent()).not.toMatch(/0900/);
  });
});

describe('what may be done for a guardian', () => {
  it('is for a teacher to write down that they do not want messages, and to take it back', async () => {
    const page = await openStudents('gvcn10a1');
    await page.getByText('Ngô Anh Quân').click();
    const father = page.getByRole('article').filter({ hasText: 'Ngô Bá Uy' });
    await father.getByRole('button', { name: 'Ghi là không nhận tin' }).click();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Tin nhắn chung').check();
    await page.getByLabel('Nhà trường biết bằng cách nào?').fill('Gọi điện sáng nay');
    await page.keyboard.press('Enter');
    await father.getByText('Không nhận tin nhắn chung.').waitFor();
    expect(await page.getByRole('button', { name: /^(Xác nhận|Bỏ xác nhận)/ }).count()).toBe(0);
    await father.getByRole('button', { name: 'Nhận lại' }).click();
    await father.getByText('Không nhận tin nhắn chung.').waitFor({ state: 'detached' });
  });

  it('is for CGCN to put a number in doubt after a second look, and to confirm it again', async () => {
    const page = await openStudents();
    await page.getByText('Đỗ Phương Nhi').click();
    const father = page.getByRole('article').filter({ hasText: 'Đỗ Trọng Tấn' });
    await father.getByRole('button', { name: 'Bỏ xác nhận' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bỏ xác nhận số 0900 000 116?' });
    await dialog.getByText('kể cả tin đang chờ gửi').waitFor();
    await dialog.getByRole('button', { name: 'Bỏ xác nhận' }).click();
    await father.getByText('Chưa xác nhận').waitFor();
    await father.getByRole('button', { name: 'Xác nhận số này' }).click();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await father.getByText('Đã xác nhận').waitFor();
    await page.getByText(/bỏ xác nhận số/).waitFor();
  });
});

describe('the pages of students', () => {
  it.each([
    { viewport: desk, colours: 'light', language: 'vi' } as const,
    { viewport: phone, colours: 'dark', language: 'en' } as const,
    { viewport: { width: 320, height: 640 }, colours: 'light', language: 'vi' } as const,
  ])('have nothing that axe objects to, and fit: $viewport.width px, $colours', async (look) => {
    const page = await open({ ...look, as: 'cgcn' });
    for (const path of ['/students', '/students?needs=confirmation', '/students?needs=mending']) {
      await page.goto(path);
      await settled(page);
      expect(await accessibilityProblems(page)).toEqual([]);
    }
    await page.goto('/students');
    await page.getByText('Nguyễn Minh Anh').click();
    await page.getByRole('article').first().waitFor();
    await isFine(page);
  });
});
