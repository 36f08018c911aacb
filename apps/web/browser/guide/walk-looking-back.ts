import type { Page } from 'playwright-core';
import { boardOf, withBoard } from '../screenshots/daily-reports-answers.js';
import { withSchoolMonth } from '../screenshots/looking-back-answers.js';
import { settled } from '../support/look.js';
import type { Walk } from './walk.js';

/** BGH: how the classes of the day stand, and the month. */
export async function lookBack({ picture }: Walk, page: Page): Promise<void> {
  // Thirty classes and a month of theirs: the walk's own school has three, and has had one day.
  await withBoard({ ...boardOf(30), can: { remind: false } })(page);
  await withSchoolMonth(page);
  await page.goto('/daily-reports');
  await page.getByRole('row').filter({ hasText: '10A3' }).waitFor();
  await settled(page);
  await picture(page, 'bgh-1-hom-nay');
  await page.getByRole('link', { name: 'Nhìn lại' }).click();
  const sheet = page.getByRole('button', { name: 'Tải về Excel' });
  await sheet.waitFor();
  await settled(page);
  await picture(page, 'bgh-2-nhin-lai', sheet);
}
