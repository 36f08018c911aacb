import type { Page } from 'playwright-core';
import { withDepartures } from './screenshots/students-answers.js';
import { setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { desk, type Look, phone, settled } from './support/look.js';
import * as school from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';
import { hiddenAside, isFineInEveryLook } from './support/every-look.js';

// Students leave the school, and its next year is opened.
schoolAsNew();
const open = (look: Partial<Look> = {}): Promise<Page> => school.open({ as: 'cgcn', ...look });

describe('what a school year brings', () => {
  it.each([
    { viewport: desk, name: 'Lê Ngọc Diệp', reason: 'Chuyển nơi ở' },
    { viewport: phone, name: 'Bùi Hoàng Long', reason: 'Chuyển trường' },
  ])('$name leaves, is on the list of who left, and comes back', async ({ viewport, ...who }) => {
    const { name, reason } = who;
    const page = await open({ viewport });
    await page.goto('/students');
    await page.getByRole('searchbox').fill(name);
    await page.getByText('1 học sinh', { exact: true }).waitFor();
    await page.getByText(name, { exact: true }).click();
    await page.getByRole('button', { name: 'Thôi học…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lí do').selectOption({ label: reason });
    await dialog.getByLabel(/Ghi chú/).fill('Theo gia đình vào Nam');
    await dialog.getByText('phụ huynh không nhận tin nào nữa').waitFor();
    await dialog.getByRole('button', { name: 'Ghi là thôi học' }).click();
    await dialog.waitFor({ state: 'detached' });

    await page.goto('/departures');
    const line = page.getByRole('listitem').filter({ hasText: name });
    await line.getByText(reason).waitFor();
    await line.getByText('Theo gia đình vào Nam').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về Excel' }).click();
    expect((await kept).suggestedFilename()).toMatch(/\.xlsx$/);

    await line.getByRole('button', { name: 'Nhận lại…' }).click();
    await dialog.getByLabel('Lớp mới').selectOption({ label: '12A3' });
    await dialog.getByText('Phụ huynh lại nhận tin ở các số đã xác nhận').waitFor();
    await dialog.getByRole('button', { name: 'Nhận lại vào lớp 12A3' }).click();
    await page.getByText('Chưa có học sinh nào thôi học.').waitFor();
  });

  it('is prepared class by class once the next one is opened, and changes nothing today', async () => {
    const page = await open();
    await setClock(page, '2027-07-20T08:00:00+07:00');
    await page.goto('/school-years/new');
    await page.getByRole('button', { name: /^Mở năm học 2027–2028/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Năm học 2027–2028' }).waitFor();

    await page.goto('/homerooms');
    await page.getByText('3 lớp, lớp nào cũng có giáo viên').waitFor();
    const today = await page.getByRole('grid').textContent();
    await page.getByLabel('Năm học').selectOption({ label: '2027–2028' });
    await page.waitForURL(/year=2027/);
    await page.getByText('3 lớp, 3 lớp chưa có giáo viên').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByText('11A1', { exact: true }).click();
    await page.getByText('Năm học 2027').waitFor();
    await page.getByRole('button', { name: 'Giao giáo viên…' }).click();
    const dialog = page.getByRole('dialog');
    const teacher = dialog.getByLabel('Giáo viên');
    const named = await teacher.locator('option').nth(1).textContent();
    await teacher.selectOption({ index: 1 });
    await dialog.getByText('Để trống ngày đầu').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
    await page.getByText('Đã giao lớp 11A1').waitFor();
    await page.getByText('Sắp tới: Từ 01/08/2027').waitFor();

    await page.goto('/homerooms?year=2027');
    await page.getByText('3 lớp, 2 lớp chưa có giáo viên').waitFor();
    const row = page.getByRole('row').filter({ hasText: '11A1' });
    expect(named).toContain(await row.getByRole('gridcell').nth(1).textContent());
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về Excel' }).click();
    expect((await kept).suggestedFilename()).toBe('chu-nhiem.xlsx');

    // Who has which class today is as it was.
    await page.goto('/homerooms');
    await page.getByText('3 lớp, lớp nào cũng có giáo viên').waitFor();
    expect(await page.getByRole('grid').textContent()).toBe(today);
  }, 60_000);
});

describe('the list of who left', () => {
  it('has nothing that axe objects to, and fits', async () => {
    const page = await open({ as: 'cgcn' });
    await withDepartures(page);
    await page.goto('/departures');
    await settled(page);
    await page.getByRole('listitem').filter({ hasText: 'Công Tằng Tôn Nữ' }).waitFor();
    await isFineInEveryLook(page);
  });
});
