import { encode } from 'uqr';
import { codeField, givePassword, newPersonWithApp, readKey } from './second-factor-steps.js';
import { goodPassword, newPerson } from './staff-steps.js';
import { accessibilityProblems } from './support/accessibility.js';
import { demoPassword, phone, settled } from './support/look.js';
import { open, schoolUrl } from './support/school.js';

describe('the first sign-in of somebody in the comms team', () => {
  it('leads from the mailed link over the password and the app to the work', async () => {
    const person = await newPerson('cgcn');
    const page = await open({ viewport: phone });
    await page.goto(person.link);
    const field = page.getByLabel('Mật khẩu mới', { exact: true });
    await field.waitFor();
    // The token is in no address that anybody could see or keep.
    await page.waitForFunction(() => window.location.hash === '');
    expect(page.url()).toBe(`${schoolUrl}/first-password`);
    await field.fill('ngắn quá');
    await page.getByText('Còn thiếu 4 ký tự').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await field.fill(person.username);
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await page.getByRole('alert').getByText('tên đăng nhập').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await field.fill(goodPassword);
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await page.getByRole('heading', { name: 'Mật khẩu đã được đặt' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await givePassword(page, person.username, goodPassword);

    await page.getByRole('heading', { name: 'Thiết lập xác thực hai lớp' }).waitFor();
    const code = page.getByLabel(codeField);
    await code.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    // What is scanned, what is typed and what opens the app here are one and the same.
    const address = await page.locator('a[href^="otpauth:"]').getAttribute('href');
    const key = (await page.locator('ol code').first().textContent()) ?? '';
    expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(new URL(address ?? '').searchParams.get('secret')).toBe(key.replaceAll(' ', ''));
    const { size } = encode(address ?? '', { ecc: 'M', border: 4 });
    expect(await page.getByRole('img', { name: /Mã QR/ }).getAttribute('viewBox')).toBe(
      `0 0 ${size} ${size}`,
    );
    const app = await readKey(page);
    await code.fill('000000');
    await page.getByRole('alert').getByText('Mã không đúng').waitFor();
    expect(await code.inputValue()).toBe('');
    await code.fill(await app.code());

    const codes = page.getByRole('list', { name: 'Cất mười mã dự phòng' }).getByRole('listitem');
    await codes.first().waitFor();
    expect(new Set(await codes.allTextContents()).size).toBe(10);
    expect(await accessibilityProblems(page)).toEqual([]);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về' }).click();
    expect((await saved).suggestedFilename()).toBe('ma-du-phong-lien-lac.txt');
    await page.getByRole('button', { name: 'Tôi đã cất các mã, vào hệ thống' }).click();
    await page.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();

    // The link is spent.
    const late = await open();
    await late.goto(person.link);
    await late.getByLabel('Mật khẩu mới', { exact: true }).fill(`${goodPassword} hai`);
    await late.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await late.getByRole('heading', { name: 'Liên kết này không dùng được' }).waitFor();
    expect(await accessibilityProblems(late)).toEqual([]);
    await late.getByRole('link', { name: 'Xin liên kết mới' }).click();
    await late.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor();
  });
});

describe('a stolen password of the comms team', () => {
  it('without the second factor gets nowhere', async () => {
    const page = await open();
    await page.goto('/announcements');
    await givePassword(page, 'cgcn2', demoPassword);
    await page.getByRole('heading', { name: 'Nhập mã xác thực' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const given: string[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.startsWith('/api/v1/') || !response.ok()) return;
      if (!/\/(session|sign-in)$/.test(pathname)) given.push(pathname);
    });
    await page.getByLabel(codeField).fill('000000');
    await page.getByRole('alert').getByText('Mã không đúng').waitFor();
    await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
    await page.getByLabel('Mã dự phòng').fill('7k2mq-x04bd');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Mã không đúng').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    // Neither by another address, nor by asking the API itself, nor by setting up another app.
    for (const path of ['/', '/students', '/account', '/announcements']) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'Nhập mã xác thực' }).waitFor();
      expect(await page.getByRole('navigation').count()).toBe(0);
    }
    for (const path of ['students', 'announcements', 'accounts', 'sessions', 'second-factor']) {
      expect((await page.request.get(`/api/v1/${path}`)).status()).toBe(403);
    }
    expect(given).toEqual([]);
    await page.getByRole('button', { name: 'Đăng nhập bằng tài khoản khác' }).click();
    await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Đăng nhập', exact: true }).waitFor();
  });
});

