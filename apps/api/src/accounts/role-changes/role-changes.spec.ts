import type { Role } from '@lien-lac/domain';
import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import {
  addAccount,
  giveSecondFactor,
  type SignedIn,
  signIn,
} from '../../../test/support/sign-in.js';
import { mailedToken, mailsTo } from '../../../test/support/staff-mails.js';
import { newSecret } from '../second-factor/one-time-code.js';
import type { AccountView, CreatedAccountView } from '../staff/account-view.js';
import type { RoleChangeListView, RoleChangeView } from './role-change-view.js';

const password = 'phượng nở đầu tháng sáu';
const takingTwo = ['cgcn', 'bgh', 'training', 'finance', 'youth_union'] satisfies Role[];

describe('What takes two people', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let colleague: SignedIn;
  let leadership: SignedIn;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000', REQUESTS_PER_MINUTE: '100000' });
  });
  beforeEach(async () => {
    await school.reset();
    cgcn = await signIn(school, 'cgcn');
    colleague = await signIn(school, 'cgcn', 'cgcn.2');
    leadership = await signIn(school, 'bgh');
  });
  afterAll(() => school.close());

  const create = async (role: Role, username = 'moi') =>
    bodyOf<CreatedAccountView>(
      await cgcn
        .post('/api/v1/accounts')
        .send({ username, displayName: 'Lê Minh', role, email: `${username}@truong.example` })
        .expect(201),
    );
  const giveRole = (id: string, role: Role, by = cgcn) =>
    by.put(`/api/v1/accounts/${id}/role`).send({ role });
  const resetSecondFactor = (id: string, by = cgcn) =>
    by.post(`/api/v1/accounts/${id}/second-factor-reset`);
  const waitingFor = async (person: SignedIn) =>
    bodyOf<RoleChangeListView>(await person.get('/api/v1/role-changes').expect(200)).roleChanges;
  const confirm = (id: string, by: SignedIn) => by.post(`/api/v1/role-changes/${id}/confirmation`);
  const refuse = (id: string, by: SignedIn) => by.post(`/api/v1/role-changes/${id}/refusal`);
  const account = async (id: string) =>
    bodyOf<AccountView>(await cgcn.get(`/api/v1/accounts/${id}`).expect(200));
  const trailOf = (id: string) =>
    school.sql(
      `SELECT actor_id, action, details, before, after FROM audit_entry
       WHERE subject_kind = 'account' AND subject_id = $1 ORDER BY id DESC`,
      [id],
    );

  it.each(takingTwo)('is making an account with the role %s', async (role) => {
    const { account: made, oneTimeLink } = await create(role);
    expect(oneTimeLink).toBeNull();
    expect(made).toMatchObject({ role, status: 'awaiting-confirmation' });
    expect(await mailsTo(school, 'moi@truong.example')).toEqual([]);
    const [change] = await waitingFor(leadership);
    expect(change).toMatchObject({
      ...{ kind: 'role', role, status: 'waiting', askedByName: 'Người thử cgcn' },
      account: { id: made.id, username: 'moi', email: 'moi@truong.example', role: null },
      can: { confirm: true, refuse: true, withdraw: false },
    });
    const confirmed = await confirm(change!.id, leadership).expect(201);
    expect(confirmed.body).toMatchObject({ status: 'confirmed', can: { confirm: false } });
    const token = await mailedToken(school, 'moi@truong.example');
    await request(school.url)
      .post('/api/v1/one-time-links/redemption')
      .send({ token, password })
      .expect(204);
    expect((await account(made.id)).status).toBe('active');
  });

  it.each(takingTwo)('is making somebody %s who was a teacher', async (role) => {
    const person = await signIn(school, 'homeroom_teacher', 'thay.minh');
    await school.sql("UPDATE account SET email = 'minh@x.vn' WHERE id = $1", [person.accountId]);
    const answer = await giveRole(person.accountId, role).expect(200);
    expect(answer.body).toMatchObject({
      ...{ role: 'homeroom_teacher', status: 'active', waiting: [{ kind: 'role', role }] },
      can: { giveRole: false },
    });
    await person.get('/api/v1/session').expect(200);
    const [change] = await waitingFor(colleague);
    await confirm(change!.id, colleague).expect(201);
    await person.get('/api/v1/session').expect(401);
    expect(await account(person.accountId)).toMatchObject({ role, waiting: [] });
    expect(await trailOf(person.accountId)).toMatchObject([
      {
        actor_id: colleague.accountId,
        action: 'role-change.confirmed',
        details: { askedBy: cgcn.accountId, kind: 'role', role },
        ...{ before: { role: 'homeroom_teacher' }, after: { role } },
      },
      { actor_id: cgcn.accountId, action: 'role-change.asked', details: { kind: 'role', role } },
      { action: 'session.began' },
    ]);
  });

  it.each(['homeroom_teacher', 'supervisors', 'boarding'] satisfies Role[])(
    'is not making somebody %s, which one person does at once',
    async (role) => {
      const person = await signIn(school, 'finance');
      const answer = await giveRole(person.accountId, role).expect(200);
      expect(answer.body).toMatchObject({ role, waiting: [] });
      await person.get('/api/v1/session').expect(401);
      expect((await trailOf(person.accountId))[0]).toMatchObject({
        ...{ action: 'account.role-changed', before: { role: 'finance' }, after: { role } },
      });
    },
  );

  it('is resetting a second factor, whoever has it', async () => {
    const person = await signIn(school, 'boarding');
    const none = await resetSecondFactor(person.accountId).expect(409);
    expect(codeOf(none)).toBe('account.no-second-factor');
    await giveSecondFactor(school, person.accountId, newSecret());
    const asked = await resetSecondFactor(person.accountId).expect(201);
    const { id } = bodyOf<RoleChangeView>(asked);
    expect(asked.body).toMatchObject({ kind: 'second-factor-reset', can: { withdraw: true } });
    expect((await account(person.accountId)).hasSecondFactor).toBe(true);
    await confirm(id, leadership).expect(201);
    expect((await account(person.accountId)).hasSecondFactor).toBe(false);
    expect((await trailOf(person.accountId))[0]).toMatchObject({
      ...{ actor_id: leadership.accountId, action: 'role-change.confirmed' },
      details: { kind: 'second-factor-reset', askedBy: cgcn.accountId },
      ...{ before: { secondFactor: true }, after: { secondFactor: false } },
    });
  });

  it('is another mailbox for who may ask for announcements, as links for a password go there', async () => {
    const id = await addAccount(school, 'finance', 'tai.chinh');
    const change = (email: string | null) =>
      cgcn.put(`/api/v1/accounts/${id}/profile`).send({ displayName: 'Đỗ Bích', email });
    const answer = await change('bich@truong.example').expect(200);
    expect(answer.body).toMatchObject({
      ...{ displayName: 'Đỗ Bích', email: null },
      waiting: [{ kind: 'email', email: 'bich@truong.example' }],
    });
    expect(codeOf(await change('khac@truong.example').expect(409))).toBe(
      'role-change.already-waiting',
    );
    await confirm((await waitingFor(leadership))[0]!.id, leadership).expect(201);
    expect((await account(id)).email).toBe('bich@truong.example');
    expect(codeOf(await change(null).expect(422))).toBe('account.email-needed');
  });

  it('keeps its mailbox while it waits, or who asked could turn the link to their own', async () => {
    const { account: made } = await create('finance');
    const answer = await cgcn
      .put(`/api/v1/accounts/${made.id}/profile`)
      .send({ displayName: 'Lê Minh', email: 'ke.gian@truong.example' })
      .expect(409);
    expect(codeOf(answer)).toBe('role-change.already-waiting');
  });

  it('is opening an account again that had such a role', async () => {
    const gone = await signIn(school, 'training');
    await cgcn.delete(`/api/v1/accounts/${gone.accountId}`).expect(204);
    const answer = await cgcn.post(`/api/v1/accounts/${gone.accountId}/reactivation`).expect(200);
    expect(answer.body).toMatchObject({
      status: 'awaiting-confirmation',
      waiting: [{ kind: 'role' }],
    });
    await confirm((await waitingFor(leadership))[0]!.id, leadership).expect(201);
    expect((await account(gone.accountId)).status).toBe('active');
    await signIn(school, 'training');
  });

  it('is answered neither by who asked nor by whom it is about', async () => {
    const { account: made } = await create('cgcn');
    const [change] = await waitingFor(cgcn);
    expect(change!.can).toEqual({ confirm: false, refuse: false, withdraw: true });
    for (const answer of [confirm, refuse]) {
      const own = await answer(change!.id, cgcn).expect(409);
      expect(codeOf(own)).toBe('role-change.needs-another-person');
    }
    expect((await account(made.id)).status).toBe('awaiting-confirmation');

    await resetSecondFactor(colleague.accountId).expect(201);
    const about = (await waitingFor(colleague)).find(({ kind }) => kind === 'second-factor-reset')!;
    expect(about.can).toEqual({ confirm: false, refuse: false, withdraw: false });
    const concerned = await confirm(about.id, colleague).expect(409);
    expect(codeOf(concerned)).toBe('role-change.needs-another-person');
    await confirm(about.id, leadership).expect(201);
  });

  it('cannot be the word of one person even for who writes into the database', async () => {
    const { account: made } = await create('bgh');
    const write = (text: string, ...values: unknown[]) => school.sql(text, [made.id, ...values]);
    const confirmedBy = (column: string) =>
      write(
        `UPDATE account SET role_confirmed_at = now(), role_confirmed_by = ${column} WHERE id = $1`,
      );
    for (const column of ['created_by', 'role_given_by', 'id', 'NULL']) {
      await expect(confirmedBy(column)).rejects.toThrow('account_role_takes_two_people');
    }
    await expect(
      write('UPDATE account SET role_confirmed_at = now(), role_given_by = NULL WHERE id = $1'),
    ).rejects.toThrow('account_role_takes_two_people');
    for (const column of ['asked_by', 'account_id']) {
      await expect(
        write(
          `UPDATE role_change SET status = 'confirmed', decided_by = ${column}, decided_at = now()
           WHERE account_id = $1`,
        ),
      ).rejects.toThrow('role_change_takes_two_people');
    }
  });

  it('is answered once, by one of two who answer at the same instant', async () => {
    await create('finance');
    const [{ id }] = (await waitingFor(leadership)) as [RoleChangeView];
    const answers = await Promise.all([confirm(id, leadership), refuse(id, colleague)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const late = await confirm(id, leadership).expect(409);
    expect(codeOf(late)).toBe('role-change.not-waiting');
    expect(await waitingFor(leadership)).toEqual([]);
  });

  it('comes to nothing when it is refused, and may be asked for again', async () => {
    const { account: made } = await create('finance');
    await refuse((await waitingFor(leadership))[0]!.id, leadership).expect(201);
    expect((await account(made.id)).status).toBe('awaiting-confirmation');
    expect((await trailOf(made.id))[0]).toMatchObject({
      ...{ actor_id: leadership.accountId, action: 'role-change.refused' },
      details: { askedBy: cgcn.accountId },
    });
    await giveRole(made.id, 'training').expect(200);
    await confirm((await waitingFor(leadership))[0]!.id, leadership).expect(201);
    expect(await account(made.id)).toMatchObject({ role: 'training', status: 'awaiting-password' });
  });

  it('is withdrawn by who asked, and by nobody else', async () => {
    await create('finance');
    const [{ id }] = (await waitingFor(cgcn)) as [RoleChangeView];
    const path = `/api/v1/role-changes/${id}`;
    expect(codeOf(await colleague.delete(path).expect(409))).toBe('role-change.not-own');
    await cgcn.delete(path).expect(204);
    expect(codeOf(await cgcn.delete(path).expect(409))).toBe('role-change.not-waiting');
    expect(codeOf(await confirm(id, leadership).expect(409))).toBe('role-change.not-waiting');
  });

  it('may be confirmed for seven days of school time', async () => {
    const { account: made } = await create('finance');
    const [{ id }] = (await waitingFor(leadership)) as [RoleChangeView];
    await school.setClock('2026-12-01T09:00:00+07:00');
    expect(await waitingFor(leadership)).toEqual([]);
    expect(codeOf(await confirm(id, leadership).expect(409))).toBe('role-change.not-waiting');
    await giveRole(made.id, 'finance').expect(200);
    const [again] = await waitingFor(leadership);
    await confirm(again!.id, leadership).expect(201);
    const rows = await school.sql('SELECT status FROM role_change ORDER BY asked_at');
    expect(rows).toEqual([{ status: 'expired' }, { status: 'confirmed' }]);
  });

  it('waits no longer when who asked for it, or whom it is about, is disabled', async () => {
    const { account: made } = await create('finance');
    const { account: other } = await create('bgh', 'khac');
    await colleague.delete(`/api/v1/accounts/${other.id}`).expect(204);
    expect((await waitingFor(leadership)).map((change) => change.account.id)).toEqual([made.id]);
    await colleague.delete(`/api/v1/accounts/${cgcn.accountId}`).expect(204);
    expect(await waitingFor(leadership)).toEqual([]);
  });

  it('is asked for one at a time', async () => {
    const id = await addAccount(school, 'homeroom_teacher', 'thay.minh');
    await school.sql("UPDATE account SET email = 'minh@x.vn' WHERE id = $1", [id]);
    await giveRole(id, 'finance').expect(200);
    for (const role of ['training', 'boarding'] satisfies Role[]) {
      const again = await giveRole(id, role, colleague).expect(409);
      expect(codeOf(again)).toBe('role-change.already-waiting');
    }
  });

  it('asks who confirms for the second factor again', async () => {
    await create('finance');
    const [{ id }] = (await waitingFor(leadership)) as [RoleChangeView];
    await school.sql(
      `UPDATE session SET sess = jsonb_set(sess, '{secondFactorAt}', to_jsonb($2::text))
       WHERE sess #>> '{passport,user,accountId}' = $1`,
      [leadership.accountId, new Date(Date.now() - 11 * 60_000).toISOString()],
    );
    await school.sql(
      "UPDATE second_factor SET confirmed_at = now() - interval '1 day' WHERE account_id = $1",
      [leadership.accountId],
    );
    for (const answer of [confirm, refuse]) {
      expect(codeOf(await answer(id, leadership).expect(403))).toBe('second-factor.asked');
    }
  });

  it('is answered by CGCN and BGH alone', async () => {
    await create('finance');
    const [{ id }] = (await waitingFor(leadership)) as [RoleChangeView];
    for (const role of [
      'homeroom_teacher',
      'training',
      'finance',
      'youth_union',
      'supervisors',
      'boarding',
    ] satisfies Role[]) {
      const person = await signIn(school, role);
      const path = `/api/v1/role-changes/${id}`;
      await person.get('/api/v1/role-changes').expect(403);
      await person.post(`${path}/confirmation`).expect(403);
      await person.post(`${path}/refusal`).expect(403);
      await person.delete(path).expect(403);
    }
    const nobody = '00000000-0000-4000-8000-000000000000';
    expect(codeOf(await confirm(nobody, leadership).expect(404))).toBe('role-change.not-found');
  });
});
