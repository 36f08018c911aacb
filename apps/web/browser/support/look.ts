import type { Browser, BrowserContext, Page } from 'playwright-core';

export const phone = { width: 360, height: 800 } as const;
export const desk = { width: 1440, height: 900 } as const;

/** How a page is looked at. */
export interface Look {
  /** Where the school answers, without a closing slash. */
  url: string;
  /** Who is signed in: the username of a demo account. Nobody unless told. */
  as?: string | undefined;
  language?: 'vi' | 'en';
  colours?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

/** The password of every demo account; windows walk in without it, by the demo's own door. */
export const demoPassword = 'lien-lac-demo';

/** Opens a window of its own, with nothing in it yet: `page.goto('/')`. */
export async function openWindow(
  browser: Browser,
  { url, as, language = 'vi', colours = 'light', viewport = desk }: Look,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({
    baseURL: url,
    viewport,
    colorScheme: colours,
    // The words of a test are the same on every machine.
    locale: 'vi-VN',
    // What moves is over at once, so that nothing is looked at half-way.
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 700,
  });
  await context.addInitScript(
    (chosen) => localStorage.setItem('lien-lac.language', chosen),
    language,
  );
  if (as !== undefined) {
    const answer = await context.request.post('/api/v1/demo-sign-ins', { data: { username: as } });
    if (!answer.ok()) throw new Error(`${as} could not sign in: ${answer.status()}.`);
  }
  const page = await context.newPage();
  // Long: what is slow here is the machine, with two schools and a browser on two cores.
  page.setDefaultTimeout(20_000);
  return { context, page };
}

/** Waits until a page has settled: its heading is there, nothing is loading, its typeface is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

/** Lets the page's clock pass the time after which it asks for news; `page.clock.install()` comes first. */
export async function letTimePass(page: Page): Promise<void> {
  await page.clock.fastForward(31_000);
}
