import { walkAnnouncement } from './guide/walk-announcement.js';
import { walkDirectMessage } from './guide/walk-direct-message.js';
import type { Walk } from './guide/walk.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';

const walk: Walk = {
  open,
  // The pictures themselves are taken by `npm run guide`; here it is seen that they still can be.
  picture: async (page, name, mark) => {
    await mark?.waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([name, await accessibilityProblems(page), Math.max(wide, 0)]).toEqual([name, [], 0]);
  },
};

describe('the guide', () => {
  it('leads a department and CGCN through an announcement, as it says', async () => {
    await walkAnnouncement(walk);
  }, 180_000);

  it('leads a teacher to one family, as it says', async () => {
    await walkDirectMessage(walk);
  }, 90_000);
});
