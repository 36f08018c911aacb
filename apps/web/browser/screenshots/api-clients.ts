import type { Page } from 'playwright-core';
import { withClients, withoutClients, withRotation } from './api-clients-answers.js';
import type { Scene } from './scenes.js';

const list = { as: 'cgcn', path: '/api-clients' } as const;

/** Presses a button of the first program: the first one changes its secret, the second revokes it. */
const press =
  (button: 0 | 1) =>
  async (page: Page): Promise<void> => {
    const first = page.getByRole('article').first();
    // The state itself is the first button of a card.
    await first
      .getByRole('button')
      .nth(button + 1)
      .click();
    await page.getByRole('dialog').waitFor();
  };

const submit = (page: Page): Promise<void> => page.locator('form [type=submit]').click();

export const apiClientsScenes: readonly Scene[] = [
  { name: 'api-clients', ...list, before: withClients(3) },
  {
    name: 'api-clients-revoked',
    ...list,
    before: withClients(4),
    act: (page) => page.locator('main button[aria-expanded]').last().click(),
  },
  { name: 'api-clients-empty', ...list, before: withClients(0) },
  {
    name: 'api-clients-error',
    ...list,
    before: withoutClients,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'api-clients-new', as: 'cgcn', path: '/api-clients/new' },
  {
    name: 'api-clients-new-wrong',
    as: 'cgcn',
    path: '/api-clients/new',
    act: async (page) => {
      await page.locator('[name=rate]').fill('nhiều');
      for (const scope of await page.getByRole('checkbox').all()) await scope.uncheck();
      await submit(page);
    },
  },
  {
    name: 'api-clients-token',
    as: 'cgcn',
    path: '/api-clients/new',
    before: withClients(0),
    act: async (page) => {
      await page.locator('[name=name]').fill('Phần mềm tuyển sinh');
      await submit(page);
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'api-clients-rotate', ...list, before: withClients(3), act: press(0) },
  {
    name: 'api-clients-rotated',
    ...list,
    before: withRotation,
    act: async (page) => {
      await press(0)(page);
      await submit(page);
      await page.getByRole('dialog').locator('code').waitFor();
    },
  },
  { name: 'api-clients-revoke', ...list, before: withClients(3), act: press(1) },
];
