import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount, type SignedIn, signIn, testPassword } from '../../../test/support/sign-in.js';
import type { OwnSessionListView } from './own-sessions-view.js';
import type { SessionView } from './session-view.js';

const path = '/api/v1/sessions';
const phone =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36';

describe('One’s own sessions', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
  });
  afterAll(() => school.close());

  const list = async (from: SignedIn) =>
    bodyOf<OwnSessionListView>(await from.get(path).expect(200)).sessions;

  it('are listed with where they began and when they were last seen, and by no id that opens one', async () => {
    const desk = await signIn(school, 'bgh');
    const mobile = request.agent(school.url).set('user-agent', phone);
    const answer = await mobile
      .post('/api/v1/session')
      .send({ username: 'bgh', password: testPassword })
      .expect(201);
    const sessions = await list(desk);
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ isCurrent }) => isCurrent)).toMatchObject({
      browser: null,
      address: expect.stringContaining('127.0.0.1') as string,
      secondFactorAt: expect.any(String) as string,
    });
    expect(sessions.find(({ isCurrent }) => !isCurrent)).toMatchObject({
      browser: 'Chrome',
      system: 'Android',
      secondFactorAt: null,
    });
    for (const { firstSeenAt, lastSeenAt } of sessions) {
      expect(Date.parse(lastSeenAt)).toBeGreaterThanOrEqual(Date.parse(firstSeenAt));
      expect(Math.abs(Date.now() - Date.parse(lastSeenAt))).toBeLessThan(60_000);
    }
    const rows = await school.sql<{ sid: string }>('SELECT sid FROM session');
    for (const { sid } of rows) {
      expect(JSON.stringify(sessions)).not.toContain(sid);
      expect(JSON.stringify(bodyOf<SessionView>(answer))).not.toContain(sid);
    }
  });

  it('tell when each was last seen', async () => {
    const person = await signIn(school, 'finance');
    await school.sql(
      `UPDATE session SET expire = now() + interval '2 hours',
         sess = jsonb_set(sess, '{passport,user,signedInAt}',
           to_jsonb((now() - interval '9 hours')::text))
       WHERE sess #>> '{passport,user,accountId}' = $1`,
      [person.accountId],
    );
    const other = await signIn(school, 'finance');
    const old = (await list(other)).find(({ isCurrent }) => !isCurrent)!;
    const hoursAgo = (Date.now() - Date.parse(old.lastSeenAt)) / 3_600_000;
    expect(hoursAgo).toBeCloseTo(6, 1);
  });

  it('are ended one by one, at once, the current one too', async () => {
    const [desk, home] = [await signIn(school, 'training'), await signIn(school, 'training')];
    const other = (await list(desk)).find(({ isCurrent }) => !isCurrent)!;
    await desk.delete(`${path}/${other.id}`).expect(204);
    await home.get('/api/v1/session').expect(401);
    const [own] = await list(desk);
    await desk.delete(`${path}/${own!.id}`).expect(204);
    await desk.get('/api/v1/session').expect(401);
    const trail = await school.sql<{ details: object }>(
      "SELECT details FROM audit_entry WHERE actor_id = $1 AND action = 'session.ended' ORDER BY id",
      [desk.accountId],
    );
    expect(trail.map(({ details }) => details)).toEqual([
      { session: other.id },
      { session: own!.id },
    ]);
  });

  it('of others are neither seen nor ended', async () => {
    const [mine, theirs] = [
      await signIn(school, 'youth_union'),
      await signIn(school, 'homeroom_teacher'),
    ];
    const [session] = await list(theirs);
    expect((await list(mine)).map(({ id }) => id)).not.toContain(session!.id);
    for (const id of [session!.id, 'nothing', '%27', '0'.repeat(12)]) {
      const answer = await mine.delete(`${path}/${id}`).expect(404);
      expect(codeOf(answer)).toBe('session.not-found');
    }
    await theirs.get('/api/v1/session').expect(200);
  });

  it('that have ended are not listed', async () => {
    const id = await addAccount(school, 'boarding', 'het.han');
    const person = await signIn(school, 'boarding', 'het.han');
    await school.sql(
      `INSERT INTO session (sid, sess, expire)
       SELECT 'ended', sess, now() - interval '1 second' FROM session
       WHERE sess #>> '{passport,user,accountId}' = $1`,
      [id],
    );
    expect(await list(person)).toHaveLength(1);
  });
});
