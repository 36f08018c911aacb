import type { Page } from 'playwright-core';
import type { Scene } from './scenes.js';
import { answered } from '../support/look.js';

const list = { as: 'cgcn', path: '/homerooms' } as const;

/** As if a class had lost its teacher, and another had a deputy and a substitute. */
const withGaps = (page: Page): Promise<unknown> =>
  page.route('**/api/v1/classes', async (route) => {
    const answer = await route.fetch();
    const { classes, ...rest } = (await answer.json()) as { classes: { teacher: unknown }[] };
    const holder = (displayName: string, until: string | null): unknown => ({
      accountId: '40000000-0000-4000-8000-000000000001',
      ...{ displayName, from: '2026-11-02', until },
    });
    await route.fulfill({
      json: {
        ...rest,
        classes: classes.map((one, place) => ({
          ...one,
          ...(place === 2 ? { teacher: null } : {}),
          ...(place === 1
            ? {
                deputies: [holder('Công Tằng Tôn Nữ Phương Thảo Nguyên', null)],
                substitutes: [holder('Vũ Hải Yến', '2026-12-11')],
              }
            : {}),
        })),
      },
    });
  });

const openFirst = async (page: Page): Promise<void> => {
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.locator('main section').nth(2).waitFor();
};

/** Presses a button of the first class, and waits for what it opens. */
const press =
  (name: RegExp) =>
  async (page: Page): Promise<void> => {
    await openFirst(page);
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('dialog').waitFor();
    await answered(page);
  };

export const homeroomsScenes: readonly Scene[] = [
  { name: 'homerooms', ...list, before: withGaps },
  {
    name: 'homerooms-empty',
    ...list,
    before: (page) =>
      page.route('**/api/v1/classes', (route) =>
        route.fulfill({ json: { schoolYear: 2026, classes: [] } }),
      ),
  },
  {
    name: 'homerooms-error',
    ...list,
    before: (page) =>
      page.route('**/api/v1/classes', (route) =>
        route.fulfill({ status: 500, json: { code: 'server.failed' } }),
      ),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'homerooms-one', ...list, act: openFirst },
  {
    name: 'homerooms-assign',
    ...list,
    act: async (page) => {
      await press(/Đổi giáo viên|Change the teacher/)(page);
      await page.getByRole('dialog').getByRole('combobox').selectOption({ index: 2 });
    },
  },
  {
    name: 'homerooms-substitute-wrong',
    ...list,
    act: async (page) => {
      await press(/dạy thay…|substitute…/)(page);
      await page.getByRole('dialog').locator('[type=submit]').click();
    },
  },
  { name: 'homerooms-end', ...list, act: press(/^Thôi phần|^End the part/) },
];
