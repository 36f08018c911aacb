import { newPerson } from './staff-steps.js';
import { accessibilityProblems } from './support/accessibility.js';
import { hiddenAside } from './support/every-look.js';
import { desk, phone } from './support/look.js';
import { open } from './support/school.js';

describe('a parent who is also on the staff', () => {
  it.each([
    { viewport: desk, child: 'Hoàng Khánh Hoà', guardian: 'Vũ Thị Oanh', typed: 'vu thi oanh' },
    { viewport: phone, child: 'Vũ Đức Huy', guardian: 'Vũ Minh Quân', typed: '0900000110' },
  ])(
    'is found by $typed, shown on both sides, and two people again, at $viewport.width px',
    async ({ viewport, child, guardian, typed }) => {
      const person = await newPerson('homeroom_teacher');
      const page = await open({ as: 'cgcn', viewport });
      await page.goto('/accounts');
      await page.getByRole('searchbox').fill(person.username);
      await page.getByText('1 tài khoản', { exact: true }).waitFor();
      await page.getByText(person.displayName).click();
      await page.getByRole('button', { name: 'Cũng là phụ huynh của trường…' }).click();
      const dialog = page.getByRole('dialog');
      // By the same name first: nobody has it.
      await dialog.getByText(/^Không có phụ huynh nào là/).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      const submit = dialog.getByRole('button', { name: 'Ghi là một người' });
      expect(await submit.isDisabled()).toBe(true);
      await dialog.getByRole('searchbox').fill(typed);
      await dialog.getByText('1 phụ huynh', { exact: true }).waitFor();
      await dialog.getByText(new RegExp(`của ${child}`)).waitFor();
      await dialog.getByRole('radio', { name: guardian }).check();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
      await submit.click();
      const done = `Đã ghi: ${person.displayName} cũng là phụ huynh ${guardian}.`;
      await page.getByText(done).waitFor();
      await page.getByText(`Người này cũng là PHHS ${guardian} của trường`).waitFor();
      const account = page.url();

      await page.goto('/students');
      await page.getByRole('searchbox').fill(child);
      await page.getByText('1 học sinh', { exact: true }).waitFor();
      await page.getByText(child, { exact: true }).click();
      const card = page.getByRole('article').filter({ hasText: guardian });
      await card.getByText('Cũng là cán bộ của trường:').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await card.getByRole('link', { name: person.displayName }).click();
      await page.waitForURL(account);

      await page.getByRole('button', { name: 'Tách hai vai…' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tách ra' }).click();
      await page.getByText('Đã tách: tài khoản và phụ huynh nay là hai người.').waitFor();
      await page.getByRole('button', { name: 'Cũng là phụ huynh của trường…' }).waitFor();
    },
  );
});
