import { handIn, ordinaryText, writeRequest } from './announcements-steps.js';
import { accessibilityProblems } from './support/accessibility.js';
import { demoPassword, phone, settled } from './support/look.js';
import { open } from './support/school.js';

const textOf = { name: 'Nội dung', exact: true } as const;

describe('writing an announcement', () => {
  it('loses nothing when the network goes, the page is loaded again, or the session ends', async () => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    await writeRequest(page, 'Viết dở');
    await page.context().setOffline(true);
    await page.getByText('Mất kết nối tới hệ thống của trường').waitFor();
    await page.getByRole('textbox', textOf).fill(`${ordinaryText} Viết khi mất mạng.`);
    // What the phone shows goes on by itself.
    await page
      .getByText(/Viết khi mất mạng\./)
      .nth(1)
      .waitFor();
    await handIn(page);
    await page.getByRole('alert').getByText('Không kết nối được').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('Bản thầy/cô đang soạn vẫn còn.').waitFor();
    expect(await page.getByRole('textbox', textOf).inputValue()).toContain('Viết khi mất mạng.');
    expect(await page.getByLabel('Tiêu đề').inputValue()).toBe('Viết dở');

    await page.getByText(/^Số 1 trên 8$/).waitFor();
    // An answer still on its way would bring the session's cookie back.
    await settled(page);
    await page.context().clearCookies();
    await page.getByRole('button', { name: /^Gửi yêu cầu/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
    await dialog.getByLabel('Tên đăng nhập').fill('daotao');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Viết dở' }).waitFor();
  });

  it('keeps everything when the school’s system answers 500, and says so', async () => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    await writeRequest(page, 'Hệ thống gặp lỗi');
    await page.getByText(/^Số 1 trên 8$/).waitFor();
    await page.getByRole('button', { name: 'Gửi thử tin này cho tôi' }).click();
    await page.getByText('Đã gửi tin thử tới hộp thư daotao@truong.example').waitFor();
    await page.route('**/api/v1/announcements', (route) =>
      route.fulfill({ status: 500, json: { code: 'server.failed' } }),
    );
    await handIn(page);
    await page.getByRole('alert').getByText('Hệ thống gặp lỗi').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.unroute('**/api/v1/announcements');
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hệ thống gặp lỗi' }).waitFor();
  });

  it('says at each field what is missing', async () => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    await page.getByRole('button', { name: /^Gửi yêu cầu/ }).click();
    await page.getByText('Thầy/cô đặt tiêu đề để người duyệt nhận ra tin.').waitFor();
    await page.getByText('Tin chưa có nội dung.').waitFor();
    await page.getByText('Thầy/cô chọn toàn trường', { exact: false }).waitFor();
    expect(
      await page.getByLabel('Tiêu đề').evaluate((field) => field === document.activeElement),
    ).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it.each([
    ['20.000 chữ', 'Kính gửi quý phụ huynh. '.repeat(834).slice(0, 20_000), /dài quá 255 phần SMS/],
    ['một trường không có', 'Em {tên bố} nộp giấy.', /Không có dữ liệu cho \{tên bố\}/],
  ])('tells of %s at once', async (_what, text, told) => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    await page.getByRole('textbox', textOf).fill(text);
    await page.getByText(told).waitFor();
    expect(await page.getByRole('textbox', textOf).inputValue()).toBe(text);
  });

  it('keeps its button within reach on a phone, and no field that is filled in below it', async () => {
    const page = await open({ as: 'daotao', viewport: phone });
    await page.goto('/announcements/new');
    const button = page.getByRole('button', { name: /^Gửi yêu cầu/ });
    const top = async (): Promise<number> => (await button.boundingBox())?.y ?? 0;
    const before = await top();
    expect(before).toBeGreaterThan(phone.height / 2);
    await page.getByLabel('Tiêu đề').focus();
    for (let field = 0; field < 12; field += 1) {
      await page.keyboard.press('Tab');
      const bottom = await page.evaluate(
        () => document.activeElement?.getBoundingClientRect().bottom ?? 0,
      );
      expect(bottom).toBeLessThan(phone.height);
      const isButton = await button.evaluate((each) => each === document.activeElement);
      if (isButton) break;
      expect(bottom).toBeLessThanOrEqual(before);
    }
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await top()).toBe(before);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('shows on a phone why it was refused, from wherever the button is pressed, and only then', async () => {
    const page = await open({ as: 'daotao', viewport: phone });
    await page.goto('/announcements/new');
    await writeRequest(page, 'Bấm từ trên');
    await page.getByLabel('Tôi xác nhận nội dung là chính xác').check();
    for (const path of ['announcements', 'announcement-previews']) {
      await page.route(`**/api/v1/${path}`, (route) =>
        route.fulfill({ status: 500, json: { code: 'server.failed' } }),
      );
    }
    await page.evaluate(() => scrollTo(0, 0));
    await page.getByRole('button', { name: /^Gửi yêu cầu/ }).click();
    const { y = 0, height = 0 } = (await page.getByRole('alert').boundingBox()) ?? {};
    expect(y).toBeGreaterThan(0);
    expect(y + height).toBeLessThan(phone.height);

    await page.evaluate(() => scrollTo(0, 0));
    await page.getByLabel('Tiêu đề').fill('Viết tiếp');
    await page.getByRole('textbox', textOf).fill(`${ordinaryText} Viết tiếp.`);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(phone.height / 2);
  });

  it('names a costly character that nobody can see, and is without diacritics whatever is wrong', async () => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    await page.getByRole('textbox', textOf).fill('Họp\u00a0lúc 8h, em {tên bố}');
    await page.getByText('(ọ, khoảng trắng không ngắt, ú)').waitFor();
    await page.getByText('Hop luc 8h, em {ten bo}').waitFor();
  });

  it('shows emoji, right-to-left marks and HTML as they are, and nothing of them acts', async () => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    const text =
      '🎉👨‍👩‍👧 <b>đậm</b><img src=x onerror="document.title=\'hỏng\'"> \u202eđảo ngược\u202c &amp; hết';
    await writeRequest(page, '<script>document.title="hỏng"</script>', text);
    await handIn(page);
    await page.getByRole('heading', { level: 1, name: '<script>' }).waitFor();
    await page.getByText('<b>đậm</b>', { exact: false }).first().waitFor();
    expect(await page.title()).toContain('<script>');
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
