import type { Page } from 'playwright-core';
import { withEntries, withoutTrail } from './audit-trail-answers.js';
import type { Scene } from './scenes.js';

/** A picture of the window alone: a whole long list would be taller than anybody can look at. */
const windowAlone = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.scrollTo(0, 0);
    document.body.firstElementChild?.setAttribute(
      'style',
      `height: ${window.innerHeight}px; overflow: clip`,
    );
  });

const open =
  (place: number) =>
  async (page: Page): Promise<void> => {
    await page.locator('[role=row][data-index]').nth(place).click();
    await page.getByRole('dialog').waitFor();
    await windowAlone(page);
  };

const search =
  (text: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press('/');
    await page.keyboard.type(text);
    await page.waitForTimeout(800);
  };

const trail = { as: 'cgcn', path: '/audit-trail' } as const;

export const auditTrailScenes: readonly Scene[] = [
  { name: 'audit-trail', ...trail, act: windowAlone },
  { name: 'audit-trail-full', ...trail, before: withEntries(1200), act: windowAlone },
  { name: 'audit-trail-entry', ...trail, before: withEntries(40), act: open(3) },
  { name: 'audit-trail-entry-parts', ...trail, before: withEntries(40), act: open(5) },
  { name: 'audit-trail-entry-unchained', ...trail, before: withEntries(40), act: open(0) },
  {
    name: 'audit-trail-hash',
    ...trail,
    before: withEntries(40),
    act: async (page) => {
      await page.getByRole('button', { expanded: false }).last().click();
      await windowAlone(page);
    },
  },
  {
    name: 'audit-trail-filtered',
    as: 'bgh',
    path: '/audit-trail?deed=account&from=2026-11-01&until=2026-11-30',
    act: windowAlone,
  },
  { name: 'audit-trail-not-found', ...trail, act: search('không có ai') },
  { name: 'audit-trail-empty', ...trail, before: withEntries(0) },
  {
    name: 'audit-trail-error',
    ...trail,
    before: withoutTrail,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'audit-trail-loading',
    ...trail,
    before: (page) => page.route('**/api/v1/audit-entries/searches', () => undefined),
  },
];
