import { mustHaveSecondFactor } from '@lien-lac/domain';
import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount } from '../../../test/support/sign-in.js';
import { demoPassword } from '../set-up/demo-accounts.js';
import { SeedDemoAccounts } from '../set-up/seed-demo-accounts.js';
import type { SessionView, SignInView } from './session-view.js';

describe('The demonstration’s door', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    await school.get(SeedDemoAccounts).run(['10A1']);
  });
  afterAll(() => school.close());

  const walkIn = (username: string) =>
    request.agent(school.url).post('/api/v1/demo-sign-ins').send({ username });

  it.each(['cgcn', 'cgcn2', 'bgh', 'daotao', 'giamthi', 'gvcn10a1'])(
    'lets %s in, with the second factor given where there is one',
    async (username) => {
      const agent = request.agent(school.url);
      const answer = await agent.post('/api/v1/demo-sign-ins').send({ username }).expect(201);
      const { account, secondFactor, can } = bodyOf<SessionView>(answer);
      expect(secondFactor.state).toBe(mustHaveSecondFactor(account.role) ? 'given' : 'none-needed');
      expect(can['home.read']).toBe('own');
      await agent.get('/api/v1/home').expect(200);
    },
  );

  it('is closed to every account that is not the demonstration’s', async () => {
    await addAccount(school, 'cgcn', 'cgcn.that');
    for (const username of ['cgcn.that', 'khong-co-ai']) {
      expect(codeOf(await walkIn(username).expect(401))).toBe('session.wrong-credentials');
    }
    // One of its own that got a password of its own is its own no more.
    await school.sql(
      `UPDATE account SET password_hash = (SELECT password_hash FROM account
         WHERE username = 'cgcn.that') WHERE username = 'doan'`,
    );
    await walkIn('doan').expect(401);
  });

  it('is not there in production', async () => {
    school.configuration.mode = 'production';
    const answer = await walkIn('cgcn').expect(404);
    school.configuration.mode = 'test';
    expect(codeOf(answer)).toBe('request.not-found');
  });

  it('is no other way than the ordinary one: the page shows the code of the moment', async () => {
    school.configuration.mode = 'demo';
    const page = await request(school.url).get('/api/v1/sign-in').expect(200);
    school.configuration.mode = 'test';
    const { demoSignIns } = bodyOf<SignInView>(page);
    const of = (username: string) => demoSignIns.find((one) => one.username === username)!;
    expect(of('daotao').secondFactorCode).toBeNull();
    const agent = request.agent(school.url);
    const asked = await agent
      .post('/api/v1/session')
      .send({ username: 'cgcn2', password: demoPassword })
      .expect(201);
    expect(bodyOf<SessionView>(asked).secondFactor.state).toBe('asked');
    const given = await agent
      .post('/api/v1/session/second-factor')
      .set('x-csrf-token', bodyOf<SessionView>(asked).csrfToken)
      .send({ code: of('cgcn2').secondFactorCode })
      .expect(200);
    expect(bodyOf<SessionView>(given).secondFactor.state).toBe('given');
  });

  it('keeps a second factor that somebody set up over a second seeding', async () => {
    await school.sql("UPDATE second_factor SET sealed_secret = 'another one'");
    await school.get(SeedDemoAccounts).run(['10A1']);
    const rows = await school.sql<{ sealed_secret: string }>(
      'SELECT sealed_secret FROM second_factor',
    );
    expect(rows.map((row) => row.sealed_secret)).toEqual(Array(3).fill('another one'));
  });
});
