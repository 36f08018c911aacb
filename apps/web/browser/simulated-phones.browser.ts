import { accessibilityProblems } from './support/accessibility.js';
import { phone, settled } from './support/look.js';
import { carrierUrl, open } from './support/school.js';
import { sendToPhone } from './support/send-to-phone.js';

/** Numbers of a range that nobody has, and that no family of the demonstration is given. */
const [first, second] = ['+84900009871', '+84900009872'] as const;
const text = 'Kính gửi PHHS,\nlớp <b>10A1</b> họp lúc 18:00 😀';

const receive = (to: string, words: string): Promise<void> => sendToPhone(carrierUrl, to, words);

describe('the simulated phones', () => {
  it('show a message by themselves, exactly as it arrived', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/phones');
    await page.getByText('Đây là máy mô phỏng').waitFor();
    await receive(first, text);
    const row = page.getByRole('row').filter({ hasText: '0900\u00a0009\u00a0871' });
    await row.getByText('Không có trong danh bạ').waitFor();
    await row.click();
    const screen = page.getByRole('log', { name: /^Tin nhắn từ/ });
    const bubble = screen.locator('p').last();
    await bubble.waitFor();
    expect(await bubble.evaluate((element) => element.textContent)).toBe(text);
    await receive(first, 'Tin thứ hai');
    await screen.getByText('Tin thứ hai').waitFor();
    expect(await screen.locator('p').allTextContents()).toEqual([text, 'Tin thứ hai']);
    expect(await page.getByText('Đây là máy mô phỏng').isVisible()).toBe(true);
    // Neither the address nor the title of the window tells the number.
    expect(`${page.url()} ${await page.title()}`).not.toMatch(/9871/);
  });

  it.each(['0900009872', '0900 009 872', '+84 900 009 872', '84900009872', '009872'])(
    'are found by %s',
    async (spelling) => {
      await receive(second, 'Tìm thấy');
      const page = await open({ as: 'bgh' });
      await page.goto('/phones');
      await settled(page);
      await page.keyboard.press('/');
      await page.keyboard.type(spelling);
      await page.getByText('1 điện thoại khớp').waitFor();
      expect(page.url()).toMatch(/\/phones$/);
      await page.getByRole('grid').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Tin nhắn trên máy' }).waitFor();
      // The way back leads to what was looked for.
      await page.goBack();
      await page.getByText('1 điện thoại khớp').waitFor();
      expect(await page.getByLabel('Tìm điện thoại').inputValue()).toBe(spelling);
    },
  );

  it('say kindly that none is found, and lead back to all', async () => {
    const page = await open({ as: 'cgcn', viewport: phone });
    await receive(second, 'Có tin');
    await page.goto('/phones');
    await page.getByLabel('Tìm điện thoại').fill('không có ai tên thế');
    await page.getByText('Không có điện thoại nào khớp với').waitFor();
    await page.getByRole('button', { name: 'Xem tất cả' }).click();
    await page
      .getByText(/điện thoại đã nhận tin/)
      .first()
      .waitFor();
  });

  it('are as quick when there are 2,000: only those in view are read', async () => {
    const page = await open({ as: 'cgcn' });
    const asked = new Set<number>();
    await page.route(/\/api\/v1\/simulated-phones\?/, (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('cursor'));
      asked.add(from);
      const phones = Array.from({ length: 100 }, (_, place) => ({
        id: `phone-${from + place}`,
        number: `+8490001${String(from + place).padStart(4, '0')}`,
        ...{ count: 1, lastAt: '2026-11-23T10:00:00.000Z', owners: [] },
      }));
      return route.fulfill({ json: { phones, total: 2_000, next: from + 100 } });
    });
    await page.goto('/phones');
    await page.getByText('2.000 điện thoại đã nhận tin').waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('End');
    await page.getByText('0900\u00a0011\u00a0999').waitFor();
    expect(await page.getByRole('row').count()).toBeLessThan(60);
    expect(asked.size).toBeLessThan(5);
  });

  it.each(['light', 'dark'] as const)('have nothing that axe objects to (%s)', async (colours) => {
    await receive(first, text);
    for (const viewport of [phone, { width: 1440, height: 900 }]) {
      const page = await open({ as: 'cgcn', colours, viewport });
      await page.goto('/phones');
      await settled(page);
      await page.getByRole('row').nth(1).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('row').nth(1).click();
      await page.getByRole('log').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
    }
  });

  it('fit 320 px without sideways scrolling', async () => {
    await receive(first, `https://example.vn/${'x'.repeat(120)}`);
    const page = await open({ as: 'cgcn', viewport: { width: 320, height: 640 } });
    await page.goto('/phones');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('log').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('are not there in earnest: no line of the menu, and words at their address', async () => {
    const page = await open({ as: 'cgcn' });
    await page.route('**/api/v1/session', async (route) => {
      const answer = await route.fetch();
      const { can, ...session } = (await answer.json()) as { can: Record<string, string> };
      delete can['simulated-phone.read'];
      await route.fulfill({ json: { ...session, can, mode: 'production' } });
    });
    await page.route(/\/api\/v1\/simulated-phones/, (route) =>
      route.fulfill({
        status: 404,
        json: { code: 'request.not-found', detail: { vi: 'Không tìm thấy.', en: 'Not found.' } },
      }),
    );
    await page.goto('/phones');
    await page.getByRole('alert').getByText('Không tìm thấy.').waitFor();
    expect(await page.getByRole('link', { name: 'Máy mô phỏng' }).count()).toBe(0);
    expect(await page.getByLabel('Tìm điện thoại').count()).toBe(0);
  });
});
