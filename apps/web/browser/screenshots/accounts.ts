import { letTimePass } from '../support/look.js';
import { asInEarnest } from './accounts-answers.js';
import type { Scene } from './scenes.js';

export const accountsScenes: readonly Scene[] = [
  { name: 'sign-in-demo', path: '/' },
  { name: 'sign-in', path: '/', before: asInEarnest },
  {
    name: 'sign-in-missing',
    path: '/',
    before: asInEarnest,
    act: (page) => page.locator('button[type=submit]').click(),
  },
  {
    name: 'sign-in-refused',
    path: '/',
    before: asInEarnest,
    act: async (page) => {
      await page.locator('input[autocomplete=username]').fill('cgcn');
      await page.locator('input[type=password]').fill('sai');
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'sign-in-throttled',
    path: '/',
    before: async (page) => {
      await asInEarnest(page);
      await page.route('**/api/v1/session', (route) =>
        route.request().method() === 'POST'
          ? route.fulfill({
              status: 429,
              json: {
                code: 'request.too-many',
                detail: { vi: 'Thầy/cô đã thử quá nhiều lần.', en: 'Too many tries.' },
              },
            })
          : route.fallback(),
      );
    },
    act: async (page) => {
      await page.locator('input[autocomplete=username]').fill('cgcn');
      await page.locator('input[type=password]').fill('sai');
      await page.locator('button[type=submit]').click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'session-ended',
    as: 'cgcn',
    path: '/',
    before: (page) => page.clock.install(),
    act: async (page) => {
      await page.context().clearCookies();
      await letTimePass(page);
      await page.getByRole('dialog').waitFor();
    },
  },
];
