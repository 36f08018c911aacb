import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { sendToClass, teacher } from './direct-messages-steps.js';
import { setClock } from './support/call.js';
import { carrierBehaves } from './support/carrier-behaves.js';
import { isFine, isFineInEveryLook } from './support/every-look.js';
import { carrierUrl, open } from './support/school.js';
import { schoolAsNew } from './support/school-as-new.js';

// What is broken here would stop the sends of the others.
schoolAsNew();

const name = 'simulated-carrier';

const carrierIs = (mode: 'none' | 'wrong-key'): Promise<void> =>
  carrierBehaves(carrierUrl, { mode });

const card = (page: Page) => page.getByRole('article', { name });

describe('the gateways', () => {
  it('that break say so on their page and at home, wait when told to, and go on', async () => {
    const comms = await open({ as: 'cgcn' });
    const homeroom = await open({ as: teacher });
    await setClock(comms, '2026-11-24T09:00:00+07:00');
    await comms.goto('/');
    await comms.getByRole('link', { name: 'Cổng gửi tin', exact: true }).click();
    await card(comms).getByText('Đang chạy').waitFor();
    await card(comms).getByText('100% tin SMS').waitFor();

    // The carrier refuses the key: the page says so by itself.
    await carrierIs('wrong-key');
    await sendToClass(homeroom, 'Tin thứ nhất.');
    await card(comms).getByText('Tự tạm dừng').waitFor();
    await card(comms).getByText('Khoá hoặc mật khẩu không được chấp nhận').first().waitFor();
    await comms.getByRole('alert').getByText('Chưa có cổng nào gửi được SMS').waitFor();
    await isFineInEveryLook(comms);
    const colleague = await open({ as: 'cgcn2' });
    await colleague.goto('/');
    const line = colleague.getByRole('link', { name: /1 cổng gửi tin cần xử lý/ });
    await line.waitFor();
    await line.click();
    await card(colleague).getByText('Tự tạm dừng').waitFor();

    // Mended, it goes on at once, and what waited leaves.
    await carrierIs('none');
    await card(colleague).getByRole('button', { name: 'Cho chạy lại' }).click();
    await card(colleague).getByText('Đang chạy').waitFor();
    await colleague.getByText('Không có tin nào đang chờ.').waitFor();

    // One tries it with one's own phone.
    await card(comms)
      .getByRole('button', { name: `Gửi thử cho tôi bằng ${name}` })
      .click();
    const test = comms.getByRole('dialog', { name: `Gửi thử bằng ${name}` });
    await test.getByLabel('Số điện thoại của thầy/cô').fill('12');
    await test.getByRole('button', { name: 'Gửi thử' }).click();
    await test.getByText('Thầy/cô ghi số di động như 0912 345 678.').waitFor();
    await test.getByLabel('Số điện thoại của thầy/cô').fill('0912 345 678');
    await isFine(comms);
    await test.getByRole('button', { name: 'Gửi thử' }).click();
    await test.getByText('Gửi tới 0912 345 678.').waitFor();
    await test.getByText('Nhà mạng xác nhận').waitFor();
    await comms.keyboard.press('Escape');

    // Somebody has it wait, after reading what becomes of the messages.
    await card(comms)
      .getByRole('button', { name: `Tạm dừng ${name}` })
      .click();
    const pause = comms.getByRole('dialog', { name: `Tạm dừng ${name}?` });
    await pause.getByText('Không còn cổng nào khác cho SMS').waitFor();
    await isFine(comms);
    await pause.getByRole('button', { name: `Tạm dừng ${name}` }).click();
    await card(comms)
      .getByText(/ tạm dừng cổng này từ /)
      .waitFor();
    await sendToClass(homeroom, 'Tin thứ hai.');
    await comms.getByText(/^Đang chờ gửi: \d+ tin SMS$/).waitFor();
    await card(comms).getByRole('button', { name: 'Cho chạy lại' }).click();
    await comms.getByText('Không có tin nào đang chờ.').waitFor();
    await card(comms).getByText('Đang chạy').waitFor();
  }, 120_000);

  it('are added with each wrong field told of, changed, given other keys, chosen between and retired', async () => {
    const comms = await open({ as: 'cgcn' });
    await comms.goto('/gateways');
    await comms.getByRole('link', { name: 'Thêm cổng' }).click();
    await comms.getByRole('radio', { name: 'Zalo (tin mẫu ZBS)' }).check();
    await comms.getByLabel('Tên cổng').fill('zalo-truong');
    await comms.getByRole('button', { name: 'Lưu và dùng ngay' }).click();
    await comms.getByText('Xin điền ô này.').first().waitFor();
    for (const needed of ['Mã ứng dụng (app id)', 'Mã mẫu tin ZBS', 'Refresh token']) {
      const field = comms.getByLabel(needed, { exact: true });
      expect([needed, await field.getAttribute('aria-invalid')]).toEqual([needed, 'true']);
    }
    await isFine(comms);
    await comms.getByLabel('Tên cổng').fill('');
    await comms.getByRole('radio', { name: 'SMPP của nhà mạng' }).check();
    await comms.getByLabel('Địa chỉ').fill('http://10.0.0.1');
    await comms.getByRole('button', { name: 'Lưu và dùng ngay' }).click();
    await comms.getByText('Tên chỉ có chữ thường không dấu').waitFor();
    await comms.getByLabel('Tên cổng').fill('viettel');
    await comms.getByRole('button', { name: 'Lưu và dùng ngay' }).click();
    await comms.getByText('Địa chỉ phải bắt đầu bằng smpp://, smpps://.').waitFor();
    await comms.getByText('Xin điền ô này.').first().waitFor();
    await isFineInEveryLook(comms);
    // Nobody listens there: it is set up, and stands by.
    await comms.getByLabel('Địa chỉ').fill('smpp://127.0.0.1:1');
    await comms.getByLabel('Tên đăng nhập (system_id)').fill('hoasen');
    await comms.getByLabel('Tên người gửi').fill('HOASEN');
    await comms.getByLabel('Mật khẩu', { exact: true }).fill('bi-mat');
    await comms.getByLabel('Tỉ trọng').fill('0');
    await comms.getByLabel('Giá, đồng').fill('300');
    await comms.getByRole('button', { name: 'Lưu và dùng ngay' }).click();
    await comms.getByRole('heading', { level: 1, name: 'viettel' }).waitFor();
    await comms.getByText(/^Nguyễn Hoàng Long đặt lúc .*Không ai xem lại được\.$/).waitFor();
    expect(await comms.content()).not.toContain('bi-mat');
    await isFineInEveryLook(comms);

    await comms.getByLabel('Tin mỗi giây').fill('nhiều');
    await comms.getByRole('button', { name: 'Lưu thông số' }).click();
    await comms.getByText('Nội dung ô này chưa đúng', { exact: false }).waitFor();
    await comms.getByLabel('Tin mỗi giây').fill('50');
    await comms.getByRole('button', { name: 'Lưu thông số' }).click();
    await comms.getByText('Đã lưu. Hệ thống dùng thông số mới trong vài giây.').waitFor();
    await comms.getByRole('button', { name: 'Thay khoá' }).click();
    await comms.getByLabel('Mật khẩu', { exact: true }).fill('bi-mat-2');
    await comms.getByRole('button', { name: 'Lưu khoá mới' }).click();
    await comms.getByText('Đã thay khoá.').waitFor();

    await comms.getByRole('link', { name: 'Cổng gửi tin' }).first().click();
    await comms.getByRole('radio', { name: 'Rẻ nhất trước' }).check();
    await comms.getByText(`SMS: viettel (300 đ) rồi ${name} (350 đ)`).waitFor();
    await comms.getByRole('button', { name: 'Lưu cách chọn' }).click();
    await comms.getByText('Đã lưu cách chọn cổng.').waitFor();
    await comms.getByRole('radio', { name: 'Chia theo tỉ trọng' }).check();
    await comms.getByRole('button', { name: 'Lưu cách chọn' }).click();
    await comms.getByText(`SMS: ${name} 100%, viettel 0%`).waitFor();
    await comms.getByText('Đã lưu cách chọn cổng.').waitFor();

    // The order, by the keyboard alone; where the press led the next one is at hand.
    const places = comms.getByRole('region', { name: 'Thứ tự các cổng' }).getByRole('listitem');
    expect((await places.allTextContents()).at(-1)).toMatch(/\. viettel$/);
    const count = await places.count();
    await comms.getByRole('button', { name: 'Đưa viettel lên' }).focus();
    for (let place = count - 1; place > 0; place -= 1) {
      await comms.keyboard.press('Enter');
      await comms.getByText(`Đã lưu: viettel đứng thứ ${place}.`).waitFor();
    }
    expect((await places.allTextContents())[0]).toBe('1. viettel');
    await comms
      .getByRole('button', { name: 'Đưa viettel xuống' })
      .and(comms.locator(':focus'))
      .waitFor();
    await isFineInEveryLook(comms);

    // What has to be entered at Zalo is shown once the gateway is there, and copied.
    await comms.getByRole('link', { name: 'Thêm cổng' }).click();
    await comms.getByRole('radio', { name: 'Zalo (tin mẫu ZBS)' }).check();
    await comms.getByLabel('Tên cổng').fill('zalo-truong');
    const entered = '2074138120372622546';
    for (const needed of [
      ...['Mã ứng dụng (app id)', 'Mã mẫu tin ZBS', 'Refresh token'],
      ...['Khoá ứng dụng (app secret)', 'Khoá webhook (OA secret key)'],
    ]) {
      await comms.getByLabel(needed, { exact: true }).fill(entered);
    }
    await comms.getByLabel('Các ô của mẫu').fill('noi_dung={text}');
    await comms.getByRole('button', { name: 'Lưu và dùng ngay' }).click();
    await comms.getByRole('heading', { level: 1, name: 'zalo-truong' }).waitFor();
    const webhook = comms.getByLabel('Địa chỉ webhook');
    expect(await webhook.inputValue()).toMatch(/^http.*\/api\/v1\/delivery\/receipts\/zalo$/);
    await comms.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await comms.getByRole('button', { name: 'Chép địa chỉ' }).click();
    await comms.getByRole('button', { name: 'Đã chép' }).waitFor();
    expect(await comms.evaluate(() => navigator.clipboard.readText())).toBe(
      await webhook.inputValue(),
    );
    // Zalo tells there that the template is blocked: the page says so before any message is refused.
    const told = JSON.stringify({
      ...{ event_name: 'change_template_status', template_id: entered, timestamp: `${Date.now()}` },
      status: { prev_status: 'ENABLE', new_status: 'DISABLE' },
    });
    const { timestamp } = JSON.parse(told) as { timestamp: string };
    const mac = createHash('sha256')
      .update(`${entered}${told}${timestamp}${entered}`)
      .digest('hex');
    const answer = await fetch(await webhook.inputValue(), {
      ...{ method: 'POST', body: told },
      headers: { 'content-type': 'application/json', 'x-zevent-signature': `mac=${mac}` },
    });
    expect(answer.status).toBe(200);
    await comms.getByText(/^mẫu bị khoá \(bên gửi báo lúc /).waitFor();
    await comms.getByText('Mẫu tin Zalo chưa được duyệt, đã bị tắt', { exact: false }).waitFor();
    await isFineInEveryLook(comms);
    await comms.getByRole('button', { name: 'Ngừng dùng cổng này' }).click();
    await comms.getByRole('button', { name: 'Ngừng dùng zalo-truong' }).click();
    await comms.getByRole('button', { name: 'Dùng lại cổng này' }).waitFor();
    await comms.getByRole('link', { name: 'Cổng gửi tin' }).first().click();

    await comms.getByRole('link', { name: 'viettel', exact: true }).click();
    await comms.getByRole('button', { name: 'Ngừng dùng cổng này' }).click();
    await comms.getByText(`Từ lúc đó, tin SMS đi bằng ${name}.`).waitFor();
    await comms.getByRole('button', { name: 'Ngừng dùng viettel' }).click();
    await comms.getByRole('button', { name: 'Dùng lại cổng này' }).waitFor();
    await comms.goto('/gateways');
    await comms.getByRole('button', { name: '2 cổng đã ngừng dùng' }).click();
    await comms.getByRole('article', { name: 'viettel' }).getByText('Ngừng dùng').first().waitFor();
  }, 120_000);
});
