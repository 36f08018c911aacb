import request from 'supertest';
import type { SessionView } from '../src/accounts/sessions/session-view.js';
import { newSecret } from '../src/accounts/second-factor/one-time-code.js';
import { controllersOf, type Route, routesOf } from './architecture/routes.js';
import { codeOf } from './support/answers.js';
import { openSchool, type TestSchool } from './support/school.js';
import { addAccount, giveSecondFactor, testPassword } from './support/sign-in.js';

/** What a session may do that came by its password alone, by how it stands to the second factor. */
const openTo = {
  asked: ['GET /api/v1/session', 'DELETE /api/v1/session', 'POST /api/v1/session/second-factor'],
  'to-set-up': [
    'GET /api/v1/session',
    'DELETE /api/v1/session',
    'POST /api/v1/second-factor',
    'PUT /api/v1/second-factor/confirmation',
  ],
};

describe('A stolen password alone', () => {
  let school: TestSchool;
  let routes: Route[];
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '100000', SIGN_INS_PER_MINUTE: '10000' });
    routes = routesOf(controllersOf(school.api));
    for (const role of ['cgcn', 'bgh'] as const) {
      await giveSecondFactor(school, await addAccount(school, role, `${role}.asked`), newSecret());
      await addAccount(school, role, `${role}.to-set-up`);
    }
    await giveSecondFactor(
      school,
      await addAccount(school, 'finance', 'finance.asked'),
      newSecret(),
    );
  });
  afterAll(() => school.close());

  /** The thief's browser: the right password, and the protection token that came with it. */
  const enter = async (username: string) => {
    const agent = request.agent(school.url);
    const answer = await agent
      .post('/api/v1/session')
      .send({ username, password: testPassword })
      .expect(201);
    const { csrfToken, secondFactor, can } = answer.body as SessionView;
    expect(can).toEqual({});
    agent.set('x-csrf-token', csrfToken);
    return { agent, state: secondFactor.state };
  };
  const call = (from: Awaited<ReturnType<typeof enter>>['agent'], { method, path }: Route) => {
    const filled = path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000');
    const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    return method === 'GET' ? from.get(filled) : from[verb](filled).send({});
  };
  const byPerson = ({ access }: Route) => access !== undefined && 'action' in access;
  const nameOf = ({ method, path }: Route) => `${method} ${path}`;

  it('is tried on every route there is', () => {
    const names = routes.filter(byPerson).map(nameOf);
    expect(names.length).toBeGreaterThan(60);
    for (const name of [...openTo.asked, ...openTo['to-set-up']]) expect(names).toContain(name);
    expect(names).toContain('POST /api/v1/announcements/:id/approval');
  });

  it.each([
    ['cgcn', 'asked'],
    ['bgh', 'asked'],
    ['finance', 'asked'],
    ['cgcn', 'to-set-up'],
    ['bgh', 'to-set-up'],
  ] as const)('of %s, with the second factor %s, opens nothing', async (role, expected) => {
    const thief = await enter(`${role}.${expected}`);
    expect(thief.state).toBe(expected);
    let { agent } = thief;
    const opened: string[] = [];
    for (const route of routes.filter(byPerson)) {
      const answer = await call(agent, route);
      const refused = answer.status === 403 && codeOf(answer) === `second-factor.${expected}`;
      if (!refused) opened.push(nameOf(route));
      // One route ends the session: the thief signs in again.
      if (nameOf(route) === 'DELETE /api/v1/session') {
        ({ agent } = await enter(`${role}.${expected}`));
      }
    }
    expect(opened.sort()).toEqual([...openTo[expected]].sort());
  });

  it('can not bring a second factor of its own, where the owner has set none up yet', async () => {
    const { agent } = await enter('cgcn.to-set-up');
    for (const answer of [
      await agent.post('/api/v1/second-factor'),
      await agent.put('/api/v1/second-factor/confirmation').send({ code: '123456' }),
    ]) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(['second-factor.needs-new-link', 'second-factor.not-begun']).toContain(codeOf(answer));
    }
  });

  it('opens no route of other programs either', async () => {
    const { agent } = await enter('cgcn.asked');
    for (const route of routes.filter(({ access }) => access !== undefined && 'scope' in access)) {
      expect([nameOf(route), (await call(agent, route)).status]).toEqual([nameOf(route), 401]);
    }
  });

  it('gets nowhere with a session row that claims more than it has', async () => {
    const { agent } = await enter('cgcn.to-set-up');
    await school.sql(
      `UPDATE session SET sess = jsonb_set(sess, '{secondFactorAt}', to_jsonb(now()::text))`,
    );
    const answer = await agent.get('/api/v1/accounts').expect(403);
    expect(codeOf(answer)).toBe('second-factor.to-set-up');
  });
});
