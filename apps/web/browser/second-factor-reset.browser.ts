import type { Page } from 'playwright-core';
import { codeField, givePassword, newPersonWithApp } from './second-factor-steps.js';
import { goodPassword } from './staff-steps.js';
import { accessibilityProblems } from './support/accessibility.js';
import { phone } from './support/look.js';
import { open } from './support/school.js';

/** Asks, as a member of the comms team, to reset the second factor of somebody who lost the phone. */
async function askReset(page: Page, { username, displayName }: Named): Promise<void> {
  await page.goto('/accounts');
  await page.getByRole('searchbox').fill(username);
  await page.getByText('1 tài khoản', { exact: true }).waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Đặt lại xác thực hai lớp…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Đến lúc đó không có gì thay đổi.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Gửi yêu cầu' }).click();
  await page.getByText(`Đã gửi yêu cầu đặt lại xác thực hai lớp của ${displayName}`).waitFor();
}

interface Named {
  username: string;
  displayName: string;
}

describe('somebody’s lost second factor', () => {
  it('is reset on the word of the leadership, and set up anew by its owner alone', async () => {
    const owner = await open();
    const person = await newPersonWithApp(owner);
    const asker = await open({ as: 'cgcn' });
    await askReset(asker, person);
    const own = asker.getByRole('article', { name: person.displayName });
    await own.getByRole('button', { name: 'Rút yêu cầu…' }).waitFor();
    expect(await own.getByRole('button', { name: 'Xác nhận…' }).count()).toBe(0);

    // Nothing has changed so far: the old app still lets its owner in.
    await owner.reload();
    await owner.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();

    const leadership = await open({ as: 'bgh', viewport: phone });
    await leadership.goto('/accounts/role-changes');
    const card = leadership.getByRole('article', { name: person.displayName });
    await card.getByText('Đặt lại xác thực hai lớp').waitFor();
    await card.getByRole('button', { name: 'Xác nhận…' }).click();
    const dialog = leadership.getByRole('dialog');
    await dialog
      .getByText(`Ứng dụng và mã dự phòng cũ của ${person.displayName} hết tác dụng`)
      .waitFor();
    expect(await accessibilityProblems(leadership)).toEqual([]);
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await leadership.getByText(`Đã xác nhận cho ${person.displayName}.`).waitFor();

    // The phone that was lost opens nothing any more: whoever has the password sets up a new app.
    const again = await open();
    await again.goto('/');
    await givePassword(again, person.username, goodPassword);
    await again.getByRole('heading', { name: 'Thiết lập xác thực hai lớp' }).waitFor();
    await again.getByLabel(codeField).fill(await person.app.code());
    await again.getByRole('alert').getByText('Mã không đúng').waitFor();
  });

  it('stays as it is where the leadership says no', async () => {
    const person = await newPersonWithApp(await open());
    await askReset(await open({ as: 'cgcn' }), person);
    const leadership = await open({ as: 'bgh' });
    await leadership.goto('/accounts/role-changes');
    const card = leadership.getByRole('article', { name: person.displayName });
    await card.getByRole('button', { name: 'Từ chối…' }).click();
    await leadership.getByRole('dialog').getByText('Không có gì thay đổi.').waitFor();
    await leadership.getByRole('dialog').getByRole('button', { name: 'Từ chối' }).click();
    await leadership.getByText(`Đã từ chối yêu cầu về ${person.displayName}.`).waitFor();

    const owner = await open();
    await owner.goto('/');
    await givePassword(owner, person.username, goodPassword);
    await owner.getByRole('heading', { name: 'Nhập mã xác thực' }).waitFor();
    await owner.getByLabel(codeField).fill(await person.app.code());
    await owner.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
  });
});
