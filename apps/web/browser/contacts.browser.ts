import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { classIdOf, classList, Keyboard, takeOver } from './contacts-steps.js';
import { accessibilityProblems } from './support/accessibility.js';
import { hiddenAside } from './support/every-look.js';
import { phone, settled } from './support/look.js';
import { open, schoolUrl } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';

// What is taken over and confirmed here would be in the others' counts.
schoolAsNew();

const as = (username: string, viewport?: { width: number; height: number }): Promise<Page> =>
  open({ as: username, ...(viewport === undefined ? {} : { viewport }) });

const deskGrid = '[role=grid][aria-label="Số điện thoại chờ xác nhận"]';

async function hasFocus(page: Page, selector: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => document.activeElement?.matches(wanted) === true,
    selector,
  );
}

describe('fifty contacts that wait', () => {
  const many = 50;

  /** The desk of a class with fifty numbers, as it stands when the page has come. */
  async function openDesk(className: string, firstNumber: number): Promise<Page> {
    const page = await as('cgcn');
    await takeOver(page, classList(className, many / 2, firstNumber));
    const classId = await classIdOf(page, className);
    await page.goto(`/students?needs=confirmation&classId=${classId}`);
    await page.getByText(`${many} số chờ xác nhận`).waitFor();
    return page;
  }

  it('are confirmed one call after the other by keyboard alone, at two keys each', async () => {
    const page = await openDesk('10B1', 4_000);
    const keyboard = new Keyboard(page);
    // The first stop of every page leads past its menu.
    await keyboard.press('Tab', 'Enter');
    await keyboard.tabTo(deskGrid);
    const onTheWay = keyboard.presses;
    for (let left = many; left > 0; left -= 1) {
      await keyboard.press('Enter');
      await page.getByRole('dialog', { name: 'Xác nhận 1 số điện thoại?' }).waitFor();
      // The keys follow by themselves, from the list to the dialog and back.
      await hasFocus(page, '[role=dialog] *');
      // How the school has asked is chosen once, and is the same for the next.
      if (left === many) await keyboard.press('Space');
      await keyboard.press('Enter');
      await page
        .getByText(left === 1 ? 'Không còn số nào chờ xác nhận' : `${left - 1} số chờ xác nhận`)
        .waitFor();
      if (left > 1) await hasFocus(page, deskGrid);
    }
    expect(keyboard.presses - onTheWay).toBe(2 * many + 1);
    // The way there, from the top of the page: past the menu, through the filters.
    expect(onTheWay).toBeLessThanOrEqual(15);
    // The list is gone, and the keyboard stands at the title, not at the top of the window.
    await hasFocus(page, 'h1');
  }, 90_000);

  it('are confirmed all at once by four keys, when the paper forms lie there', async () => {
    const page = await openDesk('10B2', 4_100);
    const keyboard = new Keyboard(page);
    await keyboard.tabTo(deskGrid);
    const onTheWay = keyboard.presses;
    await keyboard.press('Control+a');
    await page.getByText(`Đã chọn ${many} số`).waitFor();
    await keyboard.press('Enter');
    await page.getByRole('dialog', { name: `Xác nhận ${many} số điện thoại?` }).waitFor();
    await keyboard.press('ArrowDown', 'Enter');
    await page.getByText(`Đã xác nhận ${many} số.`).waitFor();
    await page.getByText('Không còn số nào chờ xác nhận').waitFor();
    expect(keyboard.presses - onTheWay).toBe(4);
  });
});

