import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';

const token = 'x'.repeat(43);

const redemption =
  (status: number, code = '', vi = '', en = '', atField = false) =>
  (page: Page): Promise<unknown> =>
    page.route('**/api/v1/one-time-links/redemption', (route) =>
      status === 204
        ? route.fulfill({ status })
        : route.fulfill({
            status,
            json: {
              code,
              detail: { vi, en },
              fields: atField ? [{ field: 'password', code }] : [],
            },
          }),
    );

const choose =
  (password: string) =>
  async (page: Page): Promise<void> => {
    await page.locator('input[autocomplete=new-password]').fill(password);
    await page.locator('button[type=submit]').click();
  };

export const passwordScenes: readonly Scene[] = [
  { name: 'first-password', path: `/first-password#${token}` },
  {
    name: 'first-password-typing',
    path: `/first-password#${token}`,
    act: (page) => page.locator('input[autocomplete=new-password]').fill('phượng nở'),
  },
  {
    name: 'first-password-short',
    path: `/first-password#${token}`,
    act: choose('phượng nở'),
  },
  {
    name: 'first-password-common',
    path: `/first-password#${token}`,
    before: redemption(
      422,
      'password.too-common',
      'Mật khẩu này nhiều người dùng hoặc dễ đoán. Xin chọn một câu chỉ mình thầy/cô nghĩ ra.',
      'This password is used by many or easily guessed. Please choose a phrase that only you would think of.',
      true,
    ),
    act: choose('Mật khẩu 12345'),
  },
  {
    name: 'first-password-spent',
    path: `/first-password#${token}`,
    before: redemption(
      410,
      'one-time-link.unusable',
      'Liên kết này đã dùng rồi hoặc đã hết hạn. Xin lấy liên kết mới ở “Quên mật khẩu” hoặc nhờ tổ CGCN.',
      'This link was used already or has expired. Please ask for a new one by “Lost password” or from the comms team.',
    ),
    act: choose('phượng nở đầu tháng sáu'),
  },
  {
    name: 'first-password-set',
    path: `/first-password#${token}`,
    before: redemption(204),
    act: choose('phượng nở đầu tháng sáu'),
  },
  {
    name: 'first-password-set-elsewhere',
    as: 'daotao',
    path: `/first-password#${token}`,
    before: redemption(204),
    act: choose('phượng nở đầu tháng sáu'),
  },
  { name: 'first-password-incomplete', path: '/first-password' },
  { name: 'lost-password', path: '/lost-password' },
  {
    name: 'lost-password-sent',
    path: '/lost-password',
    before: (page) =>
      page.route('**/api/v1/lost-passwords', (route) => route.fulfill({ status: 202 })),
    act: async (page) => {
      await page.locator('input[autocomplete=username]').fill('thu.ha');
      await page.locator('button[type=submit]').click();
      await page.locator('main [role=status]').waitFor();
    },
  },
];
