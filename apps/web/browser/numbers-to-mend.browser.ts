import type { Page } from 'playwright-core';
import { withNumbersToMend } from './screenshots/students-answers.js';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { phone, settled } from './support/look.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';
import { isFineInEveryLook } from './support/every-look.js';

interface Listed {
  fullName: string;
  classId: string;
  guardians: { id: string; fullName: string }[];
}

/** A direct message to the one guardian of that name in the teacher's class. */
async function write(teacher: Page, guardianName: string): Promise<void> {
  const { students } = (await (await teacher.request.get('/api/v1/students')).json()) as {
    students: Listed[];
  };
  for (const { classId, guardians } of students) {
    const found = guardians.find(({ fullName }) => fullName === guardianName);
    if (found === undefined) continue;
    const body = { classId, guardianIds: [found.id], text: 'Mai lớp nghỉ học.' };
    await call(teacher, 'POST', '/direct-messages', body);
    return;
  }
  throw new Error(`${guardianName} is not in the class.`);
}

// Numbers fail here.
schoolAsNew();

describe('a number that failed for good', () => {
  it('comes back to the teacher: at the top of the class, with the one thing to do about it', async () => {
    await setClock(await open({ as: 'cgcn' }), '2026-11-24T09:00:00+07:00');
    const page = await open({ as: 'gvcn11a2', viewport: phone });
    // The last of the class, whose father's number works.
    await write(page, 'Lê Thu Hà');
    await page.goto('/');
    const waits = page.getByRole('link', { name: /học sinh có số điện thoại cần sửa/ });
    for (let tries = 0; (await waits.count()) === 0 && tries < 40; tries += 1) {
      await page.waitForTimeout(250);
      await page.reload();
      await settled(page);
    }
    await page.goto('/students');
    const first = page.getByRole('row').nth(1);
    await first.getByText('Trần Gia Bảo').waitFor();
    await first.getByText('Cần sửa: Mẹ 0999 999 001').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goto('/');
    await waits.click();
    await page.getByText('Trần Gia Bảo').click();
    const mother = page.getByRole('article').filter({ hasText: 'Lê Thu Hà' });
    await mother.getByText(/Tin không tới được số này từ/).waitFor();
    const mend = mother.getByRole('button', { name: 'Đổi số…' });
    const box = await mend.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThan(200);
    await mend.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Số điện thoại hoặc địa chỉ e-mail').fill('0900 000 888');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await mother.getByText('Sẽ được thay bằng 0900 000 888').waitFor();
  }, 60_000);
});

describe('a class with numbers to mend', () => {
  it('has nothing that axe objects to, and fits', async () => {
    const page = await open({ as: 'gvcn10a1' });
    await withNumbersToMend(page);
    await page.goto('/students');
    await page
      .getByText(/^Cần sửa/)
      .first()
      .waitFor();
    await isFineInEveryLook(page);
  });
});
