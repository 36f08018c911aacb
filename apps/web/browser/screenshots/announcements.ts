import type { Page } from 'playwright-core';
import { asked, brokenApi, returned, withAnnouncement, withList } from './announcements-answers.js';
import {
  id,
  text,
  withNotDelivered,
  withPreview,
  withUnreachable,
} from './announcements-recipients.js';
import type { Scene } from './scenes.js';

const one = `/announcements/${id}`;

/** Writes one that can be handed in, by a person's own way. */
async function write(page: Page, written = text): Promise<void> {
  const fields = page.locator('form');
  await fields
    .locator('input[type=text], input:not([type])')
    .first()
    .fill('Họp phụ huynh học kì I');
  await fields.locator('textarea').fill(written);
  await fields.locator('input[name=audience]').first().check();
  await page.locator('[aria-keyshortcuts=ArrowRight]').waitFor();
  await page.waitForTimeout(500);
}

export const announcementsScenes: readonly Scene[] = [
  {
    name: 'announcements-list-empty',
    as: 'taichinh',
    path: '/announcements',
    before: withList([]),
  },
  {
    name: 'announcements-list-filtered-empty',
    as: 'cgcn',
    path: '/announcements?status=returned',
    before: withList([]),
  },
  { name: 'announcements-list', as: 'cgcn', path: '/announcements', before: withList('typical') },
  { name: 'announcements-list-full', as: 'cgcn', path: '/announcements', before: withList('full') },
  {
    name: 'announcements-list-error',
    as: 'cgcn',
    path: '/announcements',
    before: brokenApi('**/api/v1/announcements*'),
    act: (page) => page.getByRole('alert').waitFor(),
  },
  { name: 'announcements-new-empty', as: 'taichinh', path: '/announcements/new' },
  { name: 'announcements-new', as: 'taichinh', path: '/announcements/new', act: write },
  {
    name: 'announcements-new-missing',
    as: 'taichinh',
    path: '/announcements/new',
    act: (page) => page.locator('form section .mantine-Button-root').last().click(),
  },
  {
    name: 'announcements-new-long',
    as: 'taichinh',
    path: '/announcements/new',
    act: async (page) => {
      await write(page, `${'Kính gửi quý phụ huynh. 🎉 '.repeat(12)}`);
      await page.locator('textarea').press('End');
      await page.keyboard.type('{tên bố}');
    },
  },
  {
    name: 'announcements-new-classes',
    as: 'cgcn',
    path: '/announcements/new',
    before: withUnreachable,
    act: async (page) => {
      await page.locator('input[name=audience]').nth(2).check();
      const boxes = page.locator('fieldset fieldset input[type=checkbox]');
      await boxes.first().waitFor();
      for (const place of [0, 1]) await boxes.nth(place).check();
      await page.locator('form button[aria-expanded=false]').last().click();
      await page.getByRole('list').last().waitFor();
    },
  },
  {
    name: 'announcements-new-failed',
    as: 'taichinh',
    path: '/announcements/new',
    act: async (page) => {
      await write(page);
      await page.locator('form input[type=checkbox]').last().check();
      await brokenApi('**/api/v1/announcements')(page);
      await page.locator('form section .mantine-Button-root').last().click();
      await page.getByRole('alert').waitFor();
    },
  },
  {
    name: 'announcements-review',
    as: 'cgcn',
    path: one,
    before: withAnnouncement(asked),
  },
  {
    name: 'announcements-review-quiet',
    as: 'cgcn',
    path: one,
    before: async (page) => {
      await withAnnouncement(asked)(page);
      await withPreview({ leavesAt: '2026-11-24T23:00:00.000Z', waitsForOpening: true })(page);
    },
  },
  {
    name: 'announcements-review-returning',
    as: 'cgcn',
    path: `${one}?returning=true`,
    before: withAnnouncement(asked),
  },
  {
    name: 'announcements-returned',
    as: 'taichinh',
    path: one,
    before: withAnnouncement(returned),
  },
  {
    name: 'announcements-sending',
    as: 'cgcn',
    path: one,
    before: withAnnouncement('sending'),
  },
  {
    name: 'announcements-quiet',
    as: 'cgcn',
    path: one,
    before: async (page) => {
      await withAnnouncement('quiet')(page);
      await withNotDelivered(27)(page);
    },
  },
  {
    name: 'announcements-sent-full',
    as: 'cgcn',
    path: one,
    before: async (page) => {
      await withAnnouncement('sent')(page);
      await withNotDelivered(1_200)(page);
    },
    // As much as one sees: a picture of 1.200 rows would be as long as a corridor.
    act: (page) =>
      page.evaluate(() => {
        const page = document.querySelector('main');
        if (page !== null) Object.assign(page.style, { height: '2000px', overflow: 'clip' });
      }),
  },
  {
    name: 'announcements-one-error',
    as: 'cgcn',
    path: one,
    before: brokenApi('**/api/v1/announcements/**'),
    act: (page) => page.getByRole('alert').waitFor(),
  },
];
