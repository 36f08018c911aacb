import type { Page } from 'playwright-core';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { desk, type Look, phone } from './support/look.js';
import * as school from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';
import { hiddenAside, isFineInEveryLook } from './support/every-look.js';

/** Everything of a school that its years are about, as the API tells it. */
async function schoolOf(page: Page): Promise<unknown> {
  const read = async (path: string): Promise<unknown> =>
    (await page.request.get(`/api/v1${path}`)).json();
  return Promise.all([read('/school-years'), read('/classes'), read('/students')]);
}

/** One number of the last look before the year is opened. */
const fact = (page: Page, label: string): Promise<string | null> =>
  page.locator('dl > div').filter({ hasText: label }).locator('dd').textContent();

const chooseToStay = async (page: Page, text: string, name: string): Promise<void> => {
  await page.keyboard.press('/');
  await page.keyboard.type(text);
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'Học sinh ở lại lớp đã chọn' }).getByText(name).waitFor();
};

// The others’ must stay in its year.
schoolAsNew();
const open = (look: Partial<Look> = {}): Promise<Page> => school.open({ as: 'cgcn', ...look });

describe('a summer', () => {
  it.each([
    { viewport: desk, name: 'at a desk' },
    { viewport: phone, name: 'on a phone' },
  ])(
    'moves the school up and takes it back, $name',
    async ({ viewport }) => {
      const page = await open({ viewport });
      await setClock(page, '2027-08-02T08:00:00+07:00');
      const before = await schoolOf(page);
      await page.goto('/');
      await page.getByRole('link', { name: /năm học mới chờ mở/ }).click();
      await page.getByRole('heading', { level: 1, name: 'Chuẩn bị năm học 2027–2028' }).waitFor();

      await chooseToStay(page, 'minh anh', 'Nguyễn Minh Anh');
      await page.getByRole('button', { name: 'Giữ GVCN theo lớp' }).click();
      const submit = page.getByRole('button', { name: 'Mở năm học 2027–2028 cho 8 học sinh' });
      await submit.waitFor();
      await page.getByText('1 em ở lại').waitFor();
      expect(await fact(page, 'Bắt đầu từ')).toBe('02/08/2027');
      expect(await fact(page, 'Lên lớp')).toBe('7');
      expect(await fact(page, 'Ở lại lớp')).toBe('1');
      expect(await fact(page, 'Ra trường')).toBe('4');
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
      expect(await schoolOf(page)).toEqual(before);

      await submit.click();
      await page.getByRole('heading', { level: 1, name: 'Năm học 2027–2028' }).waitFor();
      await page
        .getByRole('status')
        .getByText('7 học sinh lên lớp, 1 ở lại, 4 ra trường')
        .waitFor();
      await page.getByRole('grid', { name: 'Các lớp' }).getByText('11A1').click();
      await page.getByText('3 học sinh', { exact: true }).waitFor();
      expect(await page.getByText('Nguyễn Minh Anh').count()).toBe(0);

      // The year before is there to be read: who graduated is in the class of then.
      await page.goto('/school-years');
      await page.getByRole('link', { name: /2026–2027/ }).click();
      await page.getByRole('grid', { name: 'Các lớp' }).getByText('12A3').click();
      await page.getByText('4 học sinh', { exact: true }).waitFor();
      await page.getByText('Đang xem năm học 2026–2027').waitFor();
      await page.getByText('Lê Ngọc Diệp').click();
      await page.getByRole('heading', { level: 1, name: 'Lê Ngọc Diệp' }).waitFor();
      await page.getByText('Lớp 12A3').waitFor();
      expect(await page.getByRole('button', { name: 'Chuyển lớp' }).count()).toBe(0);

      await page.goto('/school-years/2027');
      await page.getByRole('button', { name: 'Hoàn tác việc mở năm học…' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Học sinh xếp vào lớp mới').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Đưa 8 học sinh về lớp năm học 2026–2027' }).click();
      await page.getByText('Đã hoàn tác việc mở năm học 2027–2028').waitFor();
      expect(await schoolOf(page)).toEqual(before);
      // A whole summer, also where the machine is busy.
    },
    90_000,
  );

  it('takes away a class that nobody needs, and nothing back that was built upon', async () => {
    const page = await open();
    await setClock(page, '2027-08-02T08:00:00+07:00');
    await page.goto('/school-years/new');
    await page.getByLabel('Thêm lớp').fill('11B');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByText('Không phải tên lớp 10: 11B').waitFor();
    await page.getByRole('heading', { name: 'Chưa mở được' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Bỏ lớp 11B' }).click();
    await page.getByLabel('Thêm lớp').fill('10A9');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Mở năm học 2027–2028/ }).click();
    await page.getByRole('button', { name: 'Xóa lớp 10A9…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Xóa lớp 10A9' }).click();
    await page.getByText('Đã xóa lớp 10A9.').waitFor();

    const { classes } = (await (await page.request.get('/api/v1/classes')).json()) as {
      classes: { id: string; name: string }[];
    };
    const entry = classes.find(({ name }) => name === '10A1');
    await call(page, 'POST', `/classes/${entry?.id ?? ''}/students`, {
      fullName: 'Lý Mới',
      guardians: [],
    });
    await page.getByRole('button', { name: 'Hoàn tác việc mở năm học…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Đưa/ }).click();
    await dialog.getByRole('alert').waitFor();
    await dialog
      .getByText('1 học sinh đã vào, chuyển hoặc rời lớp của năm học mới: Lý Mới')
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);
});

describe('the pages of school years', () => {
  // Before that summer.
  schoolAsNew();

  it('lead everybody who sees the school to its years, and only CGCN into the next', async () => {
    const page = await school.open({ as: 'bgh' });
    await page.goto('/students');
    await page.getByRole('link', { name: 'Các năm học khác' }).click();
    await page.getByRole('link', { name: /2026–2027/ }).waitFor();
    expect(await page.getByRole('link', { name: /^Chuẩn bị năm học/ }).count()).toBe(0);
  });

  it('say of a first day that cannot be which ones can', async () => {
    const page = await school.open({ as: 'cgcn' });
    await page.goto('/school-years/new');
    await page.getByLabel('Năm học mới bắt đầu từ ngày').fill('2027-02-01');
    await page.getByText(/Năm học 2027–2028 phải bắt đầu từ/).waitFor();
    expect(await page.getByRole('heading', { name: 'Từng lớp' }).count()).toBe(1);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('have nothing that axe objects to, and fit', async () => {
    const page = await school.open({ as: 'cgcn' });
    for (const path of [
      '/school-years',
      '/school-years/new',
      '/school-years/2026',
      '/school-years/1999',
      '/students?schoolYear=2026',
    ]) {
      await page.goto(path);
      await isFineInEveryLook(page);
    }
  });
});
