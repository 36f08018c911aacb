import type { Page } from 'playwright-core';
import {
  broken,
  fullClass,
  troubledMail,
  withDay,
  withGrid,
  withMails,
  withOneMail,
  withPreview,
} from './observations-answers.js';
import type { Scene } from './scenes.js';

const all =
  (...steps: ((page: Page) => Promise<unknown>)[]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
const observer = { as: 'giamthi' } as const;
const classPath = `/observations/classes/${fullClass}`;
const lines = 'main ul li button';

export const observationsScenes: readonly Scene[] = [
  {
    name: 'observations-grid',
    ...{ ...observer, path: '/observations', before: all(withGrid, withDay(9, 4)) },
  },
  {
    name: 'observations-grid-error',
    ...{ ...observer, path: '/observations', before: broken('**/api/v1/observation-grid') },
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'observations-class',
    ...{ ...observer, path: classPath, before: all(withGrid, withDay(3, 5)) },
  },
  {
    name: 'observations-kinds',
    ...{ ...observer, path: classPath, before: all(withGrid, withDay(3, 5)) },
    act: async (page) => {
      await page.locator(lines).nth(1).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'observations-late',
    ...{ ...observer, path: classPath, before: all(withGrid, withDay(0, 0)) },
    act: async (page) => {
      await page.route('**/api/v1/observations/*', (route) => route.abort());
      await page.locator(lines).nth(7).click();
      await page.getByRole('dialog').locator('ul button').first().click();
      await page.getByRole('dialog').locator('form').waitFor();
    },
  },
  {
    name: 'observations-offline',
    ...{ ...observer, path: classPath, before: all(withGrid, withDay(0, 0)) },
    act: async (page) => {
      await page.route('**/api/v1/**', (route) => route.abort());
      await page.locator(lines).nth(3).click();
      await page.getByRole('dialog').locator('ul button').first().click();
      await page.getByRole('dialog').locator('button[type=submit]').click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'observations-word',
    ...{ ...observer, path: classPath, before: all(withGrid, withDay(0, 0)) },
    act: async (page) => {
      await page.locator(lines).nth(2).click();
      await page.getByRole('dialog').locator('ul button').nth(4).click();
      await page.getByRole('dialog').locator('form').waitFor();
    },
  },
  {
    name: 'observations-day',
    ...{ ...observer, path: '/observations/day', before: withDay(8, 5) },
  },
  {
    name: 'observations-day-empty',
    ...{ ...observer, path: '/observations/day', before: withDay(0, 0) },
  },
  {
    name: 'observations-day-of-all',
    ...{ as: 'bgh', path: '/observations/day', before: withDay(8, 5, 'all') },
  },
  {
    name: 'observations-mail',
    ...{ ...observer, path: '/observations/mail', before: all(withPreview(), withMails('none')) },
  },
  {
    name: 'observations-mail-correction',
    ...{ ...observer, path: '/observations/mail' },
    before: all(withPreview({ correction: 2 }), withMails('sent')),
  },
  {
    name: 'observations-mail-sent',
    ...{ ...observer, path: '/observations/mail' },
    before: all(withPreview({ correction: 2, isNew: false }), withMails('sent')),
  },
  {
    name: 'observations-mail-followed',
    ...{ as: 'cgcn', path: '/observations/mail', before: withMails('sent') },
  },
  {
    name: 'observations-mail-one',
    ...{ as: 'cgcn', path: `/observations/mails/${troubledMail}`, before: withOneMail },
  },
];
