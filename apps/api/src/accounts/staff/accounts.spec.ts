import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { AccountListView, CreatedAccountView } from './account-view.js';

const password = 'phượng nở đầu tháng sáu';

describe('Accounts', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let colleague: SignedIn;
  let leadership: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    cgcn = await signIn(school, 'cgcn');
    colleague = await signIn(school, 'cgcn', 'cgcn.2');
    leadership = await signIn(school, 'bgh');
  });
  afterAll(() => school.close());

  const create = (username: string, role: string, by = cgcn) =>
    by.post('/api/v1/accounts').send({ username, displayName: 'Lê Quang Minh', role });
  const redeem = (link: string) =>
    request(school.url)
      .post('/api/v1/one-time-links/redemption')
      .send({ token: link.split('#')[1], password });
  const trailOf = (id: string) =>
    school.sql(
      `SELECT actor_id, action, details FROM audit_entry
       WHERE subject_kind = 'account' AND subject_id = $1 ORDER BY id`,
      [id],
    );

  it('of teachers, supervisors and boarding are made by one person', async () => {
    for (const role of ['homeroom_teacher', 'supervisors', 'boarding']) {
      const answer = await create(`mot.${role.replace('_', '.')}`, role).expect(201);
      const { account, oneTimeLink } = bodyOf<CreatedAccountView>(answer);
      expect(account).toMatchObject({ role, status: 'awaiting-password' });
      await redeem(oneTimeLink.link).expect(204);
    }
  });

  it.each(['cgcn', 'bgh', 'training', 'finance', 'youth_union'])(
    'with the role %s open only after a second person’s word',
    async (role) => {
      const created = await create(`hai.${role.replace('_', '.')}`, role).expect(201);
      const { account, oneTimeLink } = bodyOf<CreatedAccountView>(created);
      const { id } = account;
      const { link } = oneTimeLink;
      expect(account).toMatchObject({
        status: 'awaiting-confirmation',
        can: { confirm: false, disable: true },
      });
      expect(codeOf(await redeem(link).expect(409))).toBe('one-time-link.awaits-confirmation');

      const own = await cgcn.post(`/api/v1/accounts/${id}/confirmation`).expect(409);
      expect(codeOf(own)).toBe('account.needs-another-person');

      const waiting = await leadership.get('/api/v1/accounts/awaiting-confirmation').expect(200);
      expect(bodyOf<AccountListView>(waiting).accounts).toEqual([
        expect.objectContaining({ id, can: { confirm: true, disable: false } }),
      ]);
      const confirmed = await leadership.post(`/api/v1/accounts/${id}/confirmation`).expect(201);
      expect(confirmed.body).toMatchObject({ id, status: 'awaiting-password' });
      await redeem(link).expect(204);
      expect(await trailOf(id)).toEqual([
        { actor_id: cgcn.accountId, action: 'account.created', details: { role } },
        { actor_id: leadership.accountId, action: 'account.role-confirmed', details: { role } },
        { actor_id: id, action: 'account.password-set', details: {} },
      ]);
    },
  );

  it('are confirmed by another member of CGCN too, and once', async () => {
    const { account } = bodyOf<CreatedAccountView>(await create('tai.chinh', 'finance'));
    const path = `/api/v1/accounts/${account.id}/confirmation`;
    await colleague.post(path).expect(201);
    const again = await leadership.post(path).expect(409);
    expect(codeOf(again)).toBe('account.not-awaiting-confirmation');
  });

  it('cannot be confirmed by their maker even by who writes into the database', async () => {
    const { account } = bodyOf<CreatedAccountView>(await create('lach.luat', 'bgh'));
    await expect(
      school.sql(
        'UPDATE account SET role_confirmed_at = now(), role_confirmed_by = created_by WHERE id = $1',
        [account.id],
      ),
    ).rejects.toThrow('account_role_takes_two_people');
    await expect(
      school.sql('UPDATE account SET role_confirmed_at = now() WHERE id = $1', [account.id]),
    ).rejects.toThrow('account_role_takes_two_people');
  });

  it('are not made twice under one username', async () => {
    await create('trung.ten', 'boarding').expect(201);
    const again = await create('trung.ten', 'supervisors').expect(409);
    expect(codeOf(again)).toBe('account.username-taken');
  });

  it.each([
    ['username', { username: 'Có Dấu', displayName: 'A', role: 'boarding' }],
    ['displayName', { username: 'khong.ten', displayName: '   ', role: 'boarding' }],
    ['role', { username: 'khong.vai', displayName: 'A', role: 'principal' }],
    ['passwordHash', { username: 'a.b', displayName: 'A', role: 'boarding', passwordHash: 'x' }],
  ])('are refused for a wrong %s, which is named', async (field, body) => {
    const answer = await cgcn.post('/api/v1/accounts').send(body).expect(400);
    const { fields } = bodyOf<{ fields: { field: string }[] }>(answer);
    expect(fields.map((problem) => problem.field)).toContain(field);
  });

  it('sign out at once when they are disabled, and come last in the list', async () => {
    const leaving = await signIn(school, 'supervisors', 'nghi.viec');
    await cgcn.delete(`/api/v1/accounts/${leaving.accountId}`).expect(204);
    await leaving.get('/api/v1/session').expect(401);
    const left = await school.sql(
      `SELECT 1 FROM session WHERE sess #>> '{passport,user,accountId}' = $1`,
      [leaving.accountId],
    );
    expect(left).toEqual([]);
    await cgcn.delete(`/api/v1/accounts/${leaving.accountId}`).expect(204);
    expect((await trailOf(leaving.accountId)).slice(1)).toEqual([
      { actor_id: cgcn.accountId, action: 'account.disabled', details: {} },
    ]);
    const list = await cgcn.get('/api/v1/accounts').expect(200);
    const { accounts } = bodyOf<AccountListView>(list);
    expect(accounts.at(-1)).toMatchObject({
      id: leaving.accountId,
      status: 'disabled',
      can: { confirm: false, disable: false },
    });
  });

  it('are never disabled by their own person', async () => {
    const answer = await cgcn.delete(`/api/v1/accounts/${cgcn.accountId}`).expect(409);
    expect(codeOf(answer)).toBe('account.own');
  });

  it('that do not exist are told so', async () => {
    const nobody = '/api/v1/accounts/00000000-0000-4000-8000-000000000000';
    expect(codeOf(await cgcn.delete(nobody).expect(404))).toBe('account.not-found');
    await leadership.post(`${nobody}/confirmation`).expect(404);
    await cgcn.delete('/api/v1/accounts/7').expect(400);
  });

  it('never show a hash', async () => {
    const list = await cgcn.get('/api/v1/accounts').expect(200);
    expect(JSON.stringify(list.body)).not.toMatch(/hash|argon/i);
  });
});
