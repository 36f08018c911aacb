import { askFor, carrierFails, openOffice, ordinaryText } from './announcements-steps.js';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { phone } from './support/look.js';
import { open } from './support/school.js';

const editedText = ordinaryText.replace('8h00 Chủ nhật', '7h30 Thứ bảy');
const tomorrow = '2026-11-25T09:00:00+07:00';

/** Somebody asks for one to leave tomorrow, and CGCN approves it. */
async function planFor(
  {
    finance,
    comms,
  }: { finance: Awaited<ReturnType<typeof open>>; comms: Awaited<ReturnType<typeof open>> },
  title: string,
): Promise<string> {
  const id = await askFor(finance, title, ordinaryText, tomorrow);
  await comms.goto(`/announcements/${id}`);
  await comms.getByRole('button', { name: /^Gửi tới 8 số lúc 09:00 ngày mai/ }).click();
  await comms.getByText(/8 tin sẽ gửi lúc 09:00 ngày mai/).waitFor();
  return id;
}

afterEach(() => carrierFails(0));

describe('the life of an announcement', () => {
  it('is edited by CGCN, and leaves only with the requester’s word on what was changed', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Họp phụ huynh, sửa giờ');
    await comms.goto(`/announcements/${id}`);
    await comms.getByRole('button', { name: 'Sửa lời' }).click();
    await comms.getByLabel('Nội dung', { exact: true }).fill(editedText);
    // What changes is seen while it is typed.
    await comms.locator('ins', { hasText: '7h30 Thứ bảy' }).waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    await comms.getByLabel(/Lời nhắn cho người yêu cầu/).fill('Hội trường bận sáng Chủ nhật.');
    await comms.getByRole('button', { name: 'Gửi bản sửa cho Đỗ Thị Ngọc Bích xác nhận' }).click();
    await comms.getByText('Chờ Đỗ Thị Ngọc Bích xác nhận bản sửa').waitFor();

    // On a phone, the requester sees both and confirms in one press.
    const page = await open({ as: 'taichinh', viewport: phone });
    await page.goto(`/announcements/${id}`);
    await page.locator('del', { hasText: '8h00 Chủ nhật' }).waitFor();
    await page.getByText('Hội trường bận sáng Chủ nhật.').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tôi xác nhận bản sửa là chính xác' }).click();
    await page.getByText('Chờ tổ CGCN duyệt').waitFor();
    await comms.getByRole('button', { name: /^Gửi tới 8 số/ }).waitFor();
    await comms
      .getByText(/7h30 Thứ bảy/)
      .first()
      .waitFor();
  }, 60_000);

  it('that changed a moment before the approval is refused, with the difference', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Vừa sửa xong');
    await comms.route('**/events', (route) => route.abort());
    await comms.goto(`/announcements/${id}`);
    const approve = comms.getByRole('button', { name: /^Gửi tới 8 số/ });
    await approve.waitFor();
    const colleague = await open({ as: 'cgcn2' });
    await call(colleague, 'PUT', `/announcements/${id}/edit`, {
      ...{ revision: 1, text: editedText, withoutDiacritics: false },
    });
    await call(finance, 'POST', `/announcements/${id}/confirmation`, {
      ...{ revision: 1, accurate: true },
    });
    await approve.click();
    const told = comms.getByRole('alert');
    await told.getByText(/vừa xác nhận một bản sửa/).waitFor();
    await told.locator('ins', { hasText: '7h30 Thứ bảy' }).waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
  }, 60_000);

  it('waits, leaves at another time, is paused and goes on', async () => {
    const office = await openOffice();
    const { comms, finance } = office;
    const id = await planFor(office, 'Đổi giờ và tạm dừng');
    await comms.getByRole('button', { name: 'Đổi giờ gửi' }).click();
    await comms.getByLabel('Gửi vào lúc').fill('2026-11-24T23:30');
    await comms.getByRole('button', { name: 'Đổi sang giờ này' }).click();
    // In the quiet hours: it says when it really leaves.
    await comms.getByText(/8 tin sẽ gửi lúc 06:00 ngày mai/).waitFor();
    await comms.getByRole('button', { name: 'Tạm dừng' }).click();
    await comms.getByText(/Đang tạm dừng, còn 8 tin: thầy\/cô cho gửi tiếp hoặc huỷ/).waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    await setClock(comms, '2026-11-25T06:00:10+07:00');
    await finance.goto(`/announcements/${id}`);
    await finance.getByText('Đang tạm dừng, còn 8 tin: chờ tổ CGCN').waitFor();
    await comms.getByRole('button', { name: 'Gửi tiếp 8 tin' }).click();
    await finance
      .getByText(/Đã gửi hết\. Chờ nhà mạng xác nhận|Cả 8 số đều đã nhận hoặc đã giao/)
      .first()
      .waitFor({ timeout: 40_000 });
    await finance.getByText('Nguyễn Hoàng Long tạm dừng gửi.').waitFor();
  }, 90_000);

  it('that went out wrong is put right to those whom it reached, by two people', async () => {
    const { finance, comms } = await openOffice();
    const id = await askFor(finance, 'Tin sai giờ');
    await comms.goto(`/announcements/${id}`);
    await comms.getByRole('button', { name: /^Gửi tới 8 số/ }).click();
    await finance.goto(`/announcements/${id}`);
    await finance.getByRole('link', { name: 'Soạn tin đính chính' }).click({ timeout: 40_000 });
    await finance.getByText('8 số đã nhận tin sai', { exact: true }).waitFor();
    await finance
      .getByLabel('Nội dung', { exact: true })
      .fill('Nhà trường xin đính chính: họp lúc 7h30.');
    await finance.getByLabel('Tôi xác nhận nội dung là chính xác').check();
    expect(await accessibilityProblems(finance)).toEqual([]);
    await finance.getByRole('button', { name: /đính chính tới 8 số$/ }).click();
    await finance.getByText('Tin này đính chính cho:').waitFor();
    const correction = new URL(finance.url()).pathname;
    await comms.goto(correction);
    await comms.getByRole('button', { name: 'Gửi tới 8 số ngay bây giờ' }).click();
    await comms.goto(`/announcements/${id}`);
    await comms.getByText('Tin này đã có đính chính:').waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
  }, 90_000);

  it('is written on one device, and gone on with on another', async () => {
    const page = await open({ as: 'daotao' });
    await page.goto('/announcements/new');
    await page.getByLabel('Tiêu đề').fill('Lịch thi viết dở');
    await page.getByText('Đã lưu bản nháp').waitFor();
    const other = await open({ as: 'daotao', viewport: phone });
    await other.goto('/announcements');
    await other.getByRole('link', { name: 'Lịch thi viết dở' }).click();
    expect(await other.getByLabel('Tiêu đề').inputValue()).toBe('Lịch thi viết dở');
    await other.getByLabel('Nội dung', { exact: true }).fill('Lịch thi học kì I');
    await other.getByText('Đã lưu bản nháp').waitFor();
    await other.goto('/announcements');
    expect(await accessibilityProblems(other)).toEqual([]);
    await other.getByRole('button', { name: 'Xoá bản nháp Lịch thi viết dở' }).click();
    await other.getByText('Đã xoá bản nháp “Lịch thi viết dở”.').waitFor();
    await other.getByRole('button', { name: 'Hoàn tác' }).click();
    await other.getByRole('link', { name: 'Lịch thi viết dở' }).waitFor();
  }, 60_000);
});
