import type { Browser, BrowserContext, BrowserType, Page } from 'playwright-core';
import { type Look, openWindow } from './look.js';

/** Brought along by the environment of these tests; see browser-environment.ts. */
declare const chromium: BrowserType;

let browser: Browser | undefined;
let opened: BrowserContext[] = [];
let faults: string[] = [];

beforeAll(async () => {
  browser = await chromium.connect(given('BROWSER_ENDPOINT'));
});
afterEach(async () => {
  const [contexts, found] = [opened, faults];
  [opened, faults] = [[], []];
  await Promise.all(contexts.map((context) => context.close()));
  // A page that throws, or is kept from something by its policy, has failed whatever it shows.
  expect(found).toEqual([]);
});
afterAll(() => browser?.close());

/** Where the school answers, for what a test does beside the pages. */
export const schoolUrl = ofThisProcess('BROWSER_SCHOOL_URLS');

/** What the simulated phones received. */
export const carrierUrl = ofThisProcess('BROWSER_CARRIER_URLS');

/**
 * A window of its own, closed after the test: `const page = await open({ as: 'cgcn' })`; of the school
 * that the tests of this process share unless told. A fault of the page fails the test.
 */
export async function open(look: Partial<Look> = {}): Promise<Page> {
  if (browser === undefined) throw new Error('There is no browser before the tests begin.');
  const { context, page } = await openWindow(browser, { url: schoolUrl, ...look });
  opened.push(context);
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) faults.push(message.text());
  });
  return page;
}

/** Each of Jest's processes has a school of its own; they count from 1. */
function ofThisProcess(name: string): string {
  const place = Number(process.env.JEST_WORKER_ID ?? 1) - 1;
  const address = given(name).split(' ')[place];
  if (address === undefined) throw new Error(`${name} has none for process ${place + 1}.`);
  return address;
}

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these with npm test.`);
  return value;
}
