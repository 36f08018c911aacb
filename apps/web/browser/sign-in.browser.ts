import { accessibilityProblems } from './support/accessibility.js';
import { isFineInEveryLook } from './support/every-look.js';
import { open, schoolUrl } from './support/school.js';
import { demoPassword, letTimePass, phone, settled } from './support/look.js';

const signIn = 'Đăng nhập';

describe('signing in', () => {
  it('says at the field what is missing, and asks nobody', async () => {
    const page = await open();
    await page.goto('/');
    await page.getByRole('button', { name: signIn, exact: true }).click();
    expect(await page.getByText('Thầy/cô điền tên đăng nhập.').isVisible()).toBe(true);
    expect(await page.getByText('Thầy/cô điền mật khẩu.').isVisible()).toBe(true);
    expect(await focusedLabel(page)).toBe('Tên đăng nhập');
  });

  it('refuses a wrong password in words, keeps the username, and empties the password', async () => {
    const page = await open();
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill('cgcn');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('sai mật khẩu');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu không đúng').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('cgcn');
    expect(await page.getByLabel('Mật khẩu', { exact: true }).inputValue()).toBe('');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('brings up the page that was asked for', async () => {
    const page = await open({ viewport: phone });
    await page.goto('/?from=link');
    await page.getByLabel('Tên đăng nhập').fill('giamthi');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc đang chờ' }).waitFor();
    expect(page.url()).toBe(`${schoolUrl}/?from=link`);
    expect(await page.title()).toBe('Việc đang chờ – Liên Lạc');
  });

  it.each(['Đỗ Thị Ngọc Bích', 'Nguyễn Hoàng Long'])(
    'goes straight in with the demo account of %s, without a code',
    async (name) => {
      const page = await open();
      await page.goto('/');
      await page.getByRole('button', { name }).click();
      await page.getByRole('button', { name: `Tài khoản của ${name}` }).waitFor();
    },
  );

  it('tells after too many tries how long to wait', async () => {
    const page = await open();
    const username = 'khong-co-ai';
    for (let tries = 0; tries < 60; tries += 1) {
      await page.request.post('/api/v1/session', { data: { username, password: 'x' } });
    }
    await page.goto('/');
    await page.getByLabel('Tên đăng nhập').fill(username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill('x');
    await page.keyboard.press('Enter');
    await page.getByText(/Thử lại được sau (1 phút|\d+ giây)/).waitFor();
    expect(await page.getByRole('button', { name: signIn, exact: true }).isDisabled()).toBe(true);
  });
});

describe('a session', () => {
  it('ends here by signing out, in every tab', async () => {
    const page = await open({ as: 'daotao' });
    const other = await page.context().newPage();
    await page.goto('/');
    await other.goto('/');
    await other.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
    await page.getByRole('button', { name: /Tài khoản của/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất', exact: true }).click();
    await page.getByRole('heading', { name: signIn }).waitFor();
    await other.getByRole('heading', { name: signIn }).waitFor();
    expect((await page.request.get('/api/v1/session')).status()).toBe(401);
  });

  it('ends everywhere, on other devices too', async () => {
    const here = await open({ as: 'doan' });
    const elsewhere = await open({ as: 'doan', viewport: phone });
    await here.goto('/');
    await here.getByRole('button', { name: /Tài khoản của/ }).click();
    await here.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click();
    await here.getByRole('heading', { name: signIn }).waitFor();
    expect((await elsewhere.request.get('/api/v1/session')).status()).toBe(401);
  });

  it('that ends under a page asks over it, and goes on where it was', async () => {
    const page = await open({ as: 'bantru' });
    await page.clock.install();
    await page.goto('/');
    await settled(page);
    await page.context().clearCookies();
    // What the page asks for next finds the session gone.
    const refused = page.waitForResponse((response) => response.status() === 401);
    await letTimePass(page);
    expect((await refused).url()).toMatch(/\/api\/v1\/home$/);
    const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
    await dialog.getByText('Phiên làm việc của Hoàng Thị Lan đã hết').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const again = page.waitForResponse(
      (response) => response.url().endsWith('/api/v1/home') && response.ok(),
    );
    await dialog.getByLabel('Tên đăng nhập').fill('bantru');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await again;
    await dialog.waitFor({ state: 'detached' });
    expect(await page.getByRole('heading', { name: 'Việc đang chờ' }).isVisible()).toBe(true);
  });
});

describe('the pages of sign-in and home', () => {
  it.each([undefined, 'cgcn'])(
    'have nothing that axe objects to, and fit (signed in: %s)',
    async (as) => {
      const page = await open({ as });
      await page.goto('/');
      await isFineInEveryLook(page);
    },
  );

  it('remember the language that was chosen', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/');
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { name: 'What is waiting' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await page.evaluate(() => localStorage.getItem('lien-lac.language'))).toBe('en');
  });
});

/** The name of the field that has the focus. */
function focusedLabel(page: { evaluate: <T>(script: () => T) => Promise<T> }): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLInputElement | null;
    return field?.labels?.[0]?.textContent ?? '';
  });
}
