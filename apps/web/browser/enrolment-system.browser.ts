import type { Page } from 'playwright-core';
import {
  withDifferences,
  withDoubles,
  withRefusal,
} from './screenshots/enrolment-system-answers.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';
import { isFineInEveryLook } from './support/every-look.js';

async function openDifferences(before: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await open({ as: 'cgcn' });
  await before(page);
  await page.goto('/enrolment');
  await page.getByRole('radio').first().waitFor();
  return page;
}

describe('what the enrolment system tells otherwise', () => {
  it('is chosen by keyboard alone, and nothing is recorded before the button is pressed', async () => {
    const page = await openDifferences(withDifferences(8));
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
    });
    await page.getByRole('radio').first().focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
    }
    await page.getByText('Lấy 2 của tuyển sinh, giữ 1 của trường').waitFor();
    await page.keyboard.press('Delete');
    await page.getByText('Lấy 1 của tuyển sinh, giữ 1 của trường').waitFor();
    expect(sent).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Ghi 2 lựa chọn' }).waitFor();
  });

  it('says what can not be taken, and why, and records the rest', async () => {
    const page = await openDifferences(withRefusal);
    await page.getByRole('radio').first().focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'Ghi 2 lựa chọn' }).click();
    await page.getByText('Đã ghi 1 lựa chọn.').waitFor();
    await page.getByRole('alert').getByText('thuộc về một học sinh khác').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('says of a number that is no longer told that it would be stopped', async () => {
    const page = await openDifferences(withDifferences(8));
    const number = page.getByRole('group', { name: /Mẹ Trần Thị Lan: Số điện thoại/ });
    await number.getByText('0900 000 107').waitFor();
    await number.getByText('Ngừng dùng số này').waitFor();
  });
});

describe('possible doubles', () => {
  it('stand side by side, and are told apart after a second look', async () => {
    const page = await open({ as: 'cgcn' });
    await withDoubles(1)(page);
    let body: unknown;
    await page.route('**/enrolment-doubles/separation', (route) => {
      body = route.request().postDataJSON();
      return route.fulfill({ status: 204 });
    });
    await page.goto('/enrolment/doubles');
    await page.getByRole('button', { name: 'Là hai em khác nhau' }).click();
    await page.getByText('không hỏi lại về hai em này nữa').waitFor();
    await page.getByRole('button', { name: 'Ghi là hai em' }).click();
    await page.getByText('Đã ghi Nguyễn Minh Anh là hai em.').waitFor();
    expect(body).toMatchObject({ externalId: 'DT-2026-00000' });
  });
});

describe('the pages of enrolment', () => {
  it('have nothing that axe objects to, and fit', async () => {
    const page = await open({ as: 'cgcn' });
    for (const count of [0, 8]) {
      await withDifferences(count)(page);
      await withDoubles(count)(page);
      for (const path of ['/enrolment', '/enrolment/doubles']) {
        await page.goto(path);
        await isFineInEveryLook(page);
      }
    }
  });
});
