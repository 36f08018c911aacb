import type { Browser, BrowserContext, Page, Request } from 'playwright-core';

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

/** Long, in milliseconds: what is slow here is the machine, with two schools and a browser on two cores. */
const patience = 20_000;

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
  watchRequests(page);
  page.setDefaultTimeout(patience);
  return { context, page };
}

/** What each page has asked for and not yet been answered; its stream of news is never ended. */
const unanswered = new WeakMap<Page, Set<Request>>();

function watchRequests(page: Page): void {
  const requests = new Set<Request>();
  unanswered.set(page, requests);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** Waits until a page has settled: its heading is there, nothing is loading, its typeface is drawn. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await answered(page);
  await page.evaluate(() => document.fonts.ready);
}

/**
 * Waits until a page has all that it asked for, and what it drew of that asks for nothing more.
 * Playwright's own "networkidle" is half a second of silence, which is most of what a test would wait for.
 */
export async function answered(page: Page): Promise<void> {
  const requests = unanswered.get(page);
  const latest = Date.now() + patience;
  let silent = false;
  while (!silent) {
    if (Date.now() > latest) throw new Error(`${page.url()} is still waiting for an answer.`);
    await new Promise((resolve) => setTimeout(resolve, 40));
    if (requests !== undefined && requests.size > 0) continue;
    // Whatever the page still has to do comes before its answer to this.
    await page.evaluate(() => document.readyState);
    silent = requests === undefined || requests.size === 0;
  }
}

/** Lets the page's clock pass the time after which it asks for news; `page.clock.install()` comes first. */
export async function letTimePass(page: Page): Promise<void> {
  await page.clock.fastForward(31_000);
}
