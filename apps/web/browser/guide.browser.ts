import { walkAnnouncement } from './guide/walk-announcement.js';
import { walkDirectMessage } from './guide/walk-direct-message.js';
import { walkSchoolDay } from './guide/walk-school-day.js';
import type { Walk } from './guide/walk.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';

/** What the tests of these pages look at with axe, as it stands here; each look takes half a second. */
const lookedAtElsewhere = [
  ...[
    'nhat-ki-1-vang',
    'nhat-ki-2-mau-cau',
    'nhat-ki-3-nop-so',
    'giam-thi-1-chon-lop',
    'giam-thi-3-ghi-chu',
  ],
  ...['giam-thi-4-bao-cao', 'giam-thi-5-ket-qua', 'hang-ngay-1-bang', 'hang-ngay-2-doi-chieu'],
  ...['hang-ngay-4-gui', 'hang-ngay-5-ket-qua', 'hang-ngay-8-lich', 'bgh-1-hom-nay'],
  'bgh-2-nhin-lai',
  'ban-tru-1-suc-khoe',
];

// As `npm run guide` has it: what others wait for would stand on its homes.
schoolAsNew();

const walk: Walk = {
  open,
  // The pictures themselves are taken by `npm run guide`; here it is seen that they still can be.
  picture: async (page, name, mark) => {
    await mark?.waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const problems = lookedAtElsewhere.includes(name) ? [] : await accessibilityProblems(page);
    expect([name, problems, Math.max(wide, 0)]).toEqual([name, [], 0]);
  },
};

describe('the guide', () => {
  it('leads a department and CGCN through an announcement, as it says', async () => {
    await walkAnnouncement(walk);
  }, 180_000);

  it('leads a teacher to one family, as it says', async () => {
    await walkDirectMessage(walk);
  }, 90_000);

  it('leads a teacher, the supervisors, boarding, CGCN and BGH through a day, as it says', async () => {
    await walkSchoolDay(walk);
  }, 180_000);
});
