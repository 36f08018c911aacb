import type { Page } from 'playwright-core';
import {
  classIdOf,
  className,
  day,
  lateStudent,
  recordDay,
  teacher,
  timesOnPhones,
} from './daily-reports-steps.js';
import { setClock } from './support/call.js';
import { isFine } from './support/every-look.js';
import { phone, settled } from './support/look.js';
import { open } from './support/school.js';

const home = async (page: Page): Promise<void> => {
  await page.goto('/');
  await settled(page);
};

describe('a class’s day', () => {
  it('goes from the diary by a question and its answer to each family’s phone', async () => {
    const comms = await open({ as: 'cgcn' });
    await setClock(comms, `${day}T15:40:00+07:00`);
    const atSchool = await open({ as: teacher, viewport: phone });
    await recordDay(atSchool, await open({ as: 'giamthi' }));
    await setClock(comms, `${day}T16:10:00+07:00`);

    // The home of the comms team leads to the board, and the board to the class.
    await home(comms);
    await comms.getByRole('link', { name: /lớp có chỗ chưa khớp/ }).click();
    const row = comms.getByRole('row').filter({ hasText: className });
    await row.getByText('Đã nhận').waitFor();
    await row.getByText('1 chỗ chưa khớp').waitFor();
    await isFine(comms);

    // How the messages are written is the school's to set, with an example of it.
    await comms.getByRole('link', { name: 'Cách viết tin' }).click();
    await comms.getByLabel('Mỗi tin dài nhất mấy phần SMS').selectOption('2');
    await comms.getByText('2 phần SMS', { exact: true }).waitFor();
    await comms.getByText(/^Không đủ chỗ, gia đình không được báo/).waitFor();
    await comms.getByLabel('Gửi không dấu').check();
    await comms.getByText(/Em Anh \(10A1\): di hoc muon 10 phut/).waitFor();
    await comms.getByLabel('Gửi không dấu').uncheck();
    const save = comms.getByRole('button', { name: 'Lưu cách viết' });
    await save.click();
    await save.waitFor({ state: 'detached' });
    await comms.reload();
    expect(await comms.getByLabel('Mỗi tin dài nhất mấy phần SMS').inputValue()).toBe('2');
    await isFine(comms);
    // Others of this school write in the usual way.
    await comms.getByLabel('Mỗi tin dài nhất mấy phần SMS').selectOption('3');
    await save.click();
    await save.waitFor({ state: 'detached' });
    await comms.getByRole('link', { name: /Bảng các lớp/ }).click();
    await row.click();
    await comms.getByRole('heading', { level: 1, name: `Lớp ${className}, 24/11/2026` }).waitFor();
    const contradiction = comms.getByRole('article', { name: lateStudent }).first();
    await contradiction.getByText('Nhật kí: Có mặt').waitFor();
    await contradiction.getByText('Giám thị: Đi muộn 10 phút lúc 7h25').waitFor();
    await comms.getByRole('button', { name: 'Bắt đầu rà soát' }).click();
    const done = comms.getByRole('button', { name: 'Rà soát xong' });
    await done.waitFor();
    expect(await done.isDisabled()).toBe(true);
    await isFine(comms);

    // The teacher is asked, and answers in the app.
    await contradiction.getByRole('button', { name: 'Hỏi người đã ghi' }).click();
    await comms.getByLabel('Lời hỏi thêm').fill('Em Diệp có vào muộn không ạ?');
    await comms.getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await contradiction.getByText('Đang chờ trả lời.').waitFor();
    await home(atSchool);
    await atSchool.getByRole('link', { name: /câu hỏi của tổ CGCN/ }).click();
    await atSchool.getByText('“Em Diệp có vào muộn không ạ?”').waitFor();
    await isFine(atSchool);
    await atSchool.getByRole('radio', { name: /^Giám thị: Đi muộn/ }).check();
    await atSchool.getByRole('button', { name: 'Trả lời' }).click();
    await atSchool.getByText('Không có câu hỏi nào').waitFor();

    // By itself the answer comes to whoever asked; who then decides, and sends.
    await contradiction.getByText(/trả lời lúc 16:1\d: theo ghi nhận/).waitFor();
    await contradiction.getByRole('button', { name: 'Theo Giám thị' }).click();
    await comms.getByText('Đã xử lí 1 chỗ chưa khớp').waitFor();
    await done.click();
    const text = 'Em Diệp (12A3): đi học muộn 10 phút. Học tập: hăng hái phát biểu.';
    await comms.getByText(text).first().waitFor();
    await isFine(comms);
    await comms.getByRole('button', { name: /^Gửi \d+ tin$/ }).click();
    await comms.getByRole('heading', { name: 'Kết quả' }).waitFor();
    await comms.getByText('Nhà mạng xác nhận đã tới.').first().waitFor({ timeout: 40_000 });
    await isFine(comms);

    // It stands on the phones of both parents, once on each. A family has it once one of them has.
    await comms.goto(`/daily-reports?date=${day}`);
    await comms.getByRole('row').filter({ hasText: className }).waitFor();
    await comms.getByText(/^đang gửi, còn/).waitFor({ state: 'detached' });
    expect(await timesOnPhones(comms, lateStudent, text)).toEqual([1, 1]);
    // And the teacher sees what became of it, and nothing that could be pressed.
    await atSchool.goto(`/daily-reports/${day}/${await classIdOf(atSchool)}`);
    await atSchool.getByRole('heading', { name: 'Kết quả' }).waitFor();
    expect(await atSchool.getByRole('button', { name: /^(Đính chính|Gửi)/ }).count()).toBe(0);
    await isFine(atSchool);
  }, 180_000);
});
