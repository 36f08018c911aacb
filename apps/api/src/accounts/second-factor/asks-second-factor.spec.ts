import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { addFamilies } from '../../../test/support/families.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { giveSecondFactor, type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import type { SessionView } from '../sessions/session-view.js';
import { codeAt, newSecret } from './one-time-code.js';

const minute = 60_000;

describe('What asks again for the second factor', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let finance: SignedIn;
  let classIds: Record<string, string>;
  const secret = newSecret();
  let ahead = 0;

  beforeAll(async () => {
    school = await openSchool();
    school.get(RealClock).now = () => new Date(Date.now() + ahead);
    cgcn = await signIn(school, 'cgcn');
    await school.sql('DELETE FROM second_factor');
    await giveSecondFactor(school, cgcn.accountId, secret);
    finance = await signIn(school, 'finance');
    ({ classIds } = await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'le an', className: '10A1' }] },
    ]));
  });
  afterAll(() => school.close());

  const ask = async (audience: object) => {
    const answer = await finance
      .post('/api/v1/announcements')
      .send({ title: 'Họp', text: 'Kính gửi quý phụ huynh.', audience, accurate: true });
    expect([answer.status, answer.body]).toEqual([201, expect.anything()]);
    return bodyOf<{ id: string; revision: number }>(answer);
  };
  const approve = async ({ id, revision }: { id: string; revision: number }) =>
    cgcn.post(`/api/v1/announcements/${id}/approval`).send({ revision });

  it('is letting any announcement go, ten minutes after the last code', async () => {
    await approve(await ask({ kind: 'school' })).then(({ status }) => expect(status).toBe(201));
    ahead += 10 * minute;
    for (const audience of [
      { kind: 'classes', classIds: [classIds['10A1']] },
      { kind: 'grades', grades: [10, 11, 12] },
      { kind: 'school' },
    ]) {
      const refused = await approve(await ask(audience));
      expect([refused.status, codeOf(refused)]).toEqual([403, 'second-factor.asked']);
    }
  });

  it('is done with the next code, in the same session and under the same token', async () => {
    const submitted = await ask({ kind: 'school' });
    expect((await approve(submitted)).status).toBe(403);
    const before = bodyOf<SessionView>(await cgcn.get('/api/v1/session').expect(200));
    const code = codeAt(secret, new Date(Date.now() + ahead));
    const given = await cgcn.post('/api/v1/session/second-factor').send({ code }).expect(200);
    expect(bodyOf<SessionView>(given).csrfToken).toBe(before.csrfToken);
    expect(bodyOf<SessionView>(given).secondFactor.givenAt).not.toBe(before.secondFactor.givenAt);
    expect((await approve(submitted)).status).toBe(201);
  });

  it('is whatever gives somebody rights, lets a program in, or takes all contacts away', async () => {
    ahead += 20 * minute;
    const nobody = '00000000-0000-4000-8000-000000000000';
    const asking = [
      ['post', 'accounts'],
      ['post', `accounts/${nobody}/reactivation`],
      ['put', `accounts/${nobody}/role`],
      ['post', `accounts/${nobody}/second-factor-reset`],
      ['post', `account-imports/${nobody}/acceptance`],
      ['post', `role-changes/${nobody}/confirmation`],
      ['post', `role-changes/${nobody}/refusal`],
      ['put', `classes/${nobody}/teacher`],
      ['put', `classes/${nobody}/deputies/${nobody}`],
      ['put', `classes/${nobody}/substitutes/${nobody}`],
      ['post', 'api-clients'],
      ['post', `api-clients/${nobody}/rotation`],
      ['post', 'student-exports'],
      ['post', 'confirmation-desk-exports'],
      ['post', 'merge-suggestion-exports'],
    ] as const;
    for (const [verb, path] of asking) {
      const refused = await cgcn[verb](`/api/v1/${path}`).send({});
      expect([path, refused.status, codeOf(refused)]).toEqual([path, 403, 'second-factor.asked']);
    }
  });

  it('is also asked where the last code was given in time to come, as the clock was set back', async () => {
    const code = codeAt(secret, new Date(Date.now() + ahead));
    await cgcn.post('/api/v1/session/second-factor').send({ code }).expect(200);
    ahead -= 5 * minute;
    const refused = await cgcn.post('/api/v1/student-exports').send({});
    expect([refused.status, codeOf(refused)]).toEqual([403, 'second-factor.asked']);
    ahead += 5 * minute;
    await cgcn.post('/api/v1/student-exports').send({}).expect(200);
  });

  it('tells whoever may not do it that, before it asks for a code', async () => {
    ahead += 20 * minute;
    const { id, revision } = await ask({ kind: 'school' });
    const refused = await finance
      .post(`/api/v1/announcements/${id}/approval`)
      .send({ revision })
      .expect(403);
    expect(codeOf(refused)).toBe('request.not-allowed');
  });

  it('never brings a session back that was ended while the code was on its way', async () => {
    ahead += minute;
    const code = codeAt(secret, new Date(Date.now() + ahead));
    const pending = cgcn.post('/api/v1/session/second-factor').send({ code });
    const [answer] = await Promise.all([
      pending,
      school.sql(`DELETE FROM session WHERE sess #>> '{passport,user,accountId}' = $1`, [
        cgcn.accountId,
      ]),
    ]);
    expect([200, 401]).toContain(answer.status);
    await cgcn.get('/api/v1/session').expect(401);
  });
});
