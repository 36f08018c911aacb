import type { Page } from 'playwright-core';
import { accessibilityProblems } from './accessibility.js';
import { desk, phone, settled } from './look.js';

export const narrowPhone = { width: 320, height: 640 } as const;

/** Light and dark, a desk and a phone, and both languages, once each. */
const looks = [
  { viewport: desk, colorScheme: 'light', language: 'vi' },
  { viewport: phone, colorScheme: 'dark', language: 'en' },
] as const;

/**
 * Looks at a page as it stands, in one window: axe objects to nothing, and nothing has to be scrolled
 * sideways, at a desk, in English on a phone in the dark, and on the narrowest phone.
 * @param page in Vietnamese at a desk, in light; afterwards too
 */
export async function isFineInEveryLook(page: Page): Promise<void> {
  for (const look of looks) {
    await speak(page, look.language);
    await page.setViewportSize(look.viewport);
    await paint(page, look.colorScheme);
    await isFine(page);
  }
  // What axe looks at is on any phone the same; what fits is not.
  await page.setViewportSize(narrowPhone);
  await speak(page, 'vi');
  await settled(page);
  await fits(page);
  await paint(page, 'light');
  await page.setViewportSize(desk);
}

/** As it stands axe objects to nothing, and nothing has to be scrolled sideways. */
export async function isFine(page: Page): Promise<void> {
  await settled(page);
  expect(await accessibilityProblems(page)).toEqual([]);
  await fits(page);
}

async function fits(page: Page): Promise<void> {
  expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
}

/** What of a page cannot be seen without scrolling sideways, in pixels. */
export const hiddenAside = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Waits until the last colour has changed: what moves is over soon, but not at once. */
async function paint(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page
    .locator(`html[data-mantine-color-scheme=${colorScheme}]`)
    .waitFor({ state: 'attached' });
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
}

/** By the switch of the page itself, wherever it is in this width. */
async function speak(page: Page, language: 'vi' | 'en'): Promise<void> {
  const button = page.locator(`button[lang=${language}]`).first();
  await button.evaluate((element: HTMLElement) => element.click());
  await page.locator(`html[lang=${language}]`).waitFor({ state: 'attached' });
}
