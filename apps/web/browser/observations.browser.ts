import type { Page } from 'playwright-core';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { phone } from './support/look.js';
import { open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';

// The clock stands at an ordinary morning of school.
schoolAsNew();
beforeAll(async () => {
  await setClock(await open({ as: 'cgcn' }), '2026-11-23T07:25:00+07:00');
});

const student = (page: Page, name: string) => page.getByRole('button', { name });

/** Another address at which somebody is mailed from now on. */
async function giveMailbox(comms: Page, username: string, email: string): Promise<void> {
  const { accounts } = await call<{
    accounts: { id: string; username: string; displayName: string }[];
  }>(comms, 'GET', '/accounts');
  const { id, displayName } = accounts.find((account) => account.username === username)!;
  await call(comms, 'PUT', `/accounts/${id}/profile`, { displayName, email });
}

describe('an observer in a corridor', () => {
  it('records with three taps, adds a word, and takes back', async () => {
    const page = await open({ as: 'giamthi', viewport: phone });
    await page.goto('/');
    await page.getByRole('link', { name: 'Ghi nhận học sinh' }).click();
    await page.getByRole('link', { name: '10A1' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: '10A1' }).click();
    await student(page, 'Nguyễn Minh Anh').click();
    await page.getByRole('button', { name: 'Đi muộn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Đã ghi: Đi muộn lúc 07:2\d/).waitFor();
    await dialog.getByRole('button', { name: '10 phút' }).click();
    expect(await dialog.getByLabel('Số phút muộn').inputValue()).toBe('10');
    await dialog.getByLabel('Lúc').fill('7h20');
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByLabel('Ghi chú').fill('gọi mẹ 0912000123');
    await dialog.getByText('Xin bỏ số điện thoại ra khỏi ghi chú.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Xong' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Ghi chú').fill('hỏng xe');
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('button', { name: /Nguyễn Minh Anh.*Đi muộn 07:20/ }).waitFor();
    // A kind that says nothing by itself is recorded with its word.
    await student(page, 'Phạm Hải Đăng').click();
    await page.getByRole('button', { name: 'Sức khoẻ' }).click();
    await page.getByText('chọn hoặc ghi vài lời').waitFor();
    await page.getByRole('button', { name: 'mệt, đã xuống phòng y tế' }).click();
    await page.getByText(/Đã ghi: Sức khoẻ/).waitFor();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByText(/Đã ghi: Phạm Hải Đăng, Sức khoẻ lúc/).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('button', { name: /^Phạm Hải Đăng$/ }).waitFor();
    await page.goto('/observations/day');
    await page.getByText(/: Đi muộn 10 phút – hỏng xe/).waitFor();
    expect(await page.getByText('Sức khoẻ').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('keeps what was tapped without a connection, over a reload too, and sends it by itself', async () => {
    const page = await open({ as: 'bantru', viewport: phone });
    await page.goto('/observations');
    await page.getByRole('link', { name: '11A2' }).click();
    await student(page, 'Trần Gia Bảo').waitFor();
    await page.route('**/api/v1/observations/*', (route) => route.abort());
    await student(page, 'Trần Gia Bảo').click();
    await page.getByRole('button', { name: 'Ăn trưa' }).click();
    await page.getByRole('button', { name: 'không ăn trưa' }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('button', { name: /Trần Gia Bảo.*chờ gửi/ }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: /Trần Gia Bảo.*Ăn trưa.*chờ gửi/ }).waitFor();
    await page.unroute('**/api/v1/observations/*');
    await page.reload();
    await page.getByRole('button', { name: /Trần Gia Bảo.*Ăn trưa/ }).waitFor();
    await page.getByText('chờ gửi').waitFor({ state: 'detached' });
    const other = await open({ as: 'cgcn' });
    await other.goto('/observations/day');
    await other.getByText(/Ăn trưa – không ăn trưa/).waitFor();
  });
});

describe('the mail of the day', () => {
  it('is shown as it will be, sent once, followed to each mailbox, and corrected', async () => {
    const page = await open({ as: 'giamthi' });
    await page.goto('/observations/mail');
    const pane = page.getByRole('region', { name: 'Khi bấm gửi' });
    await pane.getByText(/\d+ hộp thư: .*BGH.*CGCN.*GVCN/).waitFor();
    const letter = page.getByRole('region', { name: 'Thư sẽ gửi' });
    await letter.getByText('Tình hình học sinh các lớp ngày 23/11/2026 (Giám thị)').waitFor();
    await letter.getByText(/Nguyễn Minh Anh: Đi muộn 10 phút lúc 7h20: hỏng xe/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await pane.getByRole('button', { name: /^Gửi báo cáo ngày tới \d+ hộp thư$/ }).click();
    await page.getByRole('heading', { name: 'Báo cáo ngày 23/11/2026 của Giám thị' }).waitFor();
    await page.getByText(/Máy chủ thư đã nhận (\d+) trong \1 thư/).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Báo cáo ngày', exact: true }).click();
    await page.getByText('từ đó chưa có gì thay đổi').waitFor();
    await page.goto('/observations');
    await page.getByRole('link', { name: '12A3' }).click();
    await student(page, 'Lê Ngọc Diệp').click();
    await page.getByRole('button', { name: 'Đồng phục' }).click();
    await page.getByRole('button', { name: 'Xong' }).click();
    // One mailbox is refused by its mail server, another is taken and comes back to the drop address.
    const comms = await open({ as: 'cgcn' });
    await giveMailbox(comms, 'gvcn10a1', 'refused@truong.example');
    await giveMailbox(comms, 'gvcn11a2', 'bounced@truong.example');
    await page.goto('/observations/mail');
    await page.getByRole('button', { name: /^Gửi đính chính lần 1 tới \d+ hộp thư$/ }).click();
    await page.getByRole('heading', { name: /^Đính chính lần 1/ }).waitFor();
    await page.getByText('2 thư không tới hoặc chưa rõ.').waitFor();
    const mailbox = (address: string) => page.getByRole('listitem').filter({ hasText: address });
    await mailbox('refused@truong.example · smtp-550')
      .getByText('Máy chủ thư từ chối địa chỉ này.')
      .waitFor();
    await mailbox('bounced@truong.example · dsn-5.1.1')
      .getByText('Máy chủ thư đã nhận rồi báo không chuyển tới được.')
      .waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await comms.goto('/');
    await comms.getByRole('link', { name: /báo cáo ngày có thư không tới/ }).click();
    await comms.getByRole('button', { name: /^Gửi lại/ }).waitFor();
    const teacher = await open({ as: 'gvcn10a1', viewport: phone });
    await teacher.goto('/observations/day');
    await teacher.getByText(/Nguyễn Minh Anh: Đi muộn/).waitFor();
    expect(await teacher.getByText('Lê Ngọc Diệp').count()).toBe(0);
    const leadership = await open({ as: 'bgh' });
    await leadership.goto('/observations/mail');
    await leadership.getByText('Bán trú chưa gửi báo cáo của ngày này.').waitFor();
    expect(await accessibilityProblems(leadership)).toEqual([]);
    await leadership.getByRole('link', { name: /^Đính chính lần 1/ }).waitFor();
  });
});
