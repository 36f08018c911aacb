import type { Page } from 'playwright-core';
import { goodPassword, newPerson, type NewPerson } from './staff-steps.js';
import { Authenticator } from './support/authenticator.js';

export const codeField = 'Mã 6 số';

/** Sets the first password by the mailed link. */
async function setPassword(page: Page, { link }: NewPerson): Promise<void> {
  await page.goto(link);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(goodPassword);
  await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
  await page.getByRole('heading', { name: 'Mật khẩu đã được đặt' }).waitFor();
}

/** Fills in a sign-in form, on a page or in a dialog. */
export async function givePassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** The app that somebody has set up, by the key for typing. */
export async function readKey(page: Page): Promise<Authenticator> {
  return new Authenticator((await page.locator('ol code').first().textContent()) ?? '');
}

/** Somebody new who has a password and an app, signed in in this window; and the recovery codes. */
export async function newPersonWithApp(
  page: Page,
): Promise<NewPerson & { app: Authenticator; recoveryCodes: string[] }> {
  const person = await newPerson('cgcn');
  await setPassword(page, person);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await givePassword(page, person.username, goodPassword);
  await page.getByRole('heading', { name: 'Thiết lập xác thực hai lớp' }).waitFor();
  await page.getByLabel(codeField).waitFor();
  const app = await readKey(page);
  await page.getByLabel(codeField).fill(await app.code());
  const codes = page.getByRole('list', { name: 'Cất mười mã dự phòng' }).getByRole('listitem');
  await codes.first().waitFor();
  const recoveryCodes = await codes.allTextContents();
  await page.getByRole('button', { name: 'Tôi đã cất các mã, vào hệ thống' }).click();
  await page.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
  return { ...person, app, recoveryCodes };
}
