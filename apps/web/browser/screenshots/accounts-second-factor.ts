import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';
import { asInEarnest } from './accounts-answers.js';
import type { Scene } from './scenes.js';

const field = 'input[autocomplete=one-time-code]';
const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const school = 'Trường THPT Nguyễn Thị Minh Khai';

const begun: Schemas['BegunSecondFactorView'] = {
  secret,
  uri: `otpauth://totp/${encodeURIComponent(school)}:cgcn?secret=${secret}&issuer=${encodeURIComponent(school)}`,
};

export const recoveryCodes = [
  ...['7k2mq-x04bd', 'p9wzt-3hv6n', 'c5rjy-81ksg', 'm0fqe-t7d2x', '4nbva-9gzpw'],
  ...['j6xhk-2sy8c', 'z3tdr-w5m1f', '8gpcn-qe70v', 'yv4k9-b6jht', '1wsmz-xr3dq'],
];

const session = (state: Schemas['SecondFactorState']): Schemas['SessionView'] => ({
  account: { id: '1', displayName: 'Nguyễn Hoàng Long', role: 'cgcn' },
  csrfToken: 'x',
  secondFactor: { state, givenAt: null, freshUntil: null },
  can: {},
  mode: 'production',
  schoolName: school,
  schoolTime: '2026-11-23T21:59:00.000+07:00',
});

const wrongCode = {
  code: 'second-factor.wrong-code',
  detail: {
    vi: 'Mã không đúng, đã hết hạn hoặc đã dùng rồi. Xin đợi mã mới trong ứng dụng rồi nhập lại.',
    en: 'The code is wrong, too old or was used already. Please wait for the next one and try again.',
  },
};
const tooManyCodes = {
  code: 'second-factor.too-many-codes',
  detail: {
    vi: 'Đã nhập sai mã quá nhiều lần. Xin đợi 14 phút rồi thử lại.',
    en: 'Too many wrong codes. Please wait 14 minutes and try again.',
  },
};

/** The password was given; what comes next answers so. */
const onTheWay =
  (state: 'asked' | 'to-set-up', status = 422, answer: object = wrongCode) =>
  async (page: Page): Promise<void> => {
    await asInEarnest(page);
    await page.route('**/api/v1/session', (route) => route.fulfill({ json: session(state) }));
    await page.route('**/api/v1/session/second-factor', (route) =>
      route.fulfill({ status, json: answer }),
    );
    await page.route('**/api/v1/second-factor', (route) =>
      route.fulfill({ status: 201, json: begun }),
    );
    await page.route('**/api/v1/second-factor/confirmation', (route) =>
      route.fulfill({ status, json: answer }),
    );
  };

const giveCode = async (page: Page): Promise<void> => {
  await page.locator(field).fill('123456');
};

/** The account's page, whose code is asked for again. */
const asksAgain = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/second-factor/recovery-codes', (route) =>
    route.fulfill({
      status: 403,
      json: {
        code: 'second-factor.asked',
        detail: { vi: 'Việc này cần mã xác thực.', en: 'This needs your second factor.' },
      },
    }),
  );

export const secondFactorScenes: readonly Scene[] = [
  { name: 'code', path: '/', before: onTheWay('asked') },
  {
    name: 'code-wrong',
    path: '/',
    before: onTheWay('asked'),
    act: async (page) => {
      await giveCode(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'code-too-many',
    path: '/',
    before: onTheWay('asked', 429, tooManyCodes),
    act: async (page) => {
      await giveCode(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'code-expired',
    path: '/',
    before: onTheWay('asked', 401, {
      code: 'session.required',
      detail: { vi: 'Phiên làm việc đã hết.', en: 'The session has ended.' },
    }),
    act: async (page) => {
      await giveCode(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'code-recovery',
    path: '/',
    before: onTheWay('asked'),
    act: (page) => page.locator('form button[type=button]').click(),
  },
  { name: 'set-up', path: '/', before: onTheWay('to-set-up') },
  {
    name: 'set-up-wrong',
    path: '/',
    before: onTheWay('to-set-up'),
    act: async (page) => {
      await giveCode(page);
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'recovery-codes',
    path: '/',
    before: onTheWay('to-set-up', 200, { recoveryCodes, session: session('given') }),
    act: async (page) => {
      await giveCode(page);
      await page.locator('li code').nth(9).waitFor();
    },
  },
  {
    name: 'code-again',
    as: 'cgcn',
    path: '/account',
    before: asksAgain,
    act: async (page) => {
      await page.locator('section').first().getByRole('button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
