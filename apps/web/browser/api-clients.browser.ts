import type { Page } from 'playwright-core';
import { withClients } from './screenshots/api-clients-answers.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';
import { isFineInEveryLook } from './support/every-look.js';

const card = (page: Page, name: string) => page.getByRole('article', { name });

/** Lets a program in, and keeps its token. */
async function addProgram(page: Page, name: string): Promise<string> {
  await page.goto('/api-clients/new');
  await page.getByLabel('Tên phần mềm').fill(name);
  await page.getByRole('button', { name: 'Thêm và lấy mã' }).click();
  const token = await page.getByLabel('Mã truy cập', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Tôi đã cất mã này' }).click();
  await card(page, name).waitFor();
  return token;
}

/** What the API says to a program with this token. */
async function knock(page: Page, token: string): Promise<number> {
  const answer = await page.request.get('/api/v1/enrolment/students', {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.status();
}

describe('a program of the school', () => {
  it('is let in, and its token works and is nowhere to be seen again', async () => {
    const page = await open({ as: 'cgcn' });
    const token = await addProgram(page, 'Tuyển sinh A');
    expect(token).toMatch(/^ll_/);
    expect(await knock(page, token)).toBe(200);
    await page.reload();
    await card(page, 'Tuyển sinh A').getByText('Đang dùng').waitFor();
    expect(await page.content()).not.toContain(token);
    const kept = await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
    expect(kept).not.toContain(token);
  });

  it('does not lose its token by Escape or the way back', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/api-clients');
    await page.getByRole('link', { name: 'Thêm phần mềm' }).click();
    await page.getByLabel('Tên phần mềm').fill('Tuyển sinh B');
    await page.getByRole('button', { name: 'Thêm và lấy mã' }).click();
    const dialog = page.getByRole('dialog', { name: 'Mã truy cập của “Tuyển sinh B”' });
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.goBack();
    await dialog.getByText('Thầy/cô chưa bấm “Tôi đã cất mã này”').waitFor();
  });

  it('gets a new token while the old one still works, and says until when', async () => {
    const page = await open({ as: 'cgcn' });
    const old = await addProgram(page, 'Tuyển sinh C');
    await card(page, 'Tuyển sinh C').getByRole('button', { name: 'Đổi mã' }).click();
    const dialog = page.getByRole('dialog', { name: 'Đổi mã của “Tuyển sinh C”?' });
    await dialog.getByText(/^Mã cũ dùng được đến \d\d:\d\d \d\d\/\d\d\/\d{4}/).waitFor();
    await dialog.getByLabel('Dừng ngay').check();
    await dialog.getByText('Mã cũ bị từ chối ngay từ yêu cầu tiếp theo.').waitFor();
    await dialog.getByLabel('7 ngày').check();
    await dialog.getByRole('button', { name: 'Đổi mã' }).click();
    const token = await page.getByLabel('Mã truy cập', { exact: true }).inputValue();
    await page.getByText(/^Mã cũ dùng được đến/).waitFor();
    await page.getByRole('button', { name: 'Tôi đã cất mã này' }).click();
    expect(await Promise.all([knock(page, old), knock(page, token)])).toEqual([200, 200]);
    await card(page, 'Tuyển sinh C')
      .getByText(/^Đang đổi mã/)
      .waitFor();
  });

  it('is shut out at once, after it is said what that does', async () => {
    const page = await open({ as: 'cgcn' });
    const token = await addProgram(page, 'Tuyển sinh D');
    await card(page, 'Tuyển sinh D').getByRole('button', { name: 'Thu hồi' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thu hồi “Tuyển sinh D”?' });
    await dialog.getByText('Ngay từ yêu cầu tiếp theo').waitFor();
    await dialog.getByText('Không hoàn tác được').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Thu hồi ngay' }).click();
    await page.getByText('Đã thu hồi “Tuyển sinh D”.').waitFor();
    expect(await knock(page, token)).toBe(401);
  });

  it('is not made of fields that are not right, and says so at each', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/api-clients/new');
    await page.getByLabel('Số yêu cầu nhiều nhất mỗi phút').fill('nhiều');
    await page.getByRole('button', { name: 'Thêm và lấy mã' }).click();
    await page.getByText('Thầy/cô đặt tên cho phần mềm.').waitFor();
    await page.getByText('Điền một số từ 1 đến 6.000').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('the pages of programs', () => {
  it('have nothing that axe objects to, and fit', async () => {
    const page = await open({ as: 'cgcn' });
    for (const [count, path] of [
      [0, '/api-clients'],
      [4, '/api-clients'],
      [4, '/api-clients/new'],
    ] as const) {
      await withClients(count)(page);
      await page.goto(path);
      await isFineInEveryLook(page);
    }
  });
});
