import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTemporaryEnvironment } from '@lien-lac/tools/temporary-environment';
import { chromium } from 'playwright-core';
import { findChromium } from '../support/chromium.js';
import { openWindow } from '../support/look.js';
import { takePicture } from './take-picture.js';
import { walkAnnouncement } from './walk-announcement.js';
import { walkDirectMessage } from './walk-direct-message.js';
import { walkSchoolDay } from './walk-school-day.js';
import type { Walk } from './walk.js';

/**
 * `npm run guide`: walks the ways that the guide tells of, in a school that is started for them, and
 * keeps its pictures; `npm run guide -- school-day` only those of that way. `guide.browser.ts` walks
 * the same ways, so that the guide stays true.
 */
const walks = {
  announcement: walkAnnouncement,
  'direct-message': walkDirectMessage,
  'school-day': walkSchoolDay,
};
const named = process.argv.slice(2);
const folder = fileURLToPath(new URL('../../../../../docs/huong-dan/hinh/', import.meta.url));
const found = await findChromium();
if (found === undefined) throw new Error('There is no Chromium; name one in CHROMIUM_PATH.');
await mkdir(folder, { recursive: true });
const school = await createTemporaryEnvironment({
  seed: 'school',
  environment: { SIGN_INS_PER_MINUTE: '10000', REQUESTS_PER_MINUTE: '100000' },
});
const browser = await chromium.launch({
  executablePath: found.path,
  args: found.flags,
  // Its fields have dates as they are written in Vietnam.
  env: { ...process.env, LANGUAGE: 'vi_VN', LANG: 'vi_VN.UTF-8' },
});
let taken = 0;
const walk: Walk = {
  open: async (look) => (await openWindow(browser, { url: school.apiUrl, ...look })).page,
  picture: async (page, name, mark) => {
    await takePicture(page, join(folder, `${name}.webp`), mark);
    taken += 1;
  },
};
try {
  for (const [name, take] of Object.entries(walks)) {
    if (named.length === 0 || named.includes(name)) await take(walk);
  }
  process.stdout.write(`${taken} pictures are in ${folder}\n`);
} finally {
  await browser.close();
  await school.stop();
}
