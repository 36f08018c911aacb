import type { Page } from 'playwright-core';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';

async function openStudent(as: string, name: string): Promise<Page> {
  const page = await open({ as });
  await page.goto('/students');
  // Others may have brought more students than are shown at once.
  await page.getByRole('searchbox').fill(name);
  await page.getByText(name, { exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
}

describe('the guardians of a student', () => {
  it('get a new number from the teacher, and the confirmed old one stays in use', async () => {
    const page = await openStudent('gvcn10a1', 'Phạm Hải Đăng');
    const guardian = page.getByRole('article').first();
    await guardian.getByRole('button', { name: 'Đổi số…' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('vẫn được dùng cho tới khi tổ CGCN xác nhận số mới').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    await dialog.getByLabel('Số điện thoại hoặc địa chỉ e-mail').fill('0900 000 777');
    await page.keyboard.press('Enter');
    await guardian.getByRole('link', { name: '0900 000 777' }).waitFor();
    await guardian.getByText('Đã xác nhận').first().waitFor();
  });

  it('are corrected by two people at once without either losing what was typed', async () => {
    const one = await openStudent('gvcn10a1', 'Ngô Anh Quân');
    const other = await openStudent('cgcn', 'Ngô Anh Quân');
    for (const [page, name] of [
      [one, 'Ngô Bá Uy Một'],
      [other, 'Ngô Bá Uy Hai'],
    ] as const) {
      const father = page.getByRole('article').filter({ hasText: 'Ngô Bá Uy' });
      await father.getByRole('button', { name: 'Sửa tên…' }).click();
      await page.getByRole('dialog').getByLabel('Họ và tên').fill(name);
    }
    await one.keyboard.press('Enter');
    await one.getByRole('article').filter({ hasText: 'Ngô Bá Uy Một' }).waitFor();
    await other.keyboard.press('Enter');
    const dialog = other.getByRole('dialog');
    await dialog.getByText('Bây giờ: Ngô Bá Uy Một').waitFor();
    await dialog.getByText('Thầy/cô sửa: Ngô Bá Uy Hai').waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu bản của tôi' }).click();
    const father = other.getByRole('article').filter({ hasText: 'Ngô Bá Uy Hai' });
    await father.getByRole('button', { name: 'Sửa tên…' }).click();
    await other.getByRole('dialog').getByLabel('Họ và tên').fill('Ngô Bá Uy');
    await other.keyboard.press('Enter');
    await other.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('a student', () => {
  it('changes class after what will happen was read, and is back at a press', async () => {
    const page = await openStudent('cgcn', 'Hồ Bảo Trâm');
    await page.getByRole('button', { name: 'Chuyển lớp…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lớp mới', { exact: true }).selectOption({ label: '10A1' });
    await dialog.getByText(/không còn ở lớp/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Chuyển sang lớp 10A1' }).click();
    await page.getByText(/Chuyển từ lớp .* sang lớp 10A1/).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác…' }).click();
    await dialog.getByText('như chưa hề chuyển sang lớp 10A1').waitFor();
    await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText(/hoàn tác lúc/).waitFor();
  });
});

describe('the list of a class', () => {
  it('is handed over by its teacher, and opens again when they take it back', async () => {
    const page = await open({ as: 'gvcn10a1' });
    await page.goto('/class-lists');
    await page.getByRole('button', { name: /^Bàn giao danh sách/ }).click();
    await page.getByText('Đã bàn giao.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rút lại bàn giao' }).click();
    await page.getByText('Chưa bàn giao').waitFor();
  });
});
