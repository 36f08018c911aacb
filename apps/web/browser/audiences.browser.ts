import type { Page } from 'playwright-core';
import { handIn, writeRequest } from './announcements-steps.js';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { desk, phone, settled } from './support/look.js';
import { hiddenAside, narrowPhone } from './support/every-look.js';
import { open } from './support/school.js';

const textOf = { name: 'Nội dung', exact: true } as const;

interface Listed {
  students: { id: string; fullName: string; code: string | null; className: string }[];
}

/** Students of a class, with their codes, as the comms team sees them. */
async function studentsOf(className: string): Promise<Listed['students']> {
  const comms = await open({ as: 'cgcn' });
  const found = await call<Listed>(comms, 'POST', '/student-searches', { q: className, limit: 20 });
  return found.students.filter((student) => student.className === className);
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.fill(name);
  await page.getByRole('option', { name }).first().waitFor();
  await field.press('Enter');
  await field.fill('');
}

/** Takes the list of the page away. @returns the name of the file */
async function downloaded(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Tải về Excel' }).click(),
  ]);
  return file.suggestedFilename();
}

describe('choosing for whom an announcement is', () => {
  it('saves a group by the keyboard and writes to it, on a narrow phone', async () => {
    const [where, viewport] = ['trên máy nhỏ', narrowPhone];
    const [one, two] = await studentsOf('12A3');
    const page = await open({ as: 'daotao', viewport });
    await page.goto('/student-groups');
    await page.getByRole('link', { name: 'Lập nhóm' }).click();
    await page.getByLabel('Tên nhóm').fill(`Đội tuyển ${where}`);
    await pick(page, 'Học sinh trong nhóm', one!.fullName);
    // The rest comes out of a file, one row of which is nobody's.
    await page.locator('input[type=file]').setInputFiles({
      name: 'doi-tuyen.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        `Mã HS;Họ tên\n${one!.code};\n${two!.code};${two!.fullName}\n${two!.code}x;Lý An`,
      ),
    });
    await page.getByText('2 học sinh khớp mã, thêm 1 em vào nhóm.', { exact: false }).waitFor();
    await page.getByText('Đã chọn 2 học sinh').waitFor();
    await page.getByText('Không có học sinh nào mang mã này.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Bỏ 1 em vừa thêm' }).click();
    await page.getByText('Đã chọn 1 học sinh').waitFor();
    await pick(page, 'Học sinh trong nhóm', two!.fullName);
    await page.getByText('Đã chọn 2 học sinh').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu nhóm' }).click();
    await page.getByText(`Đội tuyển ${where}`).waitFor();
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await downloaded(page)).toBe('nhom-hoc-sinh.xlsx');

    await page.goto('/announcements/new');
    await page.getByLabel('Tiêu đề').fill('Lịch tập của đội');
    await page.getByRole('textbox', textOf).fill('Mai tập lúc 15h.');
    await page.getByRole('radio', { name: 'Nhóm, học sinh' }).check();
    await page.getByRole('checkbox', { name: `Đội tuyển ${where} (2)` }).check();
    await page
      .getByText(/của phụ huynh 2 học sinh/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /Xem từng người nhận/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Người nhận' });
    await dialog.getByText(`Nhóm Đội tuyển ${where}`).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Xem tin' }).first().click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    expect(await accessibilityProblems(page)).toEqual([]);
    const wide = await hiddenAside(page);
    expect(wide).toBeLessThanOrEqual(0);
    await handIn(page);
    await page.getByRole('heading', { level: 1, name: 'Lịch tập của đội' }).waitFor();
    await page.getByText(`Nhóm Đội tuyển ${where}`).first().waitFor();
  });

  it('leaves out a class and an unticked recipient, and says so', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/announcements/new');
    await page.getByRole('radio', { name: 'Theo lớp' }).check();
    await page.getByRole('checkbox', { name: '12A3' }).check();
    const count = page.getByText(/^\d+ số điện thoại, của phụ huynh/).first();
    await count.waitFor();
    const before = Number.parseInt((await count.textContent()) ?? '', 10);
    await page.getByRole('button', { name: /Xem từng người nhận/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Người nhận' });
    await dialog.getByText('Lớp 12A3').first().waitFor();
    await dialog.getByRole('checkbox').first().uncheck();
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await page.getByText('(có người bị bỏ chọn)').waitFor();
    await page
      .getByText(new RegExp(`^${before - 1} số điện thoại`))
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Trừ ra một số lớp, nhóm hoặc học sinh' }).click();
    await page.getByRole('group', { name: 'Không gửi cho' }).getByText('12A3').click();
    await page.getByText('Không có học sinh nào như vậy. Thầy/cô chọn lại người nhận.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it.each([
    ['at a desk', desk],
    ['on a narrow phone', narrowPhone],
  ])(
    'takes a sheet of amounts, shows what of it has to be mended, and fills the text %s',
    async (_where, viewport) => {
      const [one, two, three] = await studentsOf('12A3');
      const comms = await open({ as: 'cgcn' });
      await setClock(comms, '2026-11-24T09:00:00+07:00');
      const page = await open({ as: 'taichinh', viewport });
      await page.goto('/announcements/new');
      await page.getByRole('radio', { name: 'Theo bảng Excel' }).check();
      const upload = (...lines: string[]): Promise<void> =>
        page.locator('input[type=file]').setInputFiles({
          name: 'hoc-phi.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(['Mã HS;Họ tên;Số tiền;Hạn nộp', ...lines].join('\n')),
        });
      const good = `${one!.code};${one!.fullName};1.250.000;05/12`;
      await upload(good, `${two!.code};Một Tên Khác;800.000;05/12`, `${three!.code};;;05/12`);
      await page.getByText('Mã này là của một em tên khác', { exact: false }).waitFor();
      await page.getByText('1 dòng không dùng được, 1 ô trống:').waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);

      await page.getByLabel('Tiêu đề').fill('Học phí tháng 12');
      const text = page.getByRole('textbox', textOf);
      await text.fill('Em {họ tên học sinh} còn ');
      await text.pressSequentially('{so');
      await page.getByRole('option', { name: '{số tiền}' }).waitFor();
      await text.press('Enter');
      await text.pressSequentially(' đồng.');
      expect(await text.inputValue()).toBe('Em {họ tên học sinh} còn {số tiền} đồng.');
      await page.getByText(/thiếu \{số tiền\}/).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);

      await upload(good, `${two!.code};${two!.fullName};800.000;05/12`);
      await page
        .getByText(/còn 1\.250\.000 đồng\./)
        .first()
        .waitFor();
      await settled(page);
      const wide = await hiddenAside(page);
      expect(wide).toBeLessThanOrEqual(0);
      await handIn(page);
      await page.getByRole('heading', { level: 1, name: 'Học phí tháng 12' }).waitFor();
      await page.getByText('Theo bảng tải lên').first().waitFor();
    },
  );

  it.each([['on a phone', phone]])(
    'takes a template, in the version that was used %s',
    async (where, viewport) => {
      const page = await open({ as: 'daotao', viewport });
      await page.goto('/message-templates');
      await page.getByRole('link', { name: 'Lập mẫu' }).click();
      await page.getByLabel('Tên mẫu').fill(`Nghỉ học ${where}`);
      await page.getByRole('textbox', textOf).fill('Mai học sinh khối {khối} nghỉ học.');
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.getByRole('button', { name: 'Lưu mẫu' }).click();
      await page.getByText(`Nghỉ học ${where}`).waitFor();
      await settled(page);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(await downloaded(page)).toBe('mau-tin.xlsx');

      await page.goto('/announcements/new');
      await writeRequest(page, 'Theo mẫu', 'Viết dở.');
      await page.getByRole('button', { name: 'Lấy từ mẫu' }).click();
      const dialog = page.getByRole('dialog', { name: 'Mẫu tin' });
      await dialog.getByText(`Nghỉ học ${where}`).waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      await dialog.getByRole('button', { name: `Nghỉ học ${where}` }).click();
      await page.getByText('Mai học sinh khối 12 nghỉ học.').first().waitFor();
      await page.getByRole('button', { name: 'Hoàn lại nội dung trước' }).click();
      expect(await page.getByRole('textbox', textOf).inputValue()).toBe('Viết dở.');
      await page.getByRole('button', { name: 'Lấy từ mẫu' }).click();
      await dialog.getByRole('button', { name: `Nghỉ học ${where}` }).click();
      await handIn(page);
      await page.getByRole('heading', { level: 1, name: 'Theo mẫu' }).waitFor();
      const colleague = await open({ as: 'cgcn', viewport });
      await colleague.goto(new URL(page.url()).pathname);
      await colleague.getByText(`Nghỉ học ${where}, bản 1`).waitFor();
      await colleague.getByRole('button', { name: 'xem từng người nhận' }).click();
      await colleague.getByRole('dialog').getByText('Lớp 12A3').first().waitFor();
      expect(await accessibilityProblems(colleague)).toEqual([]);
    },
  );

  it('says of a sheet without codes, and of an empty one, what to do', async () => {
    const page = await open({ as: 'taichinh' });
    await page.goto('/announcements/new');
    await page.getByRole('radio', { name: 'Theo bảng Excel' }).check();
    await page.locator('input[type=file]').setInputFiles({
      name: 'a.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Họ tên;Số tiền\nLý An;5'),
    });
    await page.getByRole('alert').getByText('cột “Mã học sinh”', { exact: false }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
