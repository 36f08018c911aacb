import type { Page } from 'playwright-core';
import { askFor, ordinaryText } from './announcements-steps.js';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { carrierBehaves } from './support/carrier-behaves.js';
import { desk, phone, settled } from './support/look.js';
import { ownSchool } from './support/own-school.js';
import { hiddenAside } from './support/every-look.js';

/** The class of eight numbers, two of which the carrier refuses for good. */
const failingClass = '11A2';
const narrow = { width: 320, height: 700 };

describe('what becomes of an announcement', () => {
  // A school of its own: its carrier recognises nothing, so that what it does not answer stays unknown.
  const school = ownSchool({
    carrierArguments: ['--no-idempotency', '--no-look-up'],
    environment: {
      ...{ CARRIER_RECOGNISES_REFERENCE: 'false', CARRIER_LOOKS_UP: 'false' },
      ...{ CARRIER_TIMEOUT: '1500', DELIVERY_LEASE_MARGIN: '700' },
      SIGN_INS_PER_MINUTE: '1000',
    },
  });
  const open = (as: string, viewport: { width: number; height: number } = desk): Promise<Page> =>
    school.open({ as, viewport });
  const isSilent = (remaining: number): Promise<void> =>
    carrierBehaves(school.carrierUrl, { mode: 'no-answer', remaining });
  const approve = (comms: Page, id: string): Promise<unknown> =>
    call(comms, 'POST', `/announcements/${id}/approval`, { revision: 1 });

  it('is seen one by one before it leaves, decided where nobody knows, and tried again where it failed', async () => {
    const [finance, comms] = [await open('taichinh', phone), await open('cgcn')];
    await setClock(comms, '2026-11-24T09:00:00+07:00');
    const id = await askFor(
      ...([finance, 'Thu học phí', ordinaryText, '2026-11-25T09:00:00+07:00'] as const),
      failingClass,
    );
    await approve(comms, id);

    await comms.goto(`/announcements/${id}`);
    await comms.getByText(/tin sẽ gửi lúc 09:00 ngày mai/).waitFor();
    await comms.getByRole('button', { name: 'xem từng người nhận' }).click();
    const listed = comms.getByRole('dialog', { name: 'Người nhận' });
    await listed.getByText(`Lớp ${failingClass}`).first().waitFor();
    await listed.getByRole('listitem').getByText('Chờ gửi').first().waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    await listed.getByLabel('Tìm').fill('trần gia bảo');
    await listed.getByText('2 tin', { exact: true }).waitFor();
    await listed.getByText('0999 999 001').waitFor();
    const [file] = await Promise.all([
      comms.waitForEvent('download'),
      listed.getByRole('button', { name: /Excel/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('nguoi-nhan.xlsx');
    await comms.goBack();
    await listed.waitFor({ state: 'detached' });

    // A department sees the same on a phone, without numbers.
    await finance.goto(`/announcements/${id}?recipients=true`);
    const names = finance.getByRole('dialog', { name: 'Người nhận' });
    await names
      .getByText(/Trần Gia Bảo \(11A2\)/)
      .first()
      .waitFor();
    expect(await names.getByText(/0999/).count()).toBe(0);
    expect(await accessibilityProblems(finance)).toEqual([]);
    await finance.keyboard.press('Escape');

    await isSilent(1);
    await setClock(comms, '2026-11-25T09:00:10+07:00');
    const unsure = comms.getByRole('region', { name: '1 tin chưa rõ đã tới hay chưa' });
    await unsure.waitFor({ timeout: 40_000 });
    expect(await accessibilityProblems(comms)).toEqual([]);
    await unsure.getByRole('button', { name: 'Coi như chưa tới' }).click();
    await comms.getByText('Không rõ, coi như chưa tới').waitFor();
    await comms.getByText('1 Nhà mạng từ chối nội dung', { exact: true }).waitFor();
    const again = comms.getByRole('button', { name: /^Gửi lại \d tin bị lỗi$/ });
    await again.click();
    await comms.getByText('Chỉ những số bị lỗi được gửi lại', { exact: false }).waitFor();
    await again.click();
    // What was in doubt arrives now; the two that the carrier refuses do not.
    await comms.getByText('2 số không nhận được', { exact: true }).waitFor({ timeout: 40_000 });
    await comms.getByText('Nguyễn Hoàng Long cho gửi lại những tin bị lỗi.').waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);

    await finance.goto('/');
    const ended = finance.getByRole('link', { name: /tin nhắn chung vừa gửi xong/ });
    for (let tries = 0; (await ended.count()) === 0 && tries < 40; tries += 1) {
      await finance.waitForTimeout(250);
      await finance.reload();
      await settled(finance);
    }
    await ended.click();
    await finance.getByRole('heading', { level: 1, name: 'Thu học phí' }).waitFor();
    expect(await accessibilityProblems(finance)).toEqual([]);
    await finance.setViewportSize(narrow);
    expect(await hiddenAside(finance)).toBe(0);

    // The teacher of the class sees whom to call.
    const teacher = await open('gvcn11a2', phone);
    await teacher.goto('/class-announcements');
    const one = teacher.getByRole('article', { name: 'Thu học phí' });
    await one.getByRole('button', { name: /^[23] số không nhận được hoặc chưa rõ$/ }).click();
    await one.getByRole('link', { name: 'Trần Gia Bảo' }).waitFor();
    await one.getByText(/Thầy\/cô hỏi phụ huynh số khác/).waitFor();
    expect(await accessibilityProblems(teacher)).toEqual([]);
    await teacher.setViewportSize(narrow);
    expect(await hiddenAside(teacher)).toBe(0);
    await teacher.setViewportSize(desk);
    expect(await accessibilityProblems(teacher)).toEqual([]);
  }, 150_000);

  it('is summed up as money, by department and month', async () => {
    const page = await open('bgh');
    await page.goto('/announcements');
    await page.getByRole('link', { name: 'Xem chi phí' }).click();
    await page.getByText(/^Cả thảy .* phần SMS, khoảng .*₫|^Cả thảy .* phần SMS/).waitFor();
    await page.getByRole('row', { name: /11\/2026.*Tài chính/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Excel/ }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('chi-phi-tin-nhan.xlsx');
    await page.setViewportSize(narrow);
    await page
      .getByText(/11\/2026 · /)
      .first()
      .waitFor();
    expect([await hiddenAside(page), await accessibilityProblems(page)]).toEqual([0, []]);
    await page.getByLabel('Đến tháng').fill('2026-01');
    await page.getByLabel('Từ tháng').fill('2026-01');
    await page.getByText('Không có tin nào đã gửi trong những tháng này.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  }, 60_000);
});
