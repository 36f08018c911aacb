import type { Page, Route } from 'playwright-core';
import { fileURLToPath } from 'node:url';
import type { Scene } from './scenes.js';
import { answered } from '../support/look.js';

/** The school's real list, as the API's specs have it. */
const roster = fileURLToPath(new URL('../../../../api/test/fixtures/roster.xlsx', import.meta.url));
const oneImport = /\/api\/v1\/contacts\/imports\/[\da-f-]{36}$/;

type File = string | { name: string; mimeType: string; buffer: Buffer };

/** Chooses a file and waits for the answer: what was understood, or why nothing was. */
const choose =
  (file: File) =>
  async (page: Page): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.locator('details, [role=alert]').first().waitFor();
    await answered(page);
  };
const csv = (text: string): File => ({
  name: 'danh-sach-lop.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Goes on to the rows of one kind. */
const show =
  (place: number) =>
  async (page: Page): Promise<void> => {
    await choose(roster)(page);
    await page.locator('main nav a').nth(place).click();
    await answered(page);
    // A picture of the window alone: the whole list would be taller than anybody can look at.
    await page.evaluate(() => {
      window.scrollTo(0, 0);
      document.body.firstElementChild?.setAttribute(
        'style',
        `height: ${window.innerHeight}px; overflow: clip`,
      );
    });
  };

/** As if the list had been taken over, which the other scenes must not find. */
const accepted = async (page: Page): Promise<void> => {
  await page.route(oneImport, async (route: Route) => {
    const response = await route.fetch();
    const preview = (await response.json()) as Record<string, unknown> & { can: object };
    const acceptedAt = preview.uploadedAt;
    const can = { ...preview.can, accept: false };
    await route.fulfill({ json: { ...preview, status: 'accepted', acceptedAt, can } });
  });
};

export const rosterScenes: readonly Scene[] = [
  { name: 'roster-upload', as: 'cgcn', path: '/roster' },
  { name: 'roster-upload-teacher', as: 'gvcn10a1', path: '/roster' },
  {
    name: 'roster-import-teacher',
    as: 'gvcn10a1',
    path: '/roster',
    act: choose(
      csv(
        'Mã HS,Họ và tên,Lớp,Họ tên mẹ,SĐT mẹ\nTD1,Tô Diệu Linh,,Mai Thị Tâm,0900004401\nTD2,Tô Minh Đức,11A2,Mai Thị Hạ,0900004402\n',
      ),
    ),
  },
  { name: 'roster-upload-not-allowed', as: 'taichinh', path: '/roster' },
  {
    name: 'roster-upload-no-spreadsheet',
    as: 'cgcn',
    path: '/roster',
    act: choose({
      name: 'thông báo họp phụ huynh.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 Kính mời quý phụ huynh'),
    }),
  },
  {
    name: 'roster-upload-too-large',
    as: 'cgcn',
    path: '/roster',
    act: choose({
      name: 'danh-sach-kem-anh.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(49 * 1024 * 1024),
    }),
  },
  { name: 'roster-import', as: 'cgcn', path: '/roster', act: choose(roster) },
  { name: 'roster-import-remarked', as: 'cgcn', path: '/roster', act: show(1) },
  { name: 'roster-import-added', as: 'cgcn', path: '/roster', act: show(2) },
  {
    name: 'roster-import-columns',
    as: 'cgcn',
    path: '/roster',
    act: async (page) => {
      await choose(roster)(page);
      await page.locator('summary').click();
    },
  },
  {
    name: 'roster-import-headings-only',
    as: 'cgcn',
    path: '/roster',
    act: choose(csv('STT,Họ và tên,Lớp,Tổ,SĐT mẹ\n')),
  },
  {
    name: 'roster-import-unclear',
    as: 'cgcn',
    path: '/roster',
    act: choose(
      csv(
        'STT,Họ và tên,Lớp,Tổ,Số máy\n1,Nguyễn Văn An,10A1,Tổ 1,0912000\n2,,10A1,Tổ 2,0912000124\n',
      ),
    ),
  },
  {
    name: 'roster-accepting',
    as: 'cgcn',
    path: '/roster',
    before: (page) =>
      page.route(/\/acceptance$/, (route) =>
        route.request().method() === 'GET'
          ? route.fulfill({ json: { accepted: false, share: 0.62 } })
          : undefined,
      ),
    act: async (page) => {
      await page.locator('input[type=file]').setInputFiles(roster);
      await page.locator('[role=progressbar]').waitFor();
      await page.waitForTimeout(700);
    },
  },
  {
    name: 'roster-accepted',
    as: 'cgcn',
    path: '/roster',
    act: async (page) => {
      await choose(roster)(page);
      await accepted(page);
      await page.reload();
      await answered(page);
    },
  },
  {
    name: 'roster-accepted-teacher',
    as: 'gvcn10a1',
    path: '/roster',
    act: async (page) => {
      await choose(
        csv('Mã HS,Họ và tên,Họ tên mẹ,SĐT mẹ\nTD1,Tô Diệu Linh,Mai Thị Tâm,0900004401\n'),
      )(page);
      await accepted(page);
      await page.reload();
      await answered(page);
    },
  },
  {
    name: 'roster-import-gone',
    as: 'cgcn',
    path: '/roster/0b9a1c6e-6a53-4c7e-9d8e-1f2a3b4c5d6e',
    act: (page) => page.getByRole('alert').waitFor(),
  },
];
