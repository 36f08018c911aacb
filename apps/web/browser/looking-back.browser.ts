import type { Page } from 'playwright-core';
import {
  classMonthPath,
  studentWeeksPath,
  withClassMonth,
  withSchoolMonth,
  withStudentWeeks,
} from './screenshots/looking-back-answers.js';
import { setClock } from './support/call.js';
import { phone } from './support/look.js';
import { open } from './support/school.js';
import { isFine, isFineInEveryLook } from './support/every-look.js';

const day = '2026-11-24';

/** One request by whoever is signed in. */
async function ask<Answer>(
  page: Page,
  method: string,
  path: string,
  data?: object,
): Promise<Answer> {
  const session = (await (await page.request.get('/api/v1/session')).json()) as {
    csrfToken: string;
  };
  const answer = await page.request.fetch(`/api/v1${path}`, {
    ...{ method, ...(data === undefined ? {} : { data }) },
    headers: { 'x-csrf-token': session.csrfToken, 'if-match': '*' },
  });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}.`);
  return (await answer.json()) as Answer;
}

describe('looking back', () => {
  it('leads from the menu over the class’s month to a student’s weeks, and BGH to the school’s', async () => {
    const comms = await open({ as: 'cgcn' });
    await setClock(comms, `${day}T15:00:00+07:00`);
    const page = await open({ as: 'gvcn10a1', viewport: phone });
    const { classes } = await ask<{ classes: { id: string; name: string }[] }>(
      page,
      'GET',
      '/classes',
    );
    const { id: classId, name } = classes[0]!;
    const diary = `/class-diaries/${classId}/${day}`;
    const { students } = await ask<{ students: { id: string; fullName: string }[] }>(
      page,
      'GET',
      `/students?classId=${classId}`,
    );
    const { id: studentId, fullName } = students[0]!;
    const changes = [
      {
        ...{ kind: 'attendance', studentId, before: { kind: 'present' } },
        after: { kind: 'late', minutes: 12 },
      },
    ];
    await ask(page, 'PATCH', diary, { changes });
    await ask(page, 'PUT', `${diary}/hand-in`);

    await page.goto('/');
    await page.goto('/looking-back');
    await page.getByRole('heading', { level: 1, name: `Tháng 11/2026 lớp ${name}` }).waitFor();
    // A reader of the screen has the plot as a table before anybody asks for it.
    const byDay = page.getByRole('table', { name: 'Vắng, muộn và về sớm theo ngày' });
    const today = byDay.getByRole('row', { name: /^Thứ Ba 24\/11/ });
    expect(await today.getByRole('cell').allTextContents()).toEqual(['0', '0', '1', '0']);
    await page.getByRole('button', { name: 'Xem bảng số liệu' }).click();
    await isFine(page);
    await page.getByRole('button', { name: 'Xem biểu đồ' }).click();
    await page.getByRole('table', { name: 'Từng học sinh' }).getByText(fullName).click();
    await page.getByRole('heading', { level: 1, name: fullName }).waitFor();
    await page.getByText('Đi muộn 12 phút').waitFor();
    await page.getByText(/Năm học này tới nay: đi học 100/).waitFor();
    await isFine(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về Excel' }).click();
    expect((await download).suggestedFilename()).toBe('cac-tuan.xlsx');

    const bgh = await open({ as: 'bgh' });
    await bgh.goto('/');
    await bgh.getByRole('link', { name: 'Nhìn lại' }).click();
    await bgh.getByRole('heading', { level: 1, name: 'Tháng 11/2026 toàn trường' }).waitFor();
    await bgh.getByRole('link', { name, exact: true }).click();
    await bgh.getByRole('heading', { level: 1, name: `Tháng 11/2026 lớp ${name}` }).waitFor();
    await bgh.getByRole('link', { name: 'Tháng trước: 10/2026' }).click();
    await bgh.getByRole('heading', { level: 1, name: `Tháng 10/2026 lớp ${name}` }).waitFor();
    await bgh.getByLabel('Phạm vi').selectOption({ label: 'Toàn trường' });
    await bgh.getByRole('heading', { level: 1, name: 'Tháng 10/2026 toàn trường' }).waitFor();
    await ask(comms, 'DELETE', `${diary}/hand-in`).catch(() => undefined);
  });

  it('has nothing that axe objects to when a month is full, and fits', async () => {
    const page = await open({ as: 'bgh' });
    await withSchoolMonth(page);
    await withClassMonth(page);
    await withStudentWeeks(page);
    for (const path of ['/looking-back', classMonthPath, studentWeeksPath]) {
      await page.goto(path);
      await page.getByRole('table').first().waitFor({ state: 'attached' });
      await isFineInEveryLook(page);
    }
  });
});
