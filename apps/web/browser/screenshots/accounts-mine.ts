import type { Schemas } from '@lien-lac/contract';
import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';

const devices: [string | null, string | null][] = [
  ['Chrome', 'Android'],
  ['Cốc Cốc', 'Windows'],
  ['Samsung Internet', 'Android'],
  [null, null],
  ['Safari', 'iOS'],
];

const at = (hours: number): string =>
  new Date(Date.UTC(2026, 10, 23, 10, 0) - hours * 3_600_000).toISOString();

function sessionAt(place: number): Schemas['OwnSessionView'] {
  const [browser, system] = devices[place % devices.length]!;
  return {
    id: `session-${place}`,
    isCurrent: place === 0,
    browser,
    system,
    address: place % 4 === 3 ? '2001:ee0:4f12:a830:91cd:5e07:bb26:41d9' : `113.161.7.${20 + place}`,
    firstSeenAt: at(place * 5 + 2),
    lastSeenAt: at(place),
    secondFactorAt: at(place * 5 + 2),
  };
}

const account =
  (sessions: number, factor: Partial<Schemas['SecondFactorView']>) =>
  async (page: Page): Promise<void> => {
    await page.route('**/api/v1/sessions', (route) =>
      route.fulfill({
        json: { sessions: Array.from({ length: sessions }, (_, place) => sessionAt(place)) },
      }),
    );
    const view: Schemas['SecondFactorView'] = {
      required: true,
      setUpAt: '2026-09-05T02:10:00Z',
      recoveryCodesLeft: 10,
      can: { remove: false },
      ...factor,
    };
    await page.route('**/api/v1/second-factor', (route) => route.fulfill({ json: view }));
  };

export const myAccountScenes: readonly Scene[] = [
  { name: 'account-typical', as: 'cgcn', path: '/account', before: account(3, {}) },
  {
    name: 'account-off',
    as: 'taichinh',
    path: '/account',
    before: account(1, { required: false, setUpAt: null, recoveryCodesLeft: 0 }),
  },
  {
    name: 'account-full',
    as: 'taichinh',
    path: '/account',
    before: account(12, { required: false, recoveryCodesLeft: 1, can: { remove: true } }),
  },
  {
    name: 'account-remove',
    as: 'taichinh',
    path: '/account',
    before: account(1, { required: false, recoveryCodesLeft: 0, can: { remove: true } }),
    act: (page) => page.locator('section').first().getByRole('button').last().click(),
  },
  {
    name: 'account-loading',
    as: 'taichinh',
    path: '/account',
    before: async (page) => {
      await page.route('**/api/v1/sessions', () => undefined);
      await page.route('**/api/v1/second-factor', () => undefined);
    },
  },
  {
    name: 'account-error',
    as: 'taichinh',
    path: '/account',
    before: async (page) => {
      const failed = { status: 500, json: { code: 'request.failed' } };
      await page.route('**/api/v1/sessions', (route) => route.fulfill(failed));
      await page.route('**/api/v1/second-factor', (route) => route.fulfill(failed));
    },
    act: (page) => page.getByRole('alert').first().waitFor(),
  },
];
