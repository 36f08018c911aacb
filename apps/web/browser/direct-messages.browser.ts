import type { Page } from 'playwright-core';
import {
  countOf,
  fieldOf,
  look,
  sendButton,
  teacher,
  writeToMother,
} from './direct-messages-steps.js';
import { setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { demoPassword, letTimePass, phone, settled } from './support/look.js';
import { open } from './support/school.js';
import { isFineInEveryLook } from './support/every-look.js';

const onPhone = { as: teacher, viewport: phone } as const;
const result = (page: Page) => page.getByRole('heading', { level: 1, name: /^Tin đột xuất lớp/ });

describe('a message to the guardians of a class', () => {
  let comms: Page;

  beforeEach(async () => {
    comms = await open({ as: 'cgcn' });
    await setClock(comms, '2026-11-24T09:00:00+07:00');
  });

  it('takes four taps to one parent after opening the app, and arrives', async () => {
    const page = await open(onPhone);
    await page.goto('/');
    await settled(page);
    await page.evaluate(() => {
      const counted = window as unknown as { taps: number };
      counted.taps = 0;
      document.addEventListener('pointerup', () => (counted.taps += 1), true);
    });
    await page.getByRole('link', { name: 'Nhắn tin', exact: true }).tap();
    await page.getByRole('button', { name: 'Chỉ nhắn cho Mẹ Phạm Thị Mai' }).tap();
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Em {họ tên học sinh} quên áo khoác ở lớp.');
    await page.getByRole('button', { name: 'Xem lại' }).tap();
    await page.getByText('Em Lê Ngọc Diệp quên áo khoác ở lớp.').waitFor();
    await page.getByRole('button', { name: 'Gửi tới 1 số ngay bây giờ' }).tap();
    await result(page).waitFor();
    expect(await page.evaluate(() => (window as unknown as { taps: number }).taps)).toBe(4);
    await page.getByText('Mẹ Phạm Thị Mai').waitFor();
    await page.getByRole('figure').getByText('Em Lê Ngọc Diệp quên áo khoác').waitFor();
    // By itself, as the carrier confirms it.
    const confirmed = page.getByRole('button', { name: 'Nhà mạng xác nhận' });
    await confirmed.waitFor({ timeout: 40_000 });
  });

  it('is at every step without a fault for whoever sees or hears it, in every width', async () => {
    const page = await open({ as: teacher });
    await page.goto('/');
    await isFineInEveryLook(page);
    await page.goto('/direct-messages/new');
    await page.getByRole('grid').waitFor();
    await isFineInEveryLook(page);
    await page.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
    await isFineInEveryLook(page);
    await page.getByRole('button', { name: 'Viết cho cả lớp 12A3' }).click();
    await page.getByText('Tới cả lớp 12A3').waitFor();
    await page.getByRole('button', { name: 'Xem người nhận' }).click();
    await look(page);
    await page.getByText('Thầy/cô chưa viết nội dung.').waitFor();
    await isFineInEveryLook(page);
    await fieldOf(page).fill('Mai lớp nghỉ học.');
    await look(page);
    await page.getByText('Máy 1 trên 8').waitFor();
    await isFineInEveryLook(page);
    await page.getByRole('radio', { name: 'Không dấu' }).check();
    await page.getByText('Mai lop nghi hoc.').waitFor();
    await sendButton(page).click();
    await result(page).waitFor();
    await page.getByText('Vũ Đức Huy').first().waitFor();
    await isFineInEveryLook(page);
    await page.goto('/direct-messages');
    await page.getByText('Mai lớp nghỉ học.').first().waitFor();
    await isFineInEveryLook(page);
  });

  it('is written with the keys alone at a desk', async () => {
    const page = await open({ as: teacher });
    await page.goto('/direct-messages/new');
    await page.getByRole('grid').focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Viết cho 4 phụ huynh' }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await page.keyboard.type('Viết bằng phím.');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Xem lại' }).press('Enter');
    await sendButton(page).press('Enter');
    await result(page).waitFor();
    expect(await countOf(page, 'Viết bằng phím.')).toBe(1);
  });

  it('is sent once when it is pressed twice', async () => {
    const page = await open(onPhone);
    await writeToMother(page);
    await fieldOf(page).fill('Bấm hai lần.');
    await look(page);
    await sendButton(page).dblclick();
    await result(page).waitFor();
    expect(await countOf(page, 'Bấm hai lần.')).toBe(1);
  });

  it('is sent once when the connection is cut after it left, also over a reload', async () => {
    const page = await open(onPhone);
    await writeToMother(page);
    await fieldOf(page).fill('Mạng đứt giữa chừng.');
    await look(page);
    const keys: (string | undefined)[] = [];
    let answers = false;
    await page.route('**/api/v1/direct-messages', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      keys.push(route.request().headers()['idempotency-key']);
      if (answers) return route.continue();
      // It comes through, and its answer does not.
      await route.fetch();
      return route.abort('connectionreset');
    });
    await sendButton(page).click();
    await page.getByText('hệ thống đang chờ trả lời').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    answers = true;
    await page.reload();
    await result(page).waitFor();
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(1);
    expect(await countOf(page, 'Mạng đứt giữa chừng.')).toBe(1);
    await page.goto('/direct-messages/new');
    await page.getByRole('grid').waitFor();
    expect(await page.getByRole('button', { name: /^Viết cho/ }).count()).toBe(0);
  });

  it('keeps its draft when the network goes, the page is loaded again, or the session ends', async () => {
    const page = await open(onPhone);
    await writeToMother(page);
    await fieldOf(page).fill('Đang viết');
    await page.context().setOffline(true);
    await page.getByText('Mất kết nối tới hệ thống của trường').waitFor();
    await fieldOf(page).fill('Đang viết dở khi mất mạng.');
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Đây là tin thầy/cô đang viết dở.').waitFor();
    expect(await fieldOf(page).inputValue()).toBe('Đang viết dở khi mất mạng.');
    await page.getByText('Tới Mẹ Phạm Thị Mai, em Lê Ngọc Diệp').waitFor();
    await look(page);
    await sendButton(page).waitFor();
    await settled(page);
    await page.context().clearCookies();
    await sendButton(page).click();
    const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
    await dialog.getByLabel('Tên đăng nhập').fill(teacher);
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await result(page).waitFor();
    expect(await countOf(page, 'Đang viết dở khi mất mạng.')).toBe(1);
  });

  it('waits for the morning at night, says so before, and is changed and called back until then', async () => {
    await setClock(comms, '2026-11-24T22:30:00+07:00');
    const page = await open(onPhone);
    await writeToMother(page);
    await page.getByText('trong giờ không nhắn tin. Tin sẽ gửi lúc 06:00 ngày mai').waitFor();
    await fieldOf(page).fill('Mai họp lúc 7 giờ.');
    await look(page);
    await page.getByRole('button', { name: 'Gửi tới 1 số lúc 06:00 ngày mai' }).click();
    await result(page).waitFor();
    await page.getByText('Sẽ gửi lúc 06:00 ngày mai', { exact: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.getByRole('link', { name: 'Sửa nội dung' }).click();
    await fieldOf(page).fill('Mai họp lúc 8 giờ.');
    await look(page);
    await page.getByRole('button', { name: 'Gửi tới 1 số lúc 06:00 ngày mai' }).click();
    await page.getByRole('figure').getByText('Mai họp lúc 8 giờ.').waitFor();
    await page.getByRole('link', { name: 'Sửa nội dung' }).waitFor();
    await page.goto('/direct-messages');
    const waiting = page.getByRole('grid', { name: 'Tin đang chờ gửi' });
    await waiting.getByText('Mai họp lúc 8 giờ.').waitFor();
    expect(await countOf(page, 'Mai họp lúc 7 giờ.')).toBe(0);

    await waiting.getByText('Mai họp lúc 8 giờ.').click();
    await page.getByRole('button', { name: 'Huỷ gửi…' }).click();
    await page.getByText('1 nơi nhận sẽ không nhận được tin này').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Huỷ 1 tin' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Tin đã được huỷ trước khi gửi đi.').waitFor();
  });

  it('tells whoever has one open of 22:00 from a quarter of an hour before, by the school’s clock', async () => {
    await setClock(comms, '2026-11-24T21:44:00+07:00');
    const page = await open(onPhone);
    await page.clock.install();
    await writeToMother(page);
    await settled(page);
    expect(await page.getByText('còn 15 phút nữa').count()).toBe(0);
    await setClock(comms, '2026-11-24T21:45:10+07:00');
    await letTimePass(page);
    await page.getByText('Tin bấm gửi từ 22:00 sẽ đợi tới 06:00 ngày mai').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('is not sent as "now" once it has turned 22:00: the last look comes again', async () => {
    const page = await open(onPhone);
    await writeToMother(page);
    await fieldOf(page).fill('Vừa quá mười giờ.');
    await look(page);
    await sendButton(page).waitFor();
    await setClock(comms, '2026-11-24T22:00:01+07:00');
    await sendButton(page).click();
    await page.getByText('giờ gửi hoặc người nhận đã đổi').waitFor();
    expect(await countOf(page, 'Vừa quá mười giờ.')).toBe(0);
    await page.getByRole('button', { name: 'Gửi tới 1 số lúc 06:00 ngày mai' }).click();
    await result(page).waitFor();
    expect(await countOf(page, 'Vừa quá mười giờ.')).toBe(1);
  });

  it.each([
    ['20.000 chữ', 'Kính gửi quý phụ huynh. '.repeat(834).slice(0, 20_000), 'dài quá 255 phần SMS'],
    ['một trường không có', 'Em {tên bố} nộp giấy.', 'Không có dữ liệu cho {tên bố}'],
    ['hình', 'Chúc mừng 🎉', 'Kí tự làm tin dài thêm: 🎉'],
    ['kí tự không nhìn thấy', 'Mời\u200b h\u202eọp', 'Có 2 kí tự không nhìn thấy'],
  ])('tells at the field of %s', async (_what, text, told) => {
    const page = await open(onPhone);
    await writeToMother(page);
    await fieldOf(page).fill(text);
    await page.getByText(told).waitFor();
    expect(await fieldOf(page).inputValue()).toBe(text);
  });

  it('goes to one class at a time for the comms team, and to none for others', async () => {
    await comms.goto('/direct-messages/new');
    await comms.getByRole('link', { name: '12A3' }).click();
    await comms.getByText('Lớp 12A3', { exact: true }).waitFor();
    await comms.getByRole('grid').getByText('Lê Ngọc Diệp').waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    const finance = await open({ as: 'taichinh' });
    await finance.goto('/direct-messages/new');
    await finance.getByText('Thầy/cô chưa có lớp nào để nhắn tin.').waitFor();
  });
});
