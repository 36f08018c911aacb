import { demoPassword, phone, settled } from './support/look.js';
import { open } from './support/school.js';

/** On another device of the same person. */
async function signOutEverywhere(username: string): Promise<void> {
  const elsewhere = await open({ as: username, viewport: phone });
  await elsewhere.goto('/');
  await settled(elsewhere);
  await elsewhere.getByRole('button', { name: /Tài khoản của/ }).click();
  await elsewhere.getByRole('button', { name: 'Đăng xuất khỏi mọi thiết bị' }).click();
  await elsewhere.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
}

describe('a session that ends elsewhere', () => {
  it('keeps what was being written, and goes on with it after sign-in', async () => {
    const writing = await open({ as: 'gvcn10a1' });
    await writing.goto('/phones');
    const field = writing.getByLabel('Tìm điện thoại');
    await field.fill('nguyễn thị bích');
    await signOutEverywhere('gvcn10a1');
    const dialog = writing.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
    await dialog.waitFor();
    expect(await field.inputValue()).toBe('nguyễn thị bích');
    await dialog.getByLabel('Tên đăng nhập').fill('gvcn10a1');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await writing.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await writing.getByText('Không có điện thoại nào khớp với “nguyễn thị bích”').waitFor();
    expect(await field.inputValue()).toBe('nguyễn thị bích');
    // A reload finds it too.
    await writing.reload();
    await settled(writing);
    expect(await field.inputValue()).toBe('nguyễn thị bích');
  });

  it('shows nothing of one person to another who signs in after', async () => {
    const page = await open({ as: 'gvcn10a1' });
    await page.goto('/phones');
    await page.getByLabel('Tìm điện thoại').fill('chỉ của tôi');
    await signOutEverywhere('gvcn10a1');
    const dialog = page.getByRole('dialog', { name: 'Đăng nhập lại để tiếp tục' });
    await dialog.waitFor();
    await dialog.getByLabel('Tên đăng nhập').fill('taichinh');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill(demoPassword);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tài khoản của Đỗ Thị Ngọc Bích' }).waitFor();
    expect(await page.getByText('chỉ của tôi').count()).toBe(0);
    const typed = await page
      .locator('input')
      .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(typed).not.toContain('chỉ của tôi');
  });
});
