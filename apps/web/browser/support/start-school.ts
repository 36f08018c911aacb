import { createTemporaryEnvironment } from '@lien-lac/tools/temporary-environment';
import { chromium } from 'playwright-core';
import { busySchool } from './busy-school.js';
import { findChromium } from './chromium.js';
import { serveSchools } from './school-server.js';
import type { Started } from './started.js';

/**
 * The whole system, with the demo's school, once for each process that runs browser tests, so that no
 * test meets what another one does at the same time; and one browser for all.
 */
export default async function startSchools({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  const found = await findChromium();
  // The check itself looks beforehand, and does not come here without one.
  if (found === undefined) throw new Error('There is no Chromium; name one in CHROMIUM_PATH.');
  const schools = await Promise.all(
    Array.from({ length: maxWorkers }, () => createTemporaryEnvironment(busySchool)),
  );
  const browser = await chromium.launchServer({ executablePath: found.path, args: found.flags });
  process.env.BROWSER_SCHOOL_URLS = schools.map(({ apiUrl }) => apiUrl).join(' ');
  process.env.BROWSER_CARRIER_URLS = schools.map(({ carrierUrl }) => carrierUrl).join(' ');
  const renewals = await Promise.all(schools.map((school) => school.keep()));
  const schoolServer = await serveSchools(renewals);
  process.env.BROWSER_SCHOOL_SERVER = schoolServer.url;
  process.env.BROWSER_ENDPOINT = browser.wsEndpoint();
  (globalThis as { browserTests?: Started }).browserTests = { schools, schoolServer, browser };
}