describe('a student whom the enrolment system pushes', () => {
  const family = (fullName: string, motherPhone: string): object => ({
    student: { fullName, dateOfBirth: '2011-03-05', gender: 'female' },
    class: '10A1',
    guardians: [{ relationship: 'mother', fullName: 'Kha Thị Mẹ', phones: [motherPhone] }],
  });

  it('waits on the desk, is called and confirmed, and the teacher sees it', async () => {
    const comms = await as('cgcn');
    await comms.goto('/api-clients/new');
    await comms.getByLabel('Tên phần mềm').fill('Tuyển sinh 2026');
    await comms.getByRole('button', { name: 'Thêm và lấy mã' }).click();
    const token = await comms.getByLabel('Mã truy cập', { exact: true }).inputValue();
    await comms.getByRole('button', { name: 'Tôi đã cất mã này' }).click();

    // The other program has the token and nothing else: no session, no browser.
    const enrolment = async (method: 'GET' | 'PUT', body?: object) => {
      const answer = await fetch(`${schoolUrl}/api/v1/enrolment/students/TS-2026-0001`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      expect(answer.ok).toBe(true);
      return (await answer.json()) as unknown;
    };
    const pushed = await enrolment('PUT', family('Quách Tuyển Sinh', '0900 004 300'));
    expect(pushed).toMatchObject({ result: 'added', record: { status: 'waiting' } });

    const teacher = await as('gvcn10a1', phone);
    const seeStudent = async (state: string): Promise<void> => {
      await teacher.goto('/students');
      await teacher.getByText('Quách Tuyển Sinh').click();
      const mother = teacher.getByRole('article').filter({ hasText: 'Kha Thị Mẹ' });
      await mother.getByRole('link', { name: '0900 004 300' }).waitFor();
      await mother.getByText(state, { exact: true }).first().waitFor();
    };
    await seeStudent('Chưa xác nhận');

    // On the desk it says where it is from; nobody answers at first, and that is written down.
    await comms.goto('/students?needs=confirmation&origin=enrolment');
    const row = comms.getByRole('row', { name: /0900 004 300.*Quách Tuyển Sinh.*Tuyển sinh/ });
    await row.getByText('0900 004 300').click();
    const dialog = comms.getByRole('dialog');
    await dialog.getByText('Do hệ thống tuyển sinh gửi sang.').waitFor();
    await dialog.getByRole('button', { name: 'Chưa rõ' }).click();
    await dialog.getByLabel('Không nghe máy').check();
    await dialog.getByLabel('Ghi chú').fill('gọi lại sau 17 giờ');
    await dialog.getByRole('button', { name: 'Ghi lần gọi' }).click();
    await row.getByText(/^Không nghe máy/).waitFor();
    await seeStudent('Chưa xác nhận');
    await row.getByText('0900 004 300').click();
    await dialog.getByText(/gọi lại sau 17 giờ/).waitFor();
    await dialog.getByLabel('Gọi điện').check();
    await dialog.getByRole('button', { name: 'Xác nhận 1 số' }).click();
    await comms.getByText('Đã xác nhận 1 số.').waitFor();
    await seeStudent('Đã xác nhận');
    expect(await accessibilityProblems(teacher)).toEqual([]);
    expect(await enrolment('GET')).toMatchObject({ status: 'confirmed', differences: [] });

    // What the other program says otherwise from now on changes nothing: it stands there to be seen.
    const otherwise = await enrolment('PUT', family('Quách Thị Tuyển', '0900 004 301'));
    expect(otherwise).toMatchObject({ record: { status: 'difference' } });
    expect(await enrolment('GET')).toMatchObject({ status: 'difference' });
    await comms.goto('/enrolment');
    const told = comms.getByRole('group').filter({ hasText: 'Quách Tuyển Sinh' });
    await told.getByText('Quách Thị Tuyển').first().waitFor();
    await told.getByText('0900 004 300').first().waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    await seeStudent('Đã xác nhận');
    expect(await teacher.getByText('Quách Thị Tuyển').count()).toBe(0);
  }, 60_000);
});

describe('the list of the own class', () => {
  const rows = [
    'Mã HS,Họ và tên,Lớp,Họ tên bố,SĐT bố,Họ tên mẹ,SĐT mẹ',
    'TD01,Tô Diệu Linh,,Tô Văn Kha,0900004401,Mai Thị Tâm,0900004402',
    'TD02,Tô Minh Đức,,Tô Văn Lâm,0900004403,Mai Thị Hạ,0912000',
    'TD03,Tô Ở Lớp Khác,11A2,Tô Văn Mạnh,0900004404,,',
  ].join('\n');

  it('is uploaded by its teacher on a phone, mended, and handed over', async () => {
    const page = await as('gvcn10a1', phone);
    await page.goto('/class-lists');
    await page.getByRole('link', { name: 'Tải tệp danh sách lên' }).click();
    await page.getByRole('heading', { level: 1, name: 'Tải danh sách lớp lên' }).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
    const template = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải tệp mẫu để điền' }).click();
    expect((await template).suggestedFilename()).toBe('mau-danh-sach.xlsx');

    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '10A1.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
    await page.getByText('Chưa nhận 1 dòng, 1 ô.').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await hiddenAside(page)).toBeLessThanOrEqual(0);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Tải về các dòng cần sửa' }).click();
    const refused = await buffer(await (await download).createReadStream());
    await page.getByRole('button', { name: 'Nhận 2 học sinh, 3 số điện thoại' }).click();
    await page.getByText('3 liên lạc mới chờ tổ CGCN xác nhận').waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);

    // What came back is read again, as bad as it was, and changes nothing.
    await page.getByRole('link', { name: 'Tải tệp khác lên' }).click();
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'dong-can-sua.xlsx', mimeType: 'application/octet-stream', buffer: refused },
    });
    await page.getByText('Chưa nhận 1 dòng, 1 ô.').waitFor();
    await page.getByText('Trường đã có đủ mọi điều trong tệp này.').waitFor();

    await page.goto('/class-lists');
    await page.getByRole('button', { name: 'Thêm học sinh…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ và tên học sinh').fill('Tô Gõ Tay');
    await dialog.getByLabel('Số điện thoại').first().fill('0900 004 405');
    await dialog.getByRole('button', { name: 'Thêm vào lớp 10A1' }).click();
    await dialog.getByText('Đã thêm Tô Gõ Tay').waitFor();
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await page.getByRole('button', { name: /^Bàn giao danh sách \d+ học sinh/ }).click();
    await page.getByText('Đã bàn giao.').waitFor();
    expect(await hiddenAside(page)).toBeLessThanOrEqual(0);

    // CGCN sees which class has come, and finds its numbers as a teacher's.
    const comms = await as('cgcn');
    await comms.goto('/class-lists');
    await comms.getByText('1 trên').waitFor();
    await comms.goto('/students?needs=confirmation&origin=teacher');
    await comms.getByRole('row', { name: /0900 004 401.*Tô Diệu Linh.*10A1/ }).waitFor();
    await comms.getByRole('row', { name: /0900 004 405.*Tô Gõ Tay.*10A1/ }).waitFor();
    expect(await comms.getByText('Tô Ở Lớp Khác').count()).toBe(0);
  }, 60_000);
});
