import type { Page } from 'playwright-core';
import { newPerson } from './staff-steps.js';
import { call } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';
import { isFineInEveryLook } from './support/every-look.js';

interface SchoolClass {
  id: string;
  name: string;
  teacher: { accountId: string; displayName: string } | null;
}

/** A class that has a teacher; the first one's teacher is busy in other tests. */
async function classAt(page: Page, place: number): Promise<SchoolClass> {
  const answer = await page.request.get('/api/v1/classes');
  const { classes } = (await answer.json()) as { classes: SchoolClass[] };
  return classes.filter(({ teacher }) => teacher !== null)[place]!;
}

const dialogOf = (page: Page) => page.getByRole('dialog');

describe('the homeroom of a class', () => {
  it('goes to another teacher, who is told what it replaces, and back', async () => {
    const person = await newPerson('homeroom_teacher');
    const page = await open({ as: 'cgcn' });
    const { id, name, teacher } = await classAt(page, 1);
    await page.goto(`/homerooms/${id}`);
    await page.getByRole('button', { name: 'Đổi giáo viên…' }).click();
    const dialog = dialogOf(page);
    await dialog.getByText(`${teacher!.displayName} thôi chủ nhiệm lớp này`).waitFor();
    await dialog.getByLabel('Giáo viên').selectOption({ label: person.displayName });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
    await page.getByText(`Đã giao lớp ${name} cho ${person.displayName}.`).waitFor();
    const mine = page.getByRole('region', { name: 'Giáo viên chủ nhiệm' });
    await mine.getByRole('link', { name: person.displayName }).waitFor();
    await call(page, 'PUT', `/classes/${id}/teacher`, { accountId: teacher!.accountId });
  });

  it('stands first while it has no teacher', async () => {
    const page = await open({ as: 'cgcn' });
    const { id, name, teacher } = await classAt(page, 2);
    await page.goto(`/homerooms/${id}`);
    await page.getByRole('button', { name: `Thôi phần việc của ${teacher!.displayName}` }).click();
    await dialogOf(page).getByText(`Lớp ${name} chưa có giáo viên chủ nhiệm`).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialogOf(page).getByRole('button', { name: 'Thôi từ hôm nay' }).click();
    await page.getByText(`đã thôi phần việc ở lớp ${name}.`).waitFor();
    await page.getByRole('link', { name: 'Về danh sách lớp' }).click();
    const first = page.getByRole('grid').getByRole('row').nth(1);
    await first.getByText('Chưa có giáo viên').waitFor();
    await page.getByText(/\d+ lớp chưa có giáo viên/).waitFor();
    await call(page, 'PUT', `/classes/${id}/teacher`, { accountId: teacher!.accountId });
  });

  it('has a deputy and a substitute with their days, by keyboard alone', async () => {
    const [deputy, substitute] = [
      await newPerson('homeroom_teacher'),
      await newPerson('homeroom_teacher'),
    ];
    const page = await open({ as: 'cgcn' });
    const { id, name } = await classAt(page, 0);
    await page.goto(`/homerooms/${id}`);
    await page.getByRole('button', { name: 'Thêm phó chủ nhiệm…' }).focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).getByLabel('Giáo viên').selectOption({ label: deputy.displayName });
    await dialogOf(page).getByRole('button', { name: 'Giao', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${deputy.displayName} là phó chủ nhiệm lớp ${name}.`).waitFor();

    await page.getByRole('button', { name: 'Thêm người dạy thay…' }).click();
    await dialogOf(page).getByRole('button', { name: 'Giao', exact: true }).click();
    await dialogOf(page).getByText('Thầy/cô chọn giáo viên.').waitFor();
    expect(await dialogOf(page).getByText('Dạy thay cần ngày đầu và ngày cuối.').count()).toBe(2);
    await dialogOf(page).getByLabel('Giáo viên').selectOption({ label: substitute.displayName });
    const { schoolYear } = (await (await page.request.get('/api/v1/classes')).json()) as {
      schoolYear: number;
    };
    await dialogOf(page)
      .getByLabel('Từ ngày')
      .fill(`${schoolYear + 1}-05-04`);
    await dialogOf(page)
      .getByLabel('Đến hết ngày')
      .fill(`${schoolYear + 1}-05-08`);
    await dialogOf(page).getByRole('button', { name: 'Giao', exact: true }).click();
    await page.getByText(`${substitute.displayName} dạy thay lớp ${name}`).waitFor();
    await page
      .getByText(`Sắp tới: Từ 04/05/${schoolYear + 1} đến hết 08/05/${schoolYear + 1}`)
      .waitFor();

    await page
      .getByRole('button', { name: `Thôi phần việc của ${substitute.displayName}` })
      .click();
    await dialogOf(page).getByText('sẽ không nhận lớp').waitFor();
    await dialogOf(page).getByRole('button', { name: 'Thôi từ hôm nay' }).click();
    await page.getByText('Không có ai dạy thay.').waitFor();
  });
});

describe('the pages of homerooms', () => {
  it('have nothing that axe objects to, and fit', async () => {
    const page = await open({ as: 'cgcn' });
    const { id } = await classAt(page, 0);
    for (const path of ['/homerooms', `/homerooms/${id}`]) {
      await page.goto(path);
      await isFineInEveryLook(page);
    }
  });
});