describe('the code of the second factor', () => {
  it('lets its owner in, as does a recovery code, once', async () => {
    const { username, app, recoveryCodes } = await newPersonWithApp(await open());
    const page = await open({ viewport: phone });
    await page.goto('/?from=link');
    await givePassword(page, username, goodPassword);
    // Pasted with a space, as apps show it.
    const code = await app.code();
    await page.getByLabel(codeField).fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
    expect(page.url()).toBe(`${schoolUrl}/?from=link`);

    const other = await open();
    await other.goto('/');
    await givePassword(other, username, goodPassword);
    await other.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
    await other.getByLabel('Mã dự phòng').fill(recoveryCodes[0]!.toUpperCase());
    await other.getByRole('button', { name: 'Xác nhận' }).click();
    await other.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
    await other.goto('/account');
    await other.getByText('Còn 9 mã dự phòng').waitFor();
  });

  it('is asked for after a session that ended in the middle, and nothing typed is lost', async () => {
    const page = await open();
    const { username, app } = await newPersonWithApp(page);
    await page.goto('/phones');
    const field = page.getByLabel('Tìm điện thoại');
    await field.fill('nguyễn thị bích');
    const session = (await (await page.request.get('/api/v1/session')).json()) as {
      csrfToken: string;
    };
    await page.request.delete('/api/v1/sessions', {
      headers: { 'x-csrf-token': session.csrfToken },
    });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Đăng nhập lại để tiếp tục').waitFor();
    await givePassword(page, username, goodPassword);
    await dialog.getByText('Nhập mã xác thực').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await field.inputValue()).toBe('nguyễn thị bích');
    await dialog.getByLabel(codeField).fill(await app.code());
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Không có điện thoại nào khớp với “nguyễn thị bích”').waitFor();
    expect(await field.inputValue()).toBe('nguyễn thị bích');
  });

  it('is asked for again over the page, and the request goes on by itself', async () => {
    const page = await open({ viewport: phone });
    const { app } = await newPersonWithApp(page);
    const asked: string[] = [];
    // As ten minutes later: what came first is refused, by the API's own answer to that.
    await page.route('**/api/v1/second-factor/recovery-codes', async (route) => {
      asked.push(route.request().method());
      if (asked.length % 2 === 0) return route.fallback();
      return route.fulfill({
        status: 403,
        json: {
          code: 'second-factor.asked',
          detail: { vi: 'Việc này cần mã xác thực.', en: 'This needs your second factor.' },
        },
      });
    });
    await page.goto('/account');
    const renew = page.getByRole('button', { name: 'Tạo mã dự phòng mới' });
    await renew.click();
    const dialog = page.getByRole('dialog', { name: 'Nhập mã để tiếp tục' });
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(asked).toHaveLength(1);
    await dialog.getByLabel(codeField).fill(await app.code());
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'Cất mười mã dự phòng' }).waitFor();
    expect(asked).toHaveLength(2);
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
    // Whoever would rather not is told what it needs, and stays signed in.
    await renew.click();
    await dialog.getByRole('button', { name: 'Để sau' }).click();
    await page.getByRole('alert').getByText('Việc này cần mã xác thực').waitFor();
    expect(asked).toHaveLength(3);
    await settled(page);
    expect(await page.getByRole('heading', { name: 'Tài khoản của tôi' }).isVisible()).toBe(true);
  });
});
