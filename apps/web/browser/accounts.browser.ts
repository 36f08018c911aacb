import type { Page } from 'playwright-core';
import { sheetPath, withRoleChanges, withSheet, withStaff } from './screenshots/staff-answers.js';
import { linkMailedTo, newPerson } from './staff-steps.js';
import { call } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { settled } from './support/look.js';
import { open } from './support/school.js';
import { isFineInEveryLook } from './support/every-look.js';

let made = 0;
const mark = (): string => `${Date.now().toString(36)}${(made += 1)}`;

/** Writes a new account into the form, and sends it. */
async function add(
  page: Page,
  person: { name: string; username: string; role: string; email?: string },
): Promise<void> {
  await page.goto('/accounts');
  await page.getByRole('link', { name: 'Thêm tài khoản' }).click();
  await page.getByLabel('Họ và tên').fill(person.name);
  await page.getByLabel('Vai trò').selectOption({ label: person.role });
  if (person.email !== undefined) await page.getByLabel('E-mail').fill(person.email);
  await page.getByLabel('Tên đăng nhập').fill(person.username);
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
}

/** Opens the account of somebody, found by the username. */
async function openAccount(page: Page, username: string): Promise<void> {
  await page.goto('/accounts');
  await page.getByRole('searchbox').fill(username);
  await page.getByText('1 tài khoản', { exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Đã làm gì với tài khoản này' }).waitFor();
}

describe('the list of accounts', () => {
  it('finds a person without diacritics, by keyboard alone, and keeps the filter in the address', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/accounts');
    await settled(page);
    await page.keyboard.press('/');
    await page.keyboard.type('thu hang');
    await page.getByText('1 tài khoản', { exact: true }).waitFor();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Phạm Thị Thu Hằng' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Xoá chữ đang tìm' }).click();
    await page.getByLabel('Vai trò').selectOption({ label: 'Ban giám hiệu' });
    await page.waitForURL(/role=bgh/);
    await page.reload();
    expect(await page.getByLabel('Vai trò').inputValue()).toBe('bgh');
  });

  it('is taken away as a workbook', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/accounts');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải về Excel' }).click();
    expect((await download).suggestedFilename()).toBe('nhan-su.xlsx');
  });
});

