import type { Page } from 'playwright-core';
import {
  classesOf,
  countOf,
  fieldOf,
  look,
  sendToClass,
  teacher,
} from './direct-messages-steps.js';
import { messageId, withMessage } from './screenshots/direct-messages-answers.js';
import { call, setClock } from './support/call.js';
import { accessibilityProblems } from './support/accessibility.js';
import { hiddenAside } from './support/every-look.js';
import { desk, phone, settled } from './support/look.js';
import { open } from './support/school.js';

describe('the life of a direct message', () => {
  let comms: Page;

  beforeEach(async () => {
    comms = await open({ as: 'cgcn' });
    await setClock(comms, '2026-11-24T09:00:00+07:00');
  });

  it('goes to a saved group in the words of a template, after a test to oneself', async () => {
    const page = await open({ as: teacher, viewport: phone });
    const [group] = await classesOf(page);
    const studentIds = group!.families.slice(0, 2).map(({ studentId }) => studentId);
    const name = `Đội tuyển ${Date.now()}`;
    await call(page, 'POST', '/student-groups', { name, studentIds, classId: group!.classId });
    const text = 'Em {họ tên học sinh} tập trung ở sân lúc 15 giờ.';
    const kinds = { forAnnouncements: false, forDirectMessages: true };
    await call(page, 'POST', '/message-templates', { name, text, ...kinds });

    await page.goto('/direct-messages/new');
    await page.getByRole('button', { name: `${name}: 2 em`, exact: true }).tap();
    await page.getByRole('button', { name: `${name}: 2 em`, pressed: true }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Viết cho 4 phụ huynh' }).tap();
    await fieldOf(page).fill('Viết tay trước đã.');
    await page.getByRole('button', { name: 'Lấy từ mẫu' }).tap();
    const dialog = page.getByRole('dialog', { name: 'Mẫu tin' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).tap();
    expect(await fieldOf(page).inputValue()).toBe(text);
    await page.getByRole('button', { name: 'Hoàn lại nội dung trước' }).tap();
    expect(await fieldOf(page).inputValue()).toBe('Viết tay trước đã.');
    await page.getByRole('button', { name: 'Lấy từ mẫu' }).tap();
    await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).tap();
    await look(page);
    await page.getByRole('button', { name: 'Gửi thử tin này cho tôi' }).tap();
    await page.getByText(`Đã gửi tin thử tới hộp thư ${teacher}@truong.example`).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await countOf(page, text)).toBe(0);
    await page.getByRole('button', { name: 'Gửi tới 4 số ngay bây giờ' }).tap();
    await page.getByRole('heading', { level: 1, name: /^Tin đột xuất lớp/ }).waitFor();
    await page.getByText('Theo mẫu').waitFor();
    expect(await countOf(page, text)).toBe(1);
  });

  it('waits on the home of the comms team when its writer lost the class, to be read and called back', async () => {
    await setClock(comms, '2026-11-24T22:30:00+07:00');
    const substitute = await open({ as: 'gvcn10a1' });
    const { account } = (await (await substitute.request.get('/api/v1/session')).json()) as {
      account: { id: string };
    };
    const [group] = await classesOf(await open({ as: teacher }));
    const place = `/classes/${group!.classId}/substitutes/${account.id}`;
    await call(comms, 'PUT', place, { from: '2026-11-24', until: '2026-11-24' });
    const body = { classId: group!.classId, guardianIds: 'all', text: 'Của người dạy thay.' };
    await call(substitute, 'POST', '/direct-messages', body);
    await call(comms, 'DELETE', place);

    await comms.goto('/');
    await comms.getByRole('link', { name: /tin đột xuất đang chờ gửi mà người viết/ }).click();
    await comms.getByText('không còn phụ trách lớp hoặc tài khoản đã khoá').waitFor();
    await comms.getByRole('figure').getByText('Của người dạy thay.').waitFor();
    expect(await accessibilityProblems(comms)).toEqual([]);
    await comms.getByRole('button', { name: 'Huỷ gửi…' }).click();
    await comms.getByRole('button', { name: /^Huỷ \d+ tin$/ }).click();
    await comms.getByText('Tin đã được huỷ trước khi gửi đi.').first().waitFor();
    await comms.goto('/');
    await settled(comms);
    expect(await comms.getByText('mà người viết không còn phụ trách').count()).toBe(0);
  });

  it('shows at once a number that takes none with the way to mend it, and is tried again and decided by its sender', async () => {
    const page = await open({ as: 'gvcn10a1', viewport: phone });
    const isFine = async (): Promise<void> => {
      for (const width of [320, phone.width, desk.width]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(await hiddenAside(page)).toBe(0);
      }
    };
    await page.goto('/');
    const id = await sendToClass(page, 'Mời họp phụ huynh.');
    await page.goto(`/direct-messages/${id}`);
    const mend = page.getByRole('link', { name: /^Sửa số điện thoại của phụ huynh/ }).first();
    await mend.waitFor();
    await isFine();
    await page.getByRole('button', { name: 'Gửi lại tin chưa tới…' }).click();
    await page.getByText('Gửi lại đúng nội dung này tới 1 nơi').waitFor();
    await isFine();
    const retried = page.waitForResponse(/\/retry$/);
    await page.getByRole('button', { name: 'Gửi lại 1 tin' }).click();
    expect((await retried).status()).toBe(201);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // It fails as before, and says so by itself.
    await mend.waitFor();
    await mend.click();
    await page.waitForURL(/\/students\/[\da-f-]{36}$/);

    // Nobody knows of one only where a gateway knows none by our reference; this carrier does.
    const can = { cancel: false, change: false, retry: false, decide: true };
    await withMessage('closed', { can })(page);
    const asked: string[] = [];
    await page.route(/\/direct-messages\/[^/]+\/decisions$/, async (route) => {
      asked.push(route.request().postData() ?? '');
      if (asked.length === 1) {
        return route.fulfill({ status: 409, json: { code: 'direct-message.none-unknown' } });
      }
      const shown = await page.evaluate(async (address) => {
        const answer = await fetch(address);
        return (await answer.json()) as object;
      }, `/api/v1/direct-messages/${messageId}`);
      return route.fulfill({ status: 201, json: { ...shown, can: { ...can, decide: false } } });
    });
    await page.goto(`/direct-messages/${messageId}`);
    const decision = page.getByRole('group', { name: /chưa rõ kết quả/ });
    await decision.waitFor();
    await isFine();
    await decision.getByRole('button', { name: 'Phụ huynh chưa nhận' }).click();
    await decision.getByRole('alert').waitFor();
    await decision.getByRole('button', { name: 'Phụ huynh đã nhận' }).click();
    await decision.waitFor({ state: 'detached' });
    expect(asked).toEqual([
      '{"messageIds":["3"],"decision":"failed"}',
      '{"messageIds":["3"],"decision":"taken"}',
    ]);
  });
});
