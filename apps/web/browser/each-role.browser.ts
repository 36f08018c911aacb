import { settled } from './support/look.js';
import { carrierUrl, open } from './support/school.js';
import { sendToPhone } from './support/send-to-phone.js';

/**
 * Pages that a role has no business with, opened by their address; the menus themselves stand in
 * `menus.browser.ts`. Whoever adds a page that is not for everybody adds its line here.
 */
const foreign: [username: string, path: string][] = [
  ['daotao', '/phones'],
  ['taichinh', '/phones'],
  ['doan', '/phones'],
  ['giamthi', '/phones'],
  ['bantru', '/phones'],
  ['taichinh', '/roster'],
  ['taichinh', '/phones/khong-phai-cua-minh'],
  ['gvcn10a1', '/announcements'],
  ['giamthi', '/announcements'],
  ['gvcn10a1', '/audit-trail'],
  ['daotao', '/audit-trail'],
  ['bgh', '/accounts'],
  ['gvcn10a1', '/accounts'],
  ['bgh', '/accounts/new'],
  ['daotao', '/accounts/role-changes'],
  ['bgh', '/accounts/sheet'],
  ['bgh', '/homerooms'],
  ['bgh', '/api-clients'],
  ['gvcn10a1', '/api-clients'],
  ['bgh', '/enrolment'],
  ['gvcn10a1', '/enrolment/doubles'],
  ['bgh', '/school-years/new'],
  ['giamthi', '/class-diaries'],
  ['daotao', '/class-diaries'],
  ['bgh', '/guardian-merges'],
  ['gvcn10a1', '/guardian-merges/made'],
];

describe('a page of another role', () => {
  it.each(foreign)(
    'answers %s at %s with words, and with nothing of what it holds',
    async (as, path) => {
      await sendToPhone(carrierUrl, '+84900009873', 'Tin');
      const page = await open({ as });
      const given: string[] = [];
      page.on('response', (response) => {
        const { pathname } = new URL(response.url());
        if (!pathname.startsWith('/api/v1/') || pathname.endsWith('/session')) return;
        if (response.ok()) given.push(pathname);
      });
      await page.goto(path);
      await page.getByRole('alert').getByText('Tài khoản này không được làm việc đó').waitFor();
      await settled(page);
      expect(given).toEqual([]);
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      const menu = page.getByRole('navigation', { name: 'Trình đơn' });
      expect(await menu.locator('[aria-current=page]').count()).toBe(0);
    },
  );
});

describe('a homeroom teacher', () => {
  it('sees of the simulated phones those of the own class alone', async () => {
    await sendToPhone(carrierUrl, '+84900009873', 'Tin');
    const teacher = await open({ as: 'gvcn10a1' });
    const answer = await teacher.request.get('/api/v1/simulated-phones');
    const { phones } = (await answer.json()) as { phones: { number: string }[] };
    await teacher.goto('/phones');
    await settled(teacher);
    expect(phones.map(({ number }) => number)).not.toContain('+84900009873');
    expect(await teacher.getByText('0900\u00a0009\u00a0873').count()).toBe(0);
  });
});
