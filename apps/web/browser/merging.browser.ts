import type { Page } from 'playwright-core';
import { withMerges, withSuggestions } from './screenshots/merging-answers.js';
import { call } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { phone } from './support/look.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';
import { isFineInEveryLook } from './support/every-look.js';

// Numbers are added that nobody confirms.
schoolAsNew();

describe('two guardians with one phone', () => {
  interface Listed {
    id: string;
    fullName: string;
    guardians: { relationship: string; contacts: { phone: string }[] }[];
  }

  /** The mother of Nguyễn Minh Anh stands once more with another child, under a short name. */
  async function addDouble(page: Page): Promise<void> {
    const { students } = (await (await page.request.get('/api/v1/students')).json()) as {
      students: Listed[];
    };
    const other = students.find(({ fullName }) => fullName === 'Trần Gia Bảo');
    const mother = students
      .find(({ fullName }) => fullName === 'Nguyễn Minh Anh')
      ?.guardians.find(({ relationship }) => relationship === 'mother');
    await call(page, 'POST', `/students/${other?.id ?? ''}/guardians`, {
      ...{ fullName: 'T. T. Lan', relationship: 'mother' },
      phones: mother?.contacts.map(({ phone }) => phone),
    });
  }

  it('are compared, made one, split again and told apart', async () => {
    const page = await open({ as: 'cgcn', viewport: phone });
    await addDouble(page);
    await page.goto('/guardian-merges');
    await page.getByRole('button', { name: 'Xem và gộp…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row', { name: /Ý kiến đồng ý/ }).waitFor();
    await dialog.getByText('là phụ huynh của 2 học sinh').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Gộp làm một' }).click();
    await page.getByText('Đã gộp hai hồ sơ thành').waitFor();
    await page.getByText('Không có ai cần gộp.').waitFor();

    await page.getByRole('link', { name: 'Xem hoặc tách ra lại' }).click();
    await page.getByRole('button', { name: 'Tách ra…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tách thành hai' }).click();
    await page.getByText(/đã tách ra lúc/).waitFor();
    expect(await page.getByRole('button', { name: 'Tách ra…' }).count()).toBe(0);

    await page.goto('/guardian-merges');
    await page.getByRole('button', { name: 'Là hai người khác nhau…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ghi là hai người' }).click();
    await page.getByText('Không có ai cần gộp.').waitFor();
  }, 60_000);
});

describe('the pages of merging', () => {
  it('have nothing that axe objects to, and fit', async () => {
    const page = await open({ as: 'cgcn' });
    for (const count of [0, 3]) {
      await withSuggestions(count)(page);
      await withMerges(count)(page);
      for (const path of ['/guardian-merges', '/guardian-merges/made']) {
        await page.goto(path);
        await isFineInEveryLook(page);
      }
    }
  });

  it('are gone through by keyboard alone', async () => {
    const page = await open({ as: 'cgcn' });
    await withSuggestions(1)(page);
    let body: unknown;
    await page.route('**/api/v1/guardian-merges', (route) => {
      body = route.request().postDataJSON();
      return route.fulfill({ status: 201, json: { id: '70000000-0000-4000-8000-000000000000' } });
    });
    await page.goto('/guardian-merges');
    await page.getByRole('button', { name: 'Xem và gộp…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('nhận tin của trường: đồng ý').waitFor();
    await dialog.getByRole('radio').first().focus();
    await page.keyboard.press('ArrowDown');
    await dialog.getByRole('button', { name: 'Gộp làm một' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã gộp hai hồ sơ thành').waitFor();
    expect(body).toEqual({
      keptId: '50000002-0000-4000-8000-000000000000',
      goneId: '50000001-0000-4000-8000-000000000000',
    });
  });
});
