import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { desk, openWindow, phone, settled } from '../support/look.js';
import { type Scene, scenes } from './scenes.js';

const viewports = { phone, desk } as const;

/** Which pictures are taken; everything unless told. */
export interface Wish {
  /** Only scenes whose name begins so. */
  beginning?: string | undefined;
}

/**
 * Takes every scene on a phone and at a desk, in both languages; and in dark colours in Vietnamese.
 * @param url where the school answers
 * @param folder takes the pictures, `home-typical.phone.vi.light.png`
 * @returns how many there are
 */
export async function takeScreenshots(
  url: string,
  folder: string,
  wish: Wish = {},
): Promise<number> {
  const found = await findChromium();
  if (found === undefined) throw new Error('There is no Chromium; name one in CHROMIUM_PATH.');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: found.path, args: found.flags });
  let taken = 0;
  try {
    for (const scene of scenes.filter(({ name }) => name.startsWith(wish.beginning ?? ''))) {
      for (const size of ['phone', 'desk'] as const) {
        for (const [language, colours] of [
          ['vi', 'light'],
          ['vi', 'dark'],
          ['en', 'light'],
        ] as const) {
          const file = join(folder, `${scene.name}.${size}.${language}.${colours}.png`);
          await take(browser, scene, { url, viewport: viewports[size], language, colours }, file);
          taken += 1;
        }
      }
    }
  } finally {
    await browser.close();
  }
  return taken;
}

async function take(
  browser: Browser,
  scene: Scene,
  look: {
    url: string;
    viewport: { width: number; height: number };
    language: 'vi' | 'en';
    colours: 'light' | 'dark';
  },
  file: string,
): Promise<void> {
  const { context, page } = await openWindow(browser, { ...look, as: scene.as });
  try {
    await scene.before?.(page);
    await page.goto(scene.path);
    // A scene of loading never comes to rest.
    await (scene.name.endsWith('-loading') ? page.locator('h1').waitFor() : settled(page));
    await scene.act?.(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: file, fullPage: true });
  } catch (error) {
    throw new Error(`${scene.name} (${look.language}, ${look.viewport.width} px) failed.`, {
      cause: error,
    });
  } finally {
    await context.close();
  }
}
