import type { Page } from 'playwright-core';
import { withEntries, withoutTrail } from './screenshots/audit-trail-answers.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';
import { isFineInEveryLook } from './support/every-look.js';

schoolAsNew();

async function openTrail(as = 'cgcn', path = '/audit-trail'): Promise<Page> {
  const page = await open({ as });
  await page.goto(path);
  await page.getByRole('grid').waitFor();
  return page;
}

describe('the audit trail', () => {
  it.each(['cgcn', 'bgh'])('tells %s in plain words who did what', async (as) => {
    const page = await openTrail(as);
    await page
      .getByRole('grid')
      .getByText(/ đăng nhập$/)
      .first()
      .waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/session\.began/);
  });

  it('shows what a deed changed, from where, and its place in the chain, by keyboard', async () => {
    const page = await open({ as: 'cgcn' });
    await withEntries(40)(page);
    await page.goto('/audit-trail');
    await page.getByRole('grid').focus();
    for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /lấy thông tin theo hệ thống tuyển sinh/ });
    await dialog.getByRole('row', { name: 'Ngày sinh 12/03/2010 03/12/2010' }).waitFor();
    await dialog.getByText('địa chỉ mạng 203.0.113.24').waitFor();
    await dialog.getByText('Mục số 4.997').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('goes on as one scrolls', async () => {
    const page = await open({ as: 'cgcn' });
    await withEntries(250)(page);
    await page.goto('/audit-trail');
    await page.getByText('100 dòng mới nhất').waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await page.getByText('200 dòng mới nhất').waitFor();
    await page.keyboard.press('End');
    await page.getByText('250 dòng').waitFor();
  });

  it('is searched by a name without diacritics, and no address says whom', async () => {
    const page = await openTrail();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('/');
    await page.keyboard.type('hoang long');
    await page.getByText('Nguyễn Hoàng Long đăng nhập').first().waitFor();
    await page.keyboard.type(' không có ai');
    await page.getByText('Không có dòng nào như vậy.').waitFor();
    expect([...asked, page.url()].filter((url) => url.includes('long'))).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('grid').waitFor();
  });

  it('is narrowed to a deed and to days by the address, which a colleague can open', async () => {
    const page = await openTrail();
    await page.getByLabel('Việc', { exact: true }).selectOption('session.began');
    await page.waitForURL(/deed=session\.began/);
    await page.getByLabel('Đến ngày').fill('2020-01-01');
    await page.getByText('Không có dòng nào như vậy.').waitFor();
    const colleague = await open({ as: 'bgh' });
    await colleague.goto(new URL(page.url()).search.replace(/^/, '/audit-trail'));
    await colleague.getByText('Không có dòng nào như vậy.').waitFor();
  });

  it('is taken away as a workbook of what is on the screen, which is a line of it itself', async () => {
    const page = await openTrail('bgh', '/audit-trail?deed=session.began');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Tải về Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('nhat-ki-he-thong.xlsx');
    await page.goto('/audit-trail');
    await page
      .getByRole('grid')
      .getByText(/ tải nhật kí về$/)
      .first()
      .waitFor();
  });

  it('says that it could not be read, and reads it again', async () => {
    const page = await open({ as: 'cgcn' });
    await withoutTrail(page);
    await page.goto('/audit-trail');
    await page.getByRole('alert').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('grid').waitFor();
  });

  it('has nothing that axe objects to, and fits', async () => {
    const page = await open({ as: 'cgcn' });
    for (const entries of [0, 40]) {
      await withEntries(entries)(page);
      await page.goto('/audit-trail?deed=contact');
      await isFineInEveryLook(page);
    }
  });
});
