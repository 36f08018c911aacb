import request from 'supertest';
import { ask } from '../src/announcements/testing/announcement-requests.js';
import { PlanAnnouncement } from '../src/announcements/plan-announcement.js';
import type { LiveSendView } from '../src/delivery/live/live-send-view.js';
import { EventStreams } from '../src/platform/http/event-streams.js';
import { bodyOf } from './support/answers.js';
import { eventually } from './support/deliveries.js';
import { cookieOf, openStream } from './support/event-stream.js';
import { addFamilies } from './support/families.js';
import { openSchool, type TestSchool } from './support/school.js';
import { type SignedIn, signIn } from './support/sign-in.js';

/** Each of them keeps nothing to itself that the other would have to know. */
describe('two APIs on one database', () => {
  let school: TestSchool;
  let another: string;
  let cgcn: SignedIn;
  let finance: SignedIn;

  /** The same session, at the other API. */
  const atTheOther = async (person: SignedIn): Promise<ReturnType<typeof request.agent>> => {
    const cookie = await cookieOf(person);
    const agent = request.agent(another).set('cookie', cookie);
    const { csrfToken } = bodyOf<{ csrfToken: string }>(
      await agent.get('/api/v1/session').expect(200),
    );
    return agent.set('x-csrf-token', csrfToken);
  };

  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '4' });
    another = await school.startApi();
    cgcn = await signIn(school, 'cgcn');
    finance = await signIn(school, 'finance');
    await addFamilies(school, cgcn.accountId, [
      { phone: '+84900000001', children: [{ name: 'Lê An', className: '10A1' }] },
    ]);
    Object.assign(school.get(EventStreams).times, { look: 10 });
  });
  afterAll(() => school.close());

  it('know one session, tell at one what was done at the other, and end it together', async () => {
    const asked = await ask(finance);
    const stream = await openStream<LiveSendView>(
      `${school.url}/api/v1/announcements/${asked.id}/events`,
      await cookieOf(finance),
    );
    const elsewhere = await atTheOther(cgcn);
    await elsewhere
      .post(`/api/v1/announcements/${asked.id}/approval`)
      .send({ revision: asked.revision })
      .expect(201);
    await school.get(PlanAnnouncement).run(asked.id);
    await eventually(
      () => Promise.resolve(stream.events().at(-1)?.state),
      (state) => state === 'waiting' || state === 'sending',
    );
    stream.leave();
    await elsewhere.delete('/api/v1/session').expect(204);
    await cgcn.get('/api/v1/session').expect(401);
    cgcn = await signIn(school, 'cgcn');
  });

  it('carry a repeated request out once, whichever of them it comes to', async () => {
    const elsewhere = await atTheOther(finance);
    const body = {
      ...{ title: 'Một lần', text: 'Kính mời họp ngày {ngày}.', date: '2026-11-29' },
      ...{ audience: { kind: 'school' }, accurate: true },
    };
    const both = await Promise.all(
      [finance, elsewhere].map((agent) =>
        agent.post('/api/v1/announcements').set('idempotency-key', 'two-apis').send(body),
      ),
    );
    const again = await elsewhere
      .post('/api/v1/announcements')
      .set('idempotency-key', 'two-apis')
      .send(body)
      .expect(201);
    const ids = [...both, again].flatMap(({ status, body: answer }) =>
      status === 201 ? [(answer as { id: string }).id] : [],
    );
    expect(new Set(ids).size).toBe(1);
    expect(
      await school.sql(`SELECT count(*)::int AS count FROM announcement WHERE title = 'Một lần'`),
    ).toEqual([{ count: 1 }]);
  });

  it('set the school’s clock for each other', async () => {
    const elsewhere = await atTheOther(finance);
    await school.setClock('2026-11-24T10:00:00+07:00');
    const { now } = bodyOf<{ now: string }>(await elsewhere.get('/api/v1/home').expect(200));
    expect(now).toMatch(/^2026-11-24T10:00/);
  });

  it('count tries at a password together', async () => {
    const statuses: number[] = [];
    for (const url of [school.url, another, school.url, another, school.url, another]) {
      const { status } = await request(url)
        .post('/api/v1/session')
        .send({ username: 'ai-do', password: 'sai hoàn toàn' });
      statuses.push(status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 429, 429]);
    expect(
      await school.sql('SELECT count(*)::int AS count FROM request_count WHERE count = 6'),
    ).toEqual([{ count: 1 }]);
  });
});
