import { goodPassword, linkMailedTo, newPerson } from './staff-steps.js';
import { accessibilityProblems } from './support/accessibility.js';
import { Authenticator } from './support/authenticator.js';
import { phone, settled } from './support/look.js';
import { open, schoolUrl } from './support/school.js';

describe('one’s own account', () => {
  it('shows where one is signed in, and ends one of them or all others', async () => {
    const page = await open({ as: 'doan', viewport: phone });
    const others = [
      await open({ as: 'doan' }),
      await open({ as: 'doan' }),
      await open({ as: 'doan' }),
    ];
    await page.goto('/');
    await page.getByRole('button', { name: /Tài khoản của/ }).click();
    await page.getByRole('link', { name: 'Tài khoản của tôi' }).click();
    const sessions = page.getByRole('list', { name: 'Nơi đang đăng nhập' }).getByRole('listitem');
    await sessions.getByText('(thiết bị này)').waitFor();
    const count = await sessions.count();
    expect(count).toBeGreaterThanOrEqual(4);
    expect(await accessibilityProblems(page)).toEqual([]);
    await sessions.getByRole('button').first().click();
    await page.waitForFunction(
      (before) => document.querySelectorAll('section:last-child li').length === before - 1,
      count,
    );
    await page.getByRole('button', { name: /Đăng xuất \d+ nơi khác/ }).click();
    await page.waitForFunction(
      () => document.querySelectorAll('section:last-child li').length === 1,
    );
    for (const other of others) {
      expect((await other.request.get('/api/v1/session')).status()).toBe(401);
    }
    expect((await page.request.get('/api/v1/session')).status()).toBe(200);
  });

  it('takes a second factor from whoever need not have one, and gives it up again', async () => {
    const person = await newPerson('boarding');
    const page = await open();
    await page.goto(person.link);
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').fill(person.username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();

    await page.goto('/account');
    await page.getByRole('button', { name: 'Thiết lập xác thực hai lớp' }).click();
    const code = page.getByLabel('Mã 6 số');
    await code.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const app = new Authenticator((await page.locator('ol code').first().textContent()) ?? '');
    await code.fill(await app.code());
    await page.getByRole('button', { name: 'Tôi đã cất các mã' }).click();
    await page.getByText('Đang bật, từ').waitFor();
    await page.getByText('Còn 10 mã dự phòng').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gỡ xác thực hai lớp' }).click();
    await page.getByRole('button', { name: 'Gỡ', exact: true }).click();
    await page.getByText('Chưa thiết lập').waitFor();
  });
});

describe('a lost password', () => {
  it('is replaced by a link by mail, which ends what was open', async () => {
    const reader = await open({ as: 'giamthi' });
    const person = await newPerson('boarding');
    const page = await open({ viewport: phone });
    await page.goto('/');
    await page.getByRole('link', { name: 'Quên mật khẩu?' }).click();
    await page.getByRole('heading', { name: 'Quên mật khẩu' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Gửi liên kết cho tôi' }).click();
    await page.getByText('Thầy/cô điền tên đăng nhập.').waitFor();
    await page.getByLabel('Tên đăng nhập').fill(person.username);
    await page.getByRole('button', { name: 'Gửi liên kết cho tôi' }).click();
    await page.getByRole('heading', { name: 'Thầy/cô kiểm tra hộp thư' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const link = await linkMailedTo(reader, person.email, 1);
    expect(link).toContain('/lost-password#');
    await page.goto(link);
    await page.getByRole('heading', { name: 'Đặt mật khẩu mới' }).waitFor();
    await page.waitForFunction(() => window.location.hash === '');
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill('Mật khẩu 12345');
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await page
      .getByRole('alert')
      .getByText(/nhiều người dùng|dễ đoán/)
      .waitFor();
    await page.getByLabel('Mật khẩu mới', { exact: true }).fill(goodPassword);
    await page.getByRole('button', { name: 'Đặt mật khẩu' }).click();
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByLabel('Tên đăng nhập').fill(person.username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(goodPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Tài khoản của ${person.displayName}` }).waitFor();
  });

  it('is asked for in the same words for whoever there is and is not', async () => {
    const texts: string[] = [];
    for (const username of ['taichinh', 'khong-co-ai-ten-nay']) {
      const page = await open();
      await page.goto('/lost-password');
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Thầy/cô kiểm tra hộp thư' }).waitFor();
      texts.push((await page.locator('main').innerText()).replace(username, '…'));
    }
    expect(texts[0]).toBe(texts[1]);
  });
});

describe('the simulated mails', () => {
  it('show what was mailed, and lead where its links lead', async () => {
    const person = await newPerson('boarding');
    const page = await open({ as: 'bantru', viewport: phone });
    await page.goto('/mails');
    await page.getByRole('link').filter({ hasText: person.email }).first().click();
    await page.getByText(person.email).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: /\/first-password#/ }).click();
    const first = await opened;
    await first.getByRole('heading', { name: 'Đặt mật khẩu đầu tiên' }).waitFor();
    await first.waitForFunction(() => window.location.hash === '');
    expect(first.url()).toBe(`${schoolUrl}/first-password`);
    await page.goBack();
    await page.getByRole('heading', { name: 'Thư mô phỏng' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
