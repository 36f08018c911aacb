import type { Role } from '@lien-lac/domain';
import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { SessionView } from './session-view.js';
import { absoluteLifetime, idleLifetime, isTooOld, waitingLifetime } from './session-lifetime.js';

describe('A session', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
  });
  afterAll(() => school.close());

  const ask = (agent: SignedIn) => agent.get('/api/v1/session');

  it('is asked for wherever a route is not public', async () => {
    const answer = await request(school.url).get('/api/v1/session').expect(401);
    expect(codeOf(answer)).toBe('session.required');
  });

  it('keeps its protection token from one request to the next', async () => {
    const agent = await signIn(school, 'bgh');
    const first = await ask(agent).expect(200);
    const second = await ask(agent).expect(200);
    expect(bodyOf<SessionView>(second).csrfToken).toBe(bodyOf<SessionView>(first).csrfToken);
  });

  it.each([
    ['missing', ''],
    ['wrong', 'f'.repeat(256)],
  ])('refuses a change whose protection token is %s', async (_what, token) => {
    const agent = await signIn(school, 'bgh');
    const answer = await agent.delete('/api/v1/session').set('x-csrf-token', token).expect(403);
    expect(codeOf(answer)).toBe('request.forged');
    await ask(agent).expect(200);
  });

  it('refuses the protection token of another session', async () => {
    const mine = await signIn(school, 'bgh');
    const other = await signIn(school, 'cgcn');
    const { csrfToken: token } = bodyOf<SessionView>(await ask(other));
    await mine.delete('/api/v1/session').set('x-csrf-token', token).expect(403);
  });

  it('ends with signing out, even for whoever kept its cookie', async () => {
    const agent = await signIn(school, 'bgh');
    const copied = await copyOfCookie(agent);
    await agent.delete('/api/v1/session').expect(204);
    await ask(agent).expect(401);
    await request(school.url).get('/api/v1/session').set('cookie', copied).expect(401);
  });

  it('ends on every device of the person, and of nobody else, with signing out everywhere', async () => {
    const [desk, phone] = [await signIn(school, 'bgh'), await signIn(school, 'bgh')];
    const colleague = await signIn(school, 'cgcn');
    await desk.delete('/api/v1/sessions').expect(204);
    await ask(desk).expect(401);
    await ask(phone).expect(401);
    await ask(colleague).expect(200);
  });

  it('ends at once when its account is disabled', async () => {
    const agent = await signIn(school, 'training', 'sap-khoa');
    await school.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [agent.accountId]);
    await ask(agent).expect(401);
  });

  it('goes by the role that the account has now', async () => {
    const agent = await signIn(school, 'cgcn', 'doi-vai');
    await school.sql("UPDATE account SET role = 'boarding' WHERE id = $1", [agent.accountId]);
    await agent.get('/api/v1/accounts').expect(403);
  });

  it.each<[Role, number]>([
    ['finance', 8 * 60],
    ['homeroom_teacher', 8 * 60],
    ['cgcn', 30],
    ['bgh', 30],
  ])(
    'of %s ends after %s minutes without a request, each of which begins them anew',
    async (role, minutes) => {
      const agent = await signIn(school, role, `ranh.${role.replace('_', '.')}`);
      const remaining = async () => {
        const [row] = await school.sql<{ left: string }>(
          `SELECT extract(epoch FROM expire - now()) * 1000 AS left FROM session
         WHERE sess #>> '{passport,user,accountId}' = $1`,
          [agent.accountId],
        );
        return Number(row?.left);
      };
      await school.sql("UPDATE session SET expire = now() + interval '1 minute'");
      await ask(agent).expect(200);
      const left = await remaining();
      expect(left).toBeGreaterThan(minutes * 60_000 - 60_000);
      expect(left).toBeLessThanOrEqual(minutes * 60_000 + 1_000);
      await school.sql("UPDATE session SET expire = now() - interval '1 second'");
      await ask(agent).expect(401);
    },
  );

  it('takes the idle time of the role that the account has now', async () => {
    const agent = await signIn(school, 'boarding', 'len.bgh');
    await school.sql("UPDATE account SET role = 'bgh' WHERE id = $1", [agent.accountId]);
    const answer = await ask(agent).expect(200);
    expect(bodyOf<SessionView>(answer).secondFactor.state).toBe('to-set-up');
    expect(bodyOf<SessionView>(answer).can).toEqual({});
  });

  it('goes by real time: a jump of the school clock ends none and keeps none', async () => {
    const agent = await signIn(school, 'training');
    await school.setClock('2027-06-01T09:00:00+07:00');
    await ask(agent).expect(200);
    await school.setClock('2026-11-23T09:00:00+07:00');
    await ask(agent).expect(200);
  });

  it('waits a quarter of an hour for its second factor, and no longer than its idle time', () => {
    const settings = { idleMilliseconds: 8 * 3_600_000, guardedIdleMilliseconds: 1_800_000 };
    expect(idleLifetime('finance', 'asked', settings)).toBe(waitingLifetime);
    expect(idleLifetime('bgh', 'to-set-up', settings)).toBe(waitingLifetime);
    const short = { ...settings, guardedIdleMilliseconds: 60_000 };
    expect(idleLifetime('bgh', 'asked', short)).toBe(60_000);
    expect(idleLifetime('bgh', 'given', short)).toBe(60_000);
    expect(idleLifetime('finance', 'none-needed', short)).toBe(settings.idleMilliseconds);
  });

  it('ends twelve hours after signing in, however busy', async () => {
    const agent = await signIn(school, 'youth_union');
    const began = (ago: number) =>
      school.sql(
        `UPDATE session SET sess = jsonb_set(sess, '{passport,user,signedInAt}', to_jsonb($1::text))
         WHERE sess #>> '{passport,user,accountId}' = $2`,
        [new Date(Date.now() - ago).toISOString(), agent.accountId],
      );
    await began(absoluteLifetime - 60_000);
    await ask(agent).expect(200);
    await began(absoluteLifetime);
    await ask(agent).expect(401);
  });

  it('is too old at its greatest age, to the millisecond', () => {
    const signedInAt = new Date('2026-11-23T01:00:00Z');
    const after = (milliseconds: number) => new Date(signedInAt.getTime() + milliseconds);
    expect(isTooOld(signedInAt, after(absoluteLifetime - 1))).toBe(false);
    expect(isTooOld(signedInAt, after(absoluteLifetime))).toBe(true);
  });
});

/** The cookie as a thief would have copied it. */
async function copyOfCookie(agent: SignedIn): Promise<string> {
  const answer = await agent.get('/api/v1/session').expect(200);
  const [cookie] = answer.headers['set-cookie'] as unknown as string[];
  return cookie!.split(';')[0]!;
}
