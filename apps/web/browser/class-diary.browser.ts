import type { Page } from 'playwright-core';
import {
  countTouches,
  fillClass,
  monday,
  openDiary,
  ownClass,
  saved,
  teacher,
} from './class-diary-steps.js';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { isFine } from './support/every-look.js';
import { desk } from './support/look.js';
import { open } from './support/school.js';

interface Diary {
  status: string;
  version: number;
  content: { entries: Record<string, unknown>[]; defaultLine: string; lessons: object[] };
  handedIn: { minutesLate: number } | null;
}

describe('a class diary', () => {
  let comms: Page;
  let classId: string;
  const path = (): string => `/class-diaries/${classId}/${monday}`;
  const kept = (page: Page): Promise<Diary> => call<Diary>(page, 'GET', path());
  const lines = (page: Page) => page.getByRole('list').filter({ has: page.getByText('Muộn') });
  const nth = (page: Page, name: 'Muộn' | 'Vắng', place: number) =>
    lines(page)
      .getByRole('button', { name: name === 'Muộn' ? / đi muộn$/ : / vắng$/ })
      .nth(place);
  const name = (page: Page, place: number) => lines(page).locator('[data-part="name"]').nth(place);

  beforeAll(async () => {
    // The window of a test is closed after it; this one is for what all of them need.
    // Whoever is added is in the class from that day on.
    await setClock(await open({ as: 'cgcn' }), `${monday}T07:00:00+07:00`);
    const own = await open({ as: teacher });
    await own.goto('/');
    classId = await ownClass(own);
    await fillClass(own, classId);
  });
  beforeEach(async () => {
    comms = await open({ as: 'cgcn' });
    await setClock(comms, `${monday}T14:30:00+07:00`);
    const { status } = await kept(comms);
    if (status === 'handed-in') await call(comms, 'DELETE', `${path()}/hand-in`);
  });

  it('of forty with six exceptions takes 14 taps and no key, and is handed in late with its minutes', async () => {
    const page = await openDiary();
    const touches = await countTouches(page);
    // Late by five minutes, and by fifteen.
    await nth(page, 'Muộn', 2).tap();
    await nth(page, 'Muộn', 5).tap();
    await page.getByRole('button', { name: '15 phút', exact: true }).tap();
    // Absent without a word, and with leave.
    await nth(page, 'Vắng', 9).tap();
    await nth(page, 'Vắng', 14).tap();
    await page.getByRole('button', { name: 'Vắng có phép' }).tap();
    // A phrase, and one that asks for the subject.
    await name(page, 20).tap();
    await page.getByRole('button', { name: 'không đeo thẻ học sinh' }).tap();
    await name(page, 30).tap();
    await page.getByRole('button', { name: 'Học tập' }).tap();
    await page.getByRole('button', { name: 'phát biểu tốt giờ …' }).tap();
    await page.getByRole('button', { name: 'Ngữ văn' }).tap();
    expect(await touches()).toBe(12);
    await saved(page);
    await page.getByText('40 học sinh · 38 có mặt · 2 muộn · 2 vắng').waitFor();
    await setClock(comms, `${monday}T16:13:30+07:00`);
    await page.reload();
    await nth(page, 'Muộn', 0).waitFor();
    const again = await countTouches(page);
    await page.getByRole('button', { name: 'Nộp sổ' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Muộn 14 phút so với hạn 16:00').waitFor();
    await isFine(page);
    await dialog.getByRole('button', { name: 'Nộp sổ' }).tap();
    await page.getByText(/nộp lúc 16:13 .* muộn 14 phút/).waitFor();
    expect(await again()).toBe(2);
    expect(await kept(comms)).toMatchObject({
      status: 'handed-in',
      handedIn: { minutesLate: 14 },
      content: { entries: { length: 6 } },
    });
    await page.getByRole('button', { name: 'Lấy lại để sửa' }).tap();
    await nth(page, 'Muộn', 0).waitFor();
  }, 120_000);

  it('is there for two people at once, who never overwrite each other', async () => {
    const page = await openDiary(desk);
    await comms.goto(path());
    await comms.getByRole('button', { name: 'Ghi thay giáo viên' }).click();
    await nth(comms, 'Muộn', 0).click();
    await saved(comms);
    // The other one sees it by itself.
    await page.waitForFunction(
      () => document.querySelector('[data-part="late"]')?.getAttribute('aria-pressed') === 'true',
    );
    await page.context().setOffline(true);
    await nth(page, 'Vắng', 1).click();
    await nth(page, 'Vắng', 3).click();
    await page.getByText('Chưa có mạng. Đã giữ trên máy này').waitFor();
    await nth(comms, 'Muộn', 1).click();
    await saved(comms);
    await page.context().setOffline(false);
    const conflict = page.getByRole('alert').filter({ hasText: 'cần chọn' });
    await conflict.getByText('Vắng không phép').waitFor();
    await conflict.getByText('Đi muộn 5 phút').waitFor();
    expect(await page.getByRole('button', { name: 'Nộp sổ' }).isDisabled()).toBe(true);
    // Requests that were under way when the connection went are never told to have ended.
    expect(await accessibilityProblems(page)).toEqual([]);
    await conflict.getByRole('button', { name: 'Dùng của tôi' }).click();
    await saved(page);
    const { content } = await kept(comms);
    expect(content.entries.filter(({ attendance }) => isAbsent(attendance))).toHaveLength(4);
  });

  it('loses nothing by a dead battery without a connection', async () => {
    const page = await openDiary();
    await name(page, 11).tap();
    await page.route('**/api/v1/class-diaries/**', (route) => route.abort('connectionreset'));
    const field = page.getByRole('textbox', { name: 'Nề nếp' });
    await field.fill('giúp bạn quét lớp');
    await page.getByText('Chưa có mạng. Đã giữ trên máy này').waitFor();
    const context = page.context();
    await page.close();
    const next = await context.newPage();
    await next.goto(path());
    await next.getByText('giúp bạn quét lớp').first().waitFor();
    await saved(next);
    const { content } = await kept(comms);
    expect(content.entries.map(({ conduct }) => conduct)).toContain('giúp bạn quét lớp');
    // What has come to the school is on the device no longer.
    expect(await next.evaluate(() => JSON.stringify(localStorage))).not.toContain('quét lớp');
  });

  it('says what can’t stand in it, and leads to the family of whoever is missing', async () => {
    const page = await openDiary({ width: 320, height: 640 });
    await name(page, 12).tap();
    await page.getByRole('textbox', { name: 'Nề nếp' }).fill('gọi 0912 345 678');
    await page.getByText('Có chỗ cần sửa nên chưa lưu được').waitFor();
    await isFine(page);
    await page.getByRole('textbox', { name: 'Nề nếp' }).fill('');
    await saved(page);
    const own = page.getByText('Trần Gia Bảo');
    const line = page.getByRole('listitem').filter({ has: own });
    if ((await line.getByRole('button', { name: / vắng$/, pressed: true }).count()) === 0) {
      await line.getByRole('button', { name: / vắng$/ }).tap();
    }
    await page.getByRole('link', { name: 'Nhắn gia đình Trần Gia Bảo' }).tap();
    const text = page.getByLabel('Nội dung', { exact: true });
    await text.waitFor();
    expect(await text.inputValue()).toContain('vắng tiết 1 chưa rõ lí do');
    await page.getByRole('button', { name: 'Xem người nhận' }).tap();
    const families = page.getByRole('checkbox', { name: / · / });
    expect(await families.count()).toBeGreaterThan(0);
    const ofThem = page.getByRole('checkbox', { name: /^Trần Gia Bảo · / });
    expect(await ofThem.count()).toBe(await families.count());
  });

  it('goes on paper with room for signatures, and asks for nothing on a Sunday', async () => {
    const page = await openDiary(desk);
    await page.getByRole('link', { name: 'Bản in' }).click();
    const sheet = page.getByRole('article');
    await sheet.getByText('SỔ NHẬT KÍ LỚP 11A2').waitFor();
    expect(await sheet.getByRole('row').count()).toBe(41);
    await isFine(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await sheet.getByText('Tổ CGCN', { exact: true }).waitFor();
    await page.emulateMedia({ media: 'screen' });
    await page.goto(`/class-diaries/${classId}/2026-11-22`);
    await page.getByText('theo lịch không có tiết học').waitFor();
    await isFine(page);
  });
});

function isAbsent(attendance: unknown): boolean {
  return (attendance as { kind: string }).kind.startsWith('absent');
}
