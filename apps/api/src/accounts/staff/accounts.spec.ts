import type { Role } from '@lien-lac/domain';
import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies, assignHomeroom } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import {
  addAccount,
  giveSecondFactor,
  type SignedIn,
  signIn,
} from '../../../test/support/sign-in.js';
import { mailedToken, mailsTo } from '../../../test/support/staff-mails.js';
import { newSecret } from '../second-factor/one-time-code.js';
import type {
  AccountDetailView,
  AccountPageView,
  AccountView,
  CreatedAccountView,
} from './account-view.js';

const password = 'phượng nở đầu tháng sáu';
const nobody = '00000000-0000-4000-8000-000000000000';

describe('Accounts', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let leadership: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    leadership = await signIn(school, 'bgh');
  });
  afterAll(() => school.close());

  const create = (body: object) => cgcn.post('/api/v1/accounts').send(body);
  const created = async (body: object) =>
    bodyOf<CreatedAccountView>(await create(body).expect(201));
  const teacher = async (username: string, email?: string) =>
    (await created({ username, displayName: 'Lê Minh', role: 'homeroom_teacher', email })).account;
  const redeem = (token: string) =>
    request(school.url).post('/api/v1/one-time-links/redemption').send({ token, password });
  const enter = (username: string) =>
    request(school.url).post('/api/v1/session').send({ username, password });
  const list = async (query = '') =>
    bodyOf<AccountPageView>(await cgcn.get(`/api/v1/accounts${query}`).expect(200));
  const detail = async (id: string) =>
    bodyOf<AccountDetailView>(await cgcn.get(`/api/v1/accounts/${id}`).expect(200));
  const deedsOf = async (id: string) => (await detail(id)).history.map(({ deed }) => deed);

  it('of teachers, supervisors and boarding are made by one person', async () => {
    for (const role of ['homeroom_teacher', 'supervisors', 'boarding']) {
      const username = `mot.${role.replace('_', '.')}`;
      const { account, oneTimeLink } = await created({ username, displayName: 'Lê Minh', role });
      expect(account).toMatchObject({ role, status: 'awaiting-password', waiting: [] });
      await redeem(oneTimeLink!.link.split('#')[1]!).expect(204);
      await enter(username).expect(201);
    }
  });

  it('get a username made of the name, and the link in their own mailbox', async () => {
    const { account, oneTimeLink } = await created({
      ...{ displayName: '  Đặng   Thị Mỹ Linh ', role: 'homeroom_teacher' },
      email: ' Linh@Truong.Example',
    });
    expect(oneTimeLink).toBeNull();
    expect(account).toMatchObject({
      ...{ username: 'dangthimylinh', displayName: 'Đặng Thị Mỹ Linh' },
      ...{ email: 'linh@truong.example', lastSignedInAt: null, hasSecondFactor: false },
    });
    await redeem((await mailedToken(school, 'linh@truong.example'))!).expect(204);
    await enter('dangthimylinh').expect(201);
    expect((await detail(account.id)).lastSignedInAt).toMatch(/^2026-11-23/);
  });

  it('are not made twice under one username', async () => {
    const body = { username: 'trung.ten', displayName: 'Lê An', role: 'boarding' };
    await create(body).expect(201);
    expect(codeOf(await create(body).expect(409))).toBe('account.username-taken');
  });

  it.each([
    ['username', { username: 'Có Dấu', displayName: 'A', role: 'boarding' }],
    ['displayName', { username: 'khong.ten', displayName: '   ', role: 'boarding' }],
    ['role', { username: 'khong.vai', displayName: 'A', role: 'principal' }],
    ['email', { username: 'sai.mail', displayName: 'A', role: 'boarding', email: 'ở nhà' }],
    ['passwordHash', { username: 'a.b', displayName: 'A', role: 'boarding', passwordHash: 'x' }],
  ])('are refused for a wrong %s, which is named', async (field, body) => {
    const answer = await create(body).expect(400);
    const { fields } = bodyOf<{ fields: { field: string }[] }>(answer);
    expect(fields.map((problem) => problem.field)).toContain(field);
  });

  it.each([
    ['account.username-needed', 'username', { displayName: '陳', role: 'boarding' }],
    ['account.email-needed', 'email', { displayName: 'Lê Hoà', role: 'finance' }],
  ])('are refused with %s, at the field', async (code, field, body) => {
    const answer = await create(body).expect(422);
    expect(answer.body).toMatchObject({ code, fields: [{ field }] });
  });

  it('are changed in name and mailbox', async () => {
    const { id } = await teacher('doi.ten');
    const path = `/api/v1/accounts/${id}/profile`;
    const changed = await cgcn
      .put(path)
      .send({ displayName: 'Lê Thị Ánh', email: 'anh@truong.example' })
      .expect(200);
    expect(changed.body).toMatchObject({ displayName: 'Lê Thị Ánh', email: 'anh@truong.example' });
    const trail = await school.sql(
      `SELECT before, after FROM audit_entry
       WHERE action = 'account.profile-changed' AND subject_id = $1`,
      [id],
    );
    expect(trail).toEqual([
      {
        before: { displayName: 'Lê Minh', email: null },
        after: { displayName: 'Lê Thị Ánh', email: 'anh@truong.example' },
      },
    ]);
    await cgcn
      .put(path)
      .send({ displayName: 'Lê Thị Ánh', email: 'anh@truong.example' })
      .expect(200);
    expect(await deedsOf(id)).toHaveLength(2);
    await cgcn.put(path).send({ displayName: 'Lê Thị Ánh' }).expect(400);
    await cgcn.put(path).send({ displayName: 'Lê Thị Ánh', email: null }).expect(200);
    // Its owner hears of it where they were, in case a stranger did it.
    const [notice] = await mailsTo(school, 'anh@truong.example');
    expect(notice?.title).toContain('Your mailbox was changed');
  });

  it('are given a new password by a link in their own mailbox, and by no other way', async () => {
    const { id } = await teacher('quen.mat.khau');
    const path = `/api/v1/accounts/${id}/password-reset`;
    expect(codeOf(await cgcn.post(path).expect(409))).toBe('account.no-email');
    await cgcn
      .put(`/api/v1/accounts/${id}/profile`)
      .send({ displayName: 'Lê Minh', email: 'quen@truong.example' })
      .expect(200);
    const answer = await cgcn.post(path).expect(204);
    expect(answer.body).toEqual({});
    await redeem((await mailedToken(school, 'quen@truong.example'))!).expect(204);
    await cgcn.post(path).expect(204);
    const mails = await mailsTo(school, 'quen@truong.example');
    expect(mails.map(({ title }) => title.split(' · ')[1])).toEqual([
      'Set your first password',
      'Set a new password',
    ]);
    await enter('quen.mat.khau').expect(201);
    expect((await deedsOf(id)).filter((deed) => deed.endsWith('reset-mailed'))).toHaveLength(2);
  });

  it('sign out at once when they are disabled, come last in the list, and may be opened again', async () => {
    const leaving = await signIn(school, 'supervisors', 'nghi.viec');
    const path = `/api/v1/accounts/${leaving.accountId}`;
    await cgcn.delete(path).expect(204);
    await leaving.get('/api/v1/session').expect(401);
    const left = await school.sql(
      `SELECT 1 FROM session WHERE sess #>> '{passport,user,accountId}' = $1`,
      [leaving.accountId],
    );
    expect(left).toEqual([]);
    await cgcn.delete(path).expect(204);
    expect((await list()).accounts.at(-1)).toMatchObject({
      ...{ id: leaving.accountId, status: 'disabled' },
      can: { disable: false, reactivate: true, change: false, giveRole: false },
    });
    for (const answer of [
      await cgcn.put(`${path}/role`).send({ role: 'boarding' }),
      await cgcn.put(`${path}/profile`).send({ displayName: 'A', email: null }),
      await cgcn.post(`${path}/password-reset`),
      await cgcn.post(`${path}/second-factor-reset`),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([409, 'account.disabled']);
    }
    await cgcn.post(`${path}/reactivation`).expect(200);
    await cgcn.post(`${path}/reactivation`).expect(200);
    await signIn(school, 'supervisors', 'nghi.viec');
    expect(await deedsOf(leaving.accountId)).toEqual([
      ...['session.began', 'account.reactivated', 'account.disabled', 'session.began'],
    ]);
  });

  it('show the classes of today, and on their page whatever classes they had', async () => {
    const ha = await addAccount(school, 'homeroom_teacher', 'co.ha');
    const { classIds } = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
    ]);
    await assignHomeroom(school, classIds['10A1']!, ha);
    expect((await detail(ha)).classes).toEqual([
      {
        ...{ classId: classIds['10A1'], className: '10A1', schoolYear: 2026, part: 'teacher' },
        ...{ from: '2026-08-01', until: null },
      },
    ]);
    await cgcn.delete(`/api/v1/classes/${classIds['10A1']}/teacher`).expect(200);
    expect(await detail(ha)).toMatchObject({
      ...{ classes: [], allClasses: [{ className: '10A1', until: '2026-11-22' }] },
    });
  });

  it('show whether they have a second factor', async () => {
    const id = await addAccount(school, 'boarding', 'hai.lop');
    expect((await detail(id)).hasSecondFactor).toBe(false);
    await giveSecondFactor(school, id, newSecret());
    expect(await detail(id)).toMatchObject({
      hasSecondFactor: true,
      can: { resetSecondFactor: true },
    });
  });

  it('are never disabled by their own person, nor given another role', async () => {
    const path = `/api/v1/accounts/${cgcn.accountId}`;
    expect(codeOf(await cgcn.delete(path).expect(409))).toBe('account.own');
    const role = await cgcn.put(`${path}/role`).send({ role: 'bgh' }).expect(409);
    expect(codeOf(role)).toBe('account.own-role');
    expect((await detail(cgcn.accountId)).can).toMatchObject({ disable: false, giveRole: false });
  });

  it('that do not exist are told so', async () => {
    const path = `/api/v1/accounts/${nobody}`;
    const asked = [
      cgcn.get(path),
      cgcn.delete(path),
      cgcn.post(`${path}/reactivation`),
      cgcn.post(`${path}/password-reset`),
      cgcn.post(`${path}/second-factor-reset`),
      cgcn.put(`${path}/role`).send({ role: 'boarding' }),
      cgcn.put(`${path}/profile`).send({ displayName: 'A', email: null }),
    ];
    for (const answer of asked) {
      expect(codeOf(await answer.expect(404))).toBe('account.not-found');
    }
    await cgcn.delete('/api/v1/accounts/7').expect(400);
  });

  it('never show a hash or a secret', async () => {
    const found = await list('?limit=500');
    expect(JSON.stringify([found, await detail(cgcn.accountId)])).not.toMatch(
      /hash|argon|secret"/i,
    );
  });

  it.each([
    'homeroom_teacher',
    'bgh',
    'training',
    'finance',
    'youth_union',
    'supervisors',
    'boarding',
  ] satisfies Role[])('are none of the business of %s', async (role) => {
    const person = role === 'bgh' ? leadership : await signIn(school, role);
    const path = `/api/v1/accounts/${cgcn.accountId}`;
    const asked = [
      person.get('/api/v1/accounts'),
      person.post('/api/v1/account-searches').send({ q: '' }),
      person.get(path),
      person.post('/api/v1/accounts').send({ displayName: 'A B', role: 'boarding' }),
      person.put(`${path}/profile`).send({ displayName: 'A', email: null }),
      person.put(`${path}/role`).send({ role: 'boarding' }),
      person.post(`${path}/password-reset`),
      person.post(`${path}/second-factor-reset`),
      person.delete(path),
      person.post(`${path}/reactivation`),
    ];
    for (const answer of asked)
      expect(codeOf(await answer.expect(403))).toBe('request.not-allowed');
  });
});

