import { createTemporaryEnvironment } from '@lien-lac/tools/temporary-environment';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.js';
import type { Started } from './started.js';

/** The whole system once for all browser tests, with the demo's school, and one browser. */
export default async function startSchool(): Promise<void> {
  const found = await findChromium();
  // The check itself looks beforehand, and does not come here without one.
  if (found === undefined) throw new Error('There is no Chromium; name one in CHROMIUM_PATH.');
  const school = await createTemporaryEnvironment({
    seed: 'school',
    // Tests sign in more often than people do; the limit itself is tried against.
    environment: { SIGN_INS_PER_MINUTE: '30', REQUESTS_PER_MINUTE: '6000' },
  });
  const browser = await chromium.launchServer({ executablePath: found.path, args: found.flags });
  process.env.BROWSER_SCHOOL_URL = school.apiUrl;
  process.env.BROWSER_CARRIER_URL = school.carrierUrl;
  process.env.BROWSER_ENDPOINT = browser.wsEndpoint();
  (globalThis as { browserTests?: Started }).browserTests = { school, browser };
}
