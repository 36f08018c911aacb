import {
  askFor,
  carrierFails,
  handIn,
  openOffice,
  ordinaryText,
  writeRequest,
} from './announcements-steps.js';
import { setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { open } from './support/school.js';
import { phone } from './support/look.js';

/** One phone of the class confirms late; the rest is over by then. */
const allLeft = /Đã gửi hết\. Chờ nhà mạng xác nhận \d tin|Cả 8 số đều đã nhận hoặc đã giao/;

afterEach(() => carrierFails(0));

describe('an announcement', () => {
  it('is asked for, approved by somebody else, watched, and its result read', async () => {
    const { finance, comms } = await openOffice();
    await finance.goto('/announcements');
    await finance
      .getByRole('link', { name: /^Soạn tin/ })
      .first()
      .click();
    await writeRequest(finance, 'Họp phụ huynh');
    // The message of a real family, on its phone, and the next one's at a key.
    await finance
      .getByText(/Kính mời PHHS em [^{]+, lớp 12A3/)
      .first()
      .waitFor();
    const place = finance.getByText(/^Số \d+ trên 8$/);
    await finance.getByRole('radio', { name: 'Không dấu' }).focus();
    await finance.getByRole('heading', { level: 1 }).focus();
    await finance.keyboard.press('ArrowRight');
    await finance.getByText('Số 2 trên 8').waitFor();
    expect(await place.count()).toBe(1);
    expect(await accessibilityProblems(finance)).toEqual([]);
    await handIn(finance);
    await finance.getByText('Chờ tổ CGCN duyệt').waitFor();

    await comms.goto('/announcements?waiting=announcements-to-approve');
    await comms.getByRole('link', { name: 'Họp phụ huynh' }).first().click();
    await comms.getByText('8 số điện thoại, của phụ huynh 4 học sinh').waitFor();
    await comms.getByText(/Đỗ Thị Ngọc Bích xác nhận nội dung này lúc/).waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    await comms.getByRole('button', { name: 'Gửi tới 8 số ngay bây giờ' }).click();
    // What came of the press stands at the top, and so does whoever pressed.
    await comms.waitForFunction(
      () => document.activeElement?.tagName === 'H1' && window.scrollY === 0,
    );
    // Both see it go, neither reloads.
    for (const page of [comms, finance]) {
      await page.getByText(allLeft).first().waitFor({ timeout: 40_000 });
      await page.getByText('Đã xác nhận', { exact: true }).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  }, 90_000);

  it('is returned with a note, mended, and handed in again', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Thu học phí');
    await comms.goto(`/announcements/${id}`);
    await comms.getByRole('button', { name: 'Trả lại kèm lời nhắn' }).click();
    await comms.getByLabel('Cần sửa gì?').fill('Ngày họp đã đổi, cô sửa giúp.');
    await comms.goBack();
    // The way back closes the note and keeps it.
    await comms.getByRole('button', { name: 'Trả lại kèm lời nhắn' }).click();
    expect(await comms.getByLabel('Cần sửa gì?').inputValue()).toBe(
      'Ngày họp đã đổi, cô sửa giúp.',
    );
    await comms.getByRole('button', { name: 'Trả lại cho Đỗ Thị Ngọc Bích' }).click();
    await comms.getByText('Chờ Đỗ Thị Ngọc Bích sửa').waitFor();

    await finance.goto(`/announcements/${id}`);
    await finance.getByText('Ngày họp đã đổi, cô sửa giúp.').first().waitFor();
    expect(await accessibilityProblems(finance)).toEqual([]);
    await finance.getByRole('link', { name: 'Sửa và gửi lại' }).click();
    const text = finance.getByLabel('Nội dung', { exact: true });
    expect(await text.inputValue()).toBe(ordinaryText);
    await text.fill(`${ordinaryText} Ngày 6/12/2026.`);
    await handIn(finance);
    await finance.getByText('Chờ tổ CGCN duyệt').waitFor();
    await comms.getByText('Đến lượt thầy/cô: xem rồi duyệt').waitFor();
    await comms
      .getByText(/Ngày 6\/12\/2026/)
      .first()
      .waitFor();
  });

  it('that 22:00 cuts stops, says when it goes on, and goes on then', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Nghỉ học vì bão');
    await setClock(comms, '2026-11-24T21:55:00+07:00');
    await carrierFails(0.6);
    await comms.goto(`/announcements/${id}`);
    await comms.getByRole('button', { name: 'Gửi tới 8 số ngay bây giờ' }).click();
    await comms.getByRole('progressbar', { name: 'Tiến độ gửi' }).waitFor();
    await setClock(comms, '2026-11-24T22:00:00+07:00');
    await comms
      .getByText(/Đang là giờ nghỉ của phụ huynh\. \d+ tin còn lại gửi tiếp từ 06:00 ngày mai/)
      .waitFor();
    await comms.reload();
    await comms.getByText(/còn lại gửi tiếp từ 06:00 ngày mai/).waitFor();
    await carrierFails(0);
    await setClock(comms, '2026-11-25T06:00:00+07:00');
    await comms.getByText(allLeft).first().waitFor({ timeout: 40_000 });
  }, 90_000);

  it('tells before it is approved in the night that it leaves in the morning', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Lịch thi');
    await setClock(comms, '2026-11-24T22:30:00+07:00');
    await comms.goto(`/announcements/${id}`);
    await comms.getByText(/lúc 22:30 phụ huynh nghỉ, hệ thống không gửi/).waitFor();
    await comms.getByRole('button', { name: 'Gửi tới 8 số lúc 06:00 ngày mai' }).click();
    await comms.getByText(/8 tin sẽ gửi lúc 06:00 ngày mai/).waitFor();
    await comms.getByRole('button', { name: 'Huỷ 8 tin chưa gửi' }).click();
    await comms.getByText('Tin đã gửi thì không lấy lại được.', { exact: false }).waitFor();
    await comms.getByRole('button', { name: 'Huỷ 8 tin chưa gửi' }).click();
    await comms.getByText('Phần chưa gửi đã dừng').waitFor();
    // Who did not get it and why, by class in the address, and as a workbook.
    await comms.getByText('Tin đã được huỷ trước khi gửi đi.').first().waitFor();
    await comms.getByLabel('Trạng thái').selectOption({ label: 'Đã huỷ' });
    await comms.waitForURL(/status=cancelled/);
    await comms.getByText('8 số điện thoại', { exact: true }).waitFor();
    const [file] = await Promise.all([
      comms.waitForEvent('download'),
      comms.getByRole('link', { name: 'Tải danh sách (Excel)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('chua-nhan-duoc.xlsx');
    expect(await accessibilityProblems(comms)).toEqual([]);
  });

  it('approved by two people at the same instant goes out once, and says so', async () => {
    const { finance, comms, colleague } = await openOffice();
    const id = await askFor(finance, 'Hai người cùng duyệt');
    const approve = { name: /^Gửi tới 8 số/ };
    // Neither hears of the other before the button.
    for (const page of [comms, colleague]) {
      await page.route('**/events', (route) => route.abort());
      await page.goto(`/announcements/${id}`);
      await page.getByRole('button', approve).waitFor();
    }
    await Promise.all([comms, colleague].map((page) => page.getByRole('button', approve).click()));
    const told = /đã duyệt tin này lúc .*, trước thầy\/cô một chút\. Tin chỉ gửi một lần\./;
    await Promise.race([comms, colleague].map((page) => page.getByText(told).waitFor()));
    const tellings = await Promise.all(
      [comms, colleague].map((page) => page.getByText(told).count()),
    );
    expect(tellings.sort()).toEqual([0, 1]);
    for (const page of [comms, colleague]) {
      await page
        .getByText('Nguyễn Hoàng Long duyệt.')
        .or(page.getByText('Trần Khánh Vy duyệt.'))
        .waitFor();
    }
  });

  it('is approved though the back button is pressed in the middle of it', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Quay lại giữa chừng');
    await comms.goto('/announcements');
    await comms.getByRole('link', { name: 'Quay lại giữa chừng' }).first().click();
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await comms.route('**/approval', async (route) => {
      await held;
      await route.continue();
    });
    await comms.getByRole('button', { name: /^Gửi tới 8 số/ }).click();
    await comms.goBack();
    await comms.getByRole('heading', { level: 1, name: 'Tin nhắn chung' }).waitFor();
    letGo();
    await comms.goForward();
    await comms.getByText(allLeft).first().waitFor({ timeout: 40_000 });
    expect(comms.url()).toContain(id);
  }, 60_000);

  it('fits a phone, and 320 px', async () => {
    const page = await open({ as: 'taichinh', viewport: { ...phone, width: 320 } });
    await page.goto('/announcements/new');
    await writeRequest(page, 'Màn hình hẹp');
    await page.getByText(/^Số 1 trên 8$/).waitFor();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - window.innerWidth,
    );
    expect(sideways).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