describe('a new account', () => {
  it('has a username of the name, and says at each field what is missing', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/accounts/new');
    await page.getByRole('button', { name: 'Tạo tài khoản' }).click();
    await page.getByText('Thầy/cô điền họ và tên.').waitFor();
    await page.getByText('Thầy/cô chọn vai trò.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('Họ và tên').fill('Đỗ Đức Đạt');
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe('doducdat');
  });

  it('without a mailbox gives its link this once, and not by a slip of the hand', async () => {
    const page = await open({ as: 'cgcn' });
    const username = `giamthi.${mark()}`;
    await add(page, { name: 'Bùi Văn Tạm', username, role: 'Giám thị' });
    const dialog = page.getByRole('dialog', { name: 'Đường dẫn đặt mật khẩu của Bùi Văn Tạm' });
    await dialog.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const link = await dialog.getByLabel('Đường dẫn', { exact: true }).inputValue();
    expect(link).toMatch(/first-password#/);
    await page.keyboard.press('Escape');
    await page.goBack();
    await dialog.getByText('Thầy/cô chưa bấm').waitFor();
    await dialog.getByRole('button', { name: 'Tôi đã chép đường dẫn này' }).click();
    await page.getByRole('heading', { name: 'Đã tạo tài khoản của Bùi Văn Tạm' }).waitFor();
    expect(await page.content()).not.toContain(link);
  });

  it('of a role that takes two people waits, is confirmed by the leadership, and only then gets its link', async () => {
    const page = await open({ as: 'cgcn' });
    const username = `taichinh.${mark()}`;
    const email = `${username}@truong.example`;
    await add(page, { name: `Đỗ Thị ${username}`, username, role: 'Tài chính', email });
    await page.getByText('Tài khoản chờ một thành viên CGCN khác hoặc BGH xác nhận.').waitFor();

    const leadership = await open({ as: 'bgh' });
    await leadership.goto('/');
    await leadership.getByRole('link', { name: /tài khoản chờ người thứ hai xác nhận/ }).click();
    const card = leadership.getByRole('article', { name: `Đỗ Thị ${username}` });
    await card.getByRole('button', { name: 'Xác nhận…' }).click();
    const dialog = leadership.getByRole('dialog');
    await dialog.getByText(`Đường dẫn đặt mật khẩu được gửi tới ${email}`).waitFor();
    expect(await accessibilityProblems(leadership)).toEqual([]);
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await leadership.getByText(`Đã xác nhận cho Đỗ Thị ${username}.`).waitFor();
    expect(await linkMailedTo(page, email)).toMatch(/first-password#/);
  });
});

describe('one account', () => {
  it('is shut at once, after it is said what ends, and opened again', async () => {
    const person = await newPerson('supervisors');
    const page = await open({ as: 'cgcn' });
    await openAccount(page, person.username);
    await page.getByRole('button', { name: 'Khoá tài khoản…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Người này bị đăng xuất ngay trên mọi thiết bị').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Khoá ngay' }).click();
    await page.getByText(`Đã khoá tài khoản của ${person.displayName}.`).waitFor();
    await page.getByRole('button', { name: 'Mở lại…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Mở lại' }).click();
    await page.getByText(`Đã mở lại tài khoản của ${person.displayName}.`).waitFor();
    await page.getByText('Khoá tài khoản', { exact: true }).waitFor();
  });

  it('gets another role on a second person’s word alone, which the first may take back', async () => {
    const person = await newPerson('boarding');
    const page = await open({ as: 'cgcn' });
    await openAccount(page, person.username);
    await page.getByRole('button', { name: 'Đổi vai trò…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Vai trò mới').selectOption({ label: 'Tổ CGCN' });
    await dialog.getByText('Vai trò mới chờ một thành viên CGCN khác hoặc BGH').waitFor();
    await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
    await page.getByText(/Vai trò Tổ CGCN của .* chờ người thứ hai xác nhận/).waitFor();
    const card = page.getByRole('article', { name: person.displayName });
    expect(await card.getByRole('button', { name: 'Xác nhận…' }).count()).toBe(0);
    await card.getByRole('button', { name: 'Rút yêu cầu…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rút yêu cầu' }).click();
    await page.getByText(`Đã rút yêu cầu về ${person.displayName}.`).waitFor();
    await card.waitFor({ state: 'detached' });
  });

  it('gets a link for a new password into the mailbox', async () => {
    const person = await newPerson('boarding');
    const page = await open({ as: 'cgcn' });
    await openAccount(page, person.username);
    await page.getByRole('button', { name: 'Đặt lại mật khẩu…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi đường dẫn' }).click();
    await page.getByText(`Đã gửi đường dẫn đặt mật khẩu tới ${person.email}.`).waitFor();
    expect(await linkMailedTo(page, person.email, 1)).toMatch(/#/);
  });

  it('is renamed', async () => {
    const person = await newPerson('boarding');
    const page = await open({ as: 'cgcn' });
    await openAccount(page, person.username);
    await page.getByRole('button', { name: 'Sửa tên, e-mail…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên').fill('Hoàng Thị Mới');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('heading', { level: 1, name: 'Hoàng Thị Mới' }).waitFor();
  });

  it('that is not there says so', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/accounts/00000000-0000-4000-8000-000000000000');
    await page.getByRole('alert').getByText('Không có tài khoản này').waitFor();
  });
});

describe('what waits for a second person', () => {
  it('is refused by another, and its asker is told nothing was changed', async () => {
    const asker = await open({ as: 'cgcn' });
    const username = `tuchoi.${mark()}`;
    const email = `${username}@truong.example`;
    await call(asker, 'POST', '/accounts', {
      ...{ username, displayName: `Người ${username}`, role: 'training', email },
    });
    const page = await open({ as: 'cgcn2' });
    await page.goto('/accounts/role-changes');
    const card = page.getByRole('article', { name: `Người ${username}` });
    await card.getByRole('button', { name: 'Từ chối…' }).click();
    await page.getByRole('dialog').getByText('Không có gì thay đổi.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Từ chối' }).click();
    await page.getByText(`Đã từ chối yêu cầu về Người ${username}.`).waitFor();
    await card.waitFor({ state: 'detached' });
  });
});

describe('a sheet of the staff', () => {
  it('is understood, taken over, and what was not taken comes back', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/accounts/sheet');
    const name = `Lê Thị ${mark()}`;
    await page.locator('input[type=file]').setInputFiles({
      name: 'nhan-su.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`Họ và tên,Vai trò,E-mail\n${name},Giám thị,\nPhan Văn Lạ,Vua,\n`),
    });
    await page.getByRole('heading', { level: 1, name: 'Xem lại trước khi tạo' }).waitFor();
    await page.getByText('Chưa nhận 1 chỗ').waitFor();
    await page.getByRole('link', { name: 'Tải về các dòng cần sửa (.xlsx)' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Nhận danh sách: tạo 1 tài khoản' }).click();
    await page.getByRole('heading', { name: 'Đường dẫn để trao tận tay (1)' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.goBack();
    await page.getByText('Thầy/cô chưa bấm “Tôi đã in hoặc chép hết”.').waitFor();
    await page.getByRole('button', { name: 'Tôi đã in hoặc chép hết' }).click();
    await page.getByText('Các đường dẫn đã được cất đi.').waitFor();
    await page.getByRole('link', { name: 'Xem nhân sự' }).click();
    await page.getByRole('searchbox').fill(name);
    await page.getByText('1 tài khoản', { exact: true }).waitFor();
  });

  it('that is none says so, and another may be chosen', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/accounts/sheet');
    await page.locator('input[type=file]').setInputFiles({
      name: 'anh.xlsx',
      mimeType: 'image/png',
      buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
    });
    await page.getByRole('alert').waitFor();
    await page.getByText('Kéo tệp khác vào đây').waitFor();
  });
});

/** Three at a time: a machine that is busy needs a while for each. */
const pages = [
  [
    [4, '/accounts'],
    [0, '/accounts/role-changes'],
    [4, '/accounts/role-changes'],
  ],
  [
    [4, '/accounts/new'],
    [4, '/accounts/sheet'],
    [4, sheetPath],
  ],
] as const;

describe('the pages of accounts', () => {
  it.each(pages.map((some) => [some[0][1], some] as const))(
    'have nothing that axe objects to, and fit, from %s on',
    async (_first, some) => {
      const page = await open({ as: 'cgcn' });
      await withStaff(500)(page);
      await withSheet('uploaded')(page);
      for (const [waiting, path] of some) {
        await withRoleChanges(waiting)(page);
        await page.goto(path);
        await isFineInEveryLook(page);
      }
    },
  );
});
