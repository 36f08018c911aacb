import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { openWindow, phone, settled } from '../support/look.js';
import { measurePage, type PageCost } from './measure-page.js';

export interface MeasuredPage extends PageCost {
  /** `sign-in`, or the path of the page. */
  page: string;
}

/** The one who may see the most. */
const person = 'cgcn';
/** A page is opened this many times; the middle one counts. */
const openings = 3;

/**
 * Measures sign-in and every page of the menu, on a phone with a slowed processor.
 * @param url where the school answers
 */
export async function measurePages(url: string): Promise<MeasuredPage[]> {
  const found = await findChromium();
  if (found === undefined) throw new Error('There is no Chromium; name one in CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath: found.path, args: found.flags });
  try {
    const measured: MeasuredPage[] = [
      {
        page: 'sign-in',
        ...(await middle(() => measurePage(browser, { url, viewport: phone }, '/'))),
      },
    ];
    for (const path of await menuOf(browser, url)) {
      const look = { url, viewport: phone, as: person };
      measured.push({ page: path, ...(await middle(() => measurePage(browser, look, path))) });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

/** The pages as a table for people. */
export function describePages(pages: readonly MeasuredPage[]): string {
  const width = Math.max(...pages.map(({ page }) => page.length));
  const line = (page: string, ...cells: string[]): string =>
    `${page.padEnd(width)}  ${cells.map((cell) => cell.padStart(12)).join('  ')}\n`;
  const milliseconds = (value: number): string => `${Math.round(value)} ms`;
  return [
    line('', 'first paint', 'interactive', 'JavaScript'),
    ...pages.map(({ page, firstPaint, interactive, scripts }) =>
      line(
        page,
        milliseconds(firstPaint),
        milliseconds(interactive),
        `${(scripts / 1024).toFixed(1)} kB`,
      ),
    ),
  ].join('');
}

async function menuOf(browser: Browser, url: string): Promise<string[]> {
  const { context, page } = await openWindow(browser, { url, as: person });
  try {
    await page.goto('/');
    await settled(page);
    const links = await page.locator('nav a[href^="/"]').all();
    const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
    return [...new Set(paths.filter((path) => path !== null))];
  } finally {
    await context.close();
  }
}

/** The opening whose time to interactive is the middle one. */
async function middle(open: () => Promise<PageCost>): Promise<PageCost> {
  const costs: PageCost[] = [];
  while (costs.length < openings) costs.push(await open());
  return costs.sort((one, other) => one.interactive - other.interactive)[(openings - 1) / 2]!;
}
