import type { Page } from 'playwright-core';
import { atNight, withWaiting } from './screenshots/settings-answers.js';
import { setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { isFineInEveryLook } from './support/every-look.js';
import { desk, phone, settled } from './support/look.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';

// The others send by these hours, and what they left waiting would be told of here.
schoolAsNew();

async function openWindow(page: Page): Promise<void> {
  await page.goto('/sending-window');
  await page.getByText('Không gửi từ 22:00 đến 06:00').first().waitFor();
}

describe('the hours in which nothing is sent', () => {
  // Each begins with the usual hours.
  afterEach(async () => {
    const { request } = await open({ as: 'cgcn' });
    const session = (await (await request.get('/api/v1/session')).json()) as { csrfToken: string };
    await request.put('/api/v1/sending-window', {
      headers: { 'x-csrf-token': session.csrfToken, 'if-match': '*' },
      data: { quietFrom: '22:00', quietUntil: '06:00' },
    });
  });

  it('are changed after it was said what that does, and stay so', async () => {
    const page = await open({ as: 'cgcn' });
    await setClock(page, '2026-11-24T09:00:00+07:00');
    await openWindow(page);
    await page.getByLabel('Gửi lại từ').fill('06:30');
    const pane = page.getByRole('region', { name: 'Nếu lưu, sẽ thay đổi như sau' });
    await pane.getByText('Không gửi từ 22:00 đến 06:30').waitFor();
    await pane.getByText('15 giờ 30 phút').waitFor();
    await pane.getByText('Không có tin đang chờ nào phải đổi giờ.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await pane.getByRole('button', { name: 'Lưu giờ yên tĩnh 22:00–06:30' }).click();
    await page.getByText('Đã lưu. Không gửi từ 22:00 đến 06:30.').waitFor();
    await page.reload();
    await page.getByText('Không gửi từ 22:00 đến 06:30').first().waitFor();
    expect(await page.getByLabel('Gửi lại từ').inputValue()).toBe('06:30');
  });

  it('changed by somebody else meanwhile are shown, and nothing is written over', async () => {
    const [one, other] = [await open({ as: 'cgcn' }), await open({ as: 'cgcn2' })];
    await openWindow(one);
    await openWindow(other);
    await one.getByLabel('Gửi lại từ').fill('06:15');
    await one.getByRole('button', { name: /^Lưu giờ yên tĩnh/ }).waitFor();
    await other.getByLabel('Ngừng gửi từ').fill('21:30');
    await other.getByRole('button', { name: 'Lưu giờ yên tĩnh 21:30–06:00' }).click();
    await other.getByText('Đã lưu.').waitFor();
    await one.getByRole('button', { name: 'Lưu giờ yên tĩnh 22:00–06:15' }).click();
    await one.getByRole('alert').getByText('Người khác vừa sửa nội dung này').waitFor();
    const pane = one.getByRole('region', { name: 'Nếu lưu, sẽ thay đổi như sau' });
    await pane.getByText('Không gửi từ 21:30 đến 06:00').waitFor();
    await one.getByRole('button', { name: 'Giữ như hiện nay' }).click();
    await one.getByText('Không gửi từ 21:30 đến 06:00').first().waitFor();
    expect(await one.getByLabel('Ngừng gửi từ').inputValue()).toBe('21:30');
  });

  it('that leave no room for a day’s messages are refused before they can be saved', async () => {
    const page = await open({ as: 'cgcn' });
    await openWindow(page);
    await page.getByLabel('Gửi lại từ').fill('21:30');
    await page.getByRole('alert').getByText('mở ít nhất một giờ mỗi ngày').waitFor();
    expect(await page.getByRole('button', { name: /^Lưu giờ yên tĩnh/ }).count()).toBe(0);
  });

  it('are written as people write them, and what is no time is said to be none', async () => {
    const page = await open({ as: 'cgcn' });
    await openWindow(page);
    await page.getByLabel('Gửi lại từ').fill('6h30');
    await page.getByRole('button', { name: 'Lưu giờ yên tĩnh 22:00–06:30' }).waitFor();
    await page.getByLabel('Ngừng gửi từ').fill('10 giờ tối');
    await page.keyboard.press('Tab');
    await page.getByText('Thầy/cô viết giờ như 06:30.').waitFor();
    expect(await page.getByLabel('Gửi lại từ').inputValue()).toBe('06:30');
    expect(await page.getByRole('button', { name: /^Lưu/ }).count()).toBe(0);
  });

  it.each([
    ['a desk', desk],
    ['a phone', phone],
    ['a small phone', { width: 320, height: 640 }],
  ])('say what waits and when it would leave, at %s', async (_, viewport) => {
    const page = await open({ as: 'cgcn', viewport });
    await atNight()(page);
    await withWaiting(12)(page);
    await openWindow(page);
    await page.getByText('Tin tiếp theo gửi lúc 06:00 ngày mai.').waitFor();
    await page.getByLabel('Gửi lại từ').fill('06:30');
    await page
      .getByText('12 tin đang chờ sẽ gửi lúc 06:30 ngày mai, thay vì 06:00 ngày mai.')
      .waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(wide).toBe(false);
  });

  it('are read by a teacher, who is told whose they are', async () => {
    const page = await open({ as: 'gvcn10a1' });
    await openWindow(page);
    await page.getByText('Tổ CGCN đặt giờ này').waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByLabel('Gửi lại từ').count()).toBe(0);
  });
});

describe('a backup that was restored', () => {
  const restored = {
    ...{ takenAt: '2026-11-23T14:05:00+07:00', restoredAt: '2026-11-23T16:40:00+07:00' },
    ...{ doubtfulMessages: 312, heldSends: 1, cancelledAnnouncements: 1, others: 27 },
    sends: [
      { to: '/announcements/0b3f', kind: 'announcement', unknown: 284, paused: false },
      { to: '/announcements/1c4a', kind: 'announcement', unknown: 0, paused: true },
      { to: '/direct-messages/2d5b', kind: 'direct-message', unknown: 1, paused: false },
    ],
  };

  it('says what may have left, leads to each send, and goes when somebody has seen to it', async () => {
    const page = await open({ as: 'cgcn' });
    let now: object | null = restored;
    await page.route('**/api/v1/restored-backup**', (route) => {
      if (route.request().url().endsWith('/acknowledgement')) now = null;
      if (route.request().url().endsWith('/decisions')) now = { ...restored, others: 0 };
      return route.fulfill({ json: { restored: now } });
    });
    await page.goto('/restored-backup');
    await page.getByText('312 tin lúc đó chưa gửi xong').waitFor();
    await isFineInEveryLook(page);
    expect(
      await page.getByRole('link', { name: 'Tin nhắn chung: 284 tin' }).getAttribute('href'),
    ).toBe('/announcements/0b3f');
    await page.getByRole('button', { name: 'Coi như đã gửi' }).click();
    await page.getByRole('heading', { name: /^27 tin/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Đã xem lại xong' }).click();
    await page.getByText('Không có gì cần xem lại').waitFor();
  });
});