describe('The list of accounts', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
    cgcn = await signIn(school, 'cgcn');
    for (const [displayName, role] of [
      ['Đỗ Văn Hoà', 'homeroom_teacher'],
      ['Vũ An', 'homeroom_teacher'],
      ['Trần Thị Ân', 'boarding'],
      ['Bùi Anh', 'boarding'],
      ['Lê Đức Hòa', 'supervisors'],
    ]) {
      await cgcn.post('/api/v1/accounts').send({ displayName, role }).expect(201);
    }
  });
  afterAll(() => school.close());

  const namesIn = (answer: { body: unknown }) =>
    bodyOf<AccountPageView>(answer).accounts.map(({ displayName }) => displayName);
  const search = async (q: string, more: object = {}) =>
    namesIn(
      await cgcn
        .post('/api/v1/account-searches')
        .send({ q, ...more })
        .expect(200),
    );

  it('goes by given name in the order of the Vietnamese alphabet', async () => {
    expect(namesIn(await cgcn.get('/api/v1/accounts').expect(200))).toEqual([
      'Vũ An',
      'Bùi Anh',
      'Trần Thị Ân',
      'Người thử cgcn',
      'Đỗ Văn Hoà',
      'Lê Đức Hòa',
    ]);
  });

  it('comes page by page without a repeat or a gap', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: AccountPageView = bodyOf<AccountPageView>(
        await cgcn.get(`/api/v1/accounts?limit=2${next === null ? '' : `&cursor=${next}`}`),
      );
      expect(page.total).toBe(6);
      seen.push(...page.accounts.map(({ id }: AccountView) => id));
      next = page.next;
    } while (next !== null);
    expect(new Set(seen).size).toBe(6);
    expect(seen).toHaveLength(6);
  });

  it('finds names with and without diacritics, in any order, and usernames', async () => {
    expect(await search('hòa')).toEqual(['Đỗ Văn Hoà', 'Lê Đức Hòa']);
    expect(await search('HOA do')).toEqual(['Đỗ Văn Hoà']);
    expect(await search('leduc')).toEqual(['Lê Đức Hòa']);
    expect(await search('oà')).toEqual([]);
    expect(await search('%')).toEqual([]);
    expect(await search('', { role: 'boarding' })).toEqual(['Bùi Anh', 'Trần Thị Ân']);
  });

  it('is narrowed to a role and a state', async () => {
    const names = async (query: string) =>
      namesIn(await cgcn.get(`/api/v1/accounts?${query}`).expect(200));
    expect(await names('role=homeroom_teacher')).toEqual(['Vũ An', 'Đỗ Văn Hoà']);
    expect(await names('status=active')).toEqual(['Người thử cgcn']);
    expect(await names('status=awaiting-password&role=supervisors')).toEqual(['Lê Đức Hòa']);
    expect(await names('status=disabled')).toEqual([]);
    expect(await names('status=awaiting-confirmation')).toEqual([]);
    await cgcn.get('/api/v1/accounts?status=gone').expect(400);
  });
});
