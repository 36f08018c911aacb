import { open } from './support/school.js';
import { phone } from './support/look.js';

/**
 * The menu of each role, as the procedure shares the work out. Whoever adds a page adds its line
 * here.
 */
const menus: Record<string, string[]> = {
  cgcn: [
    'Trang chủ',
    'Sổ nhật kí',
    'Tin hằng ngày',
    'Tin nhắn chung',
    'Tin đột xuất',
    'Giám thị, Bán trú',
    'Nhìn lại',
    'Học sinh',
    'Tuyển sinh',
    'Gộp phụ huynh',
    'Tải danh sách',
    'Nhóm học sinh',
    'Mẫu tin',
    'Năm học',
    'Nhân sự',
    'Chủ nhiệm',
    'Nhật kí hệ thống',
    'Cổng gửi tin',
    'Giờ gửi tin',
    'Lịch năm học',
    'Mẫu brandname',
    'Phần mềm kết nối',
    'Máy mô phỏng',
    'Thư mô phỏng',
  ],
  gvcn10a1: [
    'Trang chủ',
    'Sổ nhật kí',
    'Tin hằng ngày',
    'Tin đột xuất',
    'Tin chung của lớp',
    'Giám thị, Bán trú',
    'Nhìn lại',
    'Học sinh',
    'Nhóm học sinh',
    'Mẫu tin',
    'Máy mô phỏng',
    'Thư mô phỏng',
  ],
  bgh: [
    'Trang chủ',
    'Sổ nhật kí',
    'Tin hằng ngày',
    'Tin nhắn chung',
    'Tin đột xuất',
    'Giám thị, Bán trú',
    'Nhìn lại',
    'Học sinh',
    'Nhóm học sinh',
    'Mẫu tin',
    'Chờ xác nhận',
    'Nhật kí hệ thống',
    'Máy mô phỏng',
    'Thư mô phỏng',
  ],
  daotao: ['Trang chủ', 'Tin nhắn chung', 'Học sinh', 'Nhóm học sinh', 'Mẫu tin', 'Thư mô phỏng'],
  taichinh: ['Trang chủ', 'Tin nhắn chung', 'Học sinh', 'Nhóm học sinh', 'Mẫu tin', 'Thư mô phỏng'],
  doan: ['Trang chủ', 'Tin nhắn chung', 'Học sinh', 'Nhóm học sinh', 'Mẫu tin', 'Thư mô phỏng'],
  giamthi: ['Trang chủ', 'Ghi nhận', 'Học sinh', 'Thư mô phỏng'],
  bantru: ['Trang chủ', 'Ghi nhận', 'Học sinh', 'Thư mô phỏng'],
};

describe('each role', () => {
  it.each(Object.entries(menus))('sees its own menu: %s', async (username, expected) => {
    const page = await open({ as: username });
    await page.goto('/');
    const menu = page.getByRole('navigation', { name: 'Trình đơn' });
    await menu.getByRole('link').first().waitFor();
    expect(await menu.getByRole('link').allTextContents()).toEqual(expected);
  });

  it('has its menu at the thumb on a phone', async () => {
    const page = await open({ as: 'cgcn', viewport: phone });
    await page.goto('/');
    const home = page.getByRole('navigation').getByRole('link', { name: 'Trang chủ' });
    await home.waitFor();
    const box = await home.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(phone.height - 20);
  });
});

describe('an address that leads nowhere', () => {
  it('says so inside the shell, and leads home', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/khong-co-trang-nay');
    await page.getByRole('heading', { level: 1, name: 'Không có trang này' }).waitFor();
    await page.getByRole('link', { name: 'Về trang chủ' }).click();
    const heading = page.getByRole('heading', { level: 1, name: 'Việc đang chờ' });
    await heading.waitFor();
    // A reader of the screen hears where it has come to.
    expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe('a lost connection', () => {
  it('is told, and told over when it is back', async () => {
    const page = await open({ as: 'cgcn' });
    await page.goto('/');
    await page.getByRole('heading', { name: 'Việc đang chờ' }).waitFor();
    await page.context().setOffline(true);
    const notice = page.getByText('Mất kết nối tới hệ thống của trường');
    await notice.waitFor();
    await page.context().setOffline(false);
    await notice.waitFor({ state: 'detached' });
  });
});
