import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { type HeldClock, holdRealClock } from '../../../test/support/clocks.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { ApiClientListView, ApiClientView, IssuedApiClientView } from './api-client-views.js';
import { readBearerToken } from './api-token.js';

const path = '/api/v1/api-clients';
const guarded = '/api/v1/enrolment/students';
const hour = 3_600_000;

describe('Other programs', () => {
  let school: TestSchool;
  let clock: HeldClock;
  let cgcn: SignedIn;

  beforeAll(async () => {
    school = await openSchool({ API_CLIENT_REQUESTS_PER_MINUTE: '77' });
    clock = holdRealClock(school);
    cgcn = await signIn(school, 'cgcn');
  });
  afterEach(() => clock.restore());
  afterAll(() => school.close());

  const body = { name: 'Phần mềm tuyển sinh', scopes: ['enrolment.read'] };
  const make = async (more: object = {}): Promise<IssuedApiClientView> =>
    bodyOf(
      await cgcn
        .post(path)
        .send({ ...body, ...more })
        .expect(201),
    );
  const call = (token: string) =>
    request(school.url).get(guarded).set('authorization', `Bearer ${token}`);
  const rotate = async (id: string, more: object = {}): Promise<IssuedApiClientView> =>
    bodyOf(await cgcn.post(`${path}/${id}/rotation`).send(more).expect(201));
  const listed = async (id: string): Promise<ApiClientView | undefined> =>
    bodyOf<ApiClientListView>(await cgcn.get(path).expect(200)).clients.find(
      (client) => client.id === id,
    );

  it('are let in by CGCN, and the token is shown this once', async () => {
    const answer = await cgcn.post(path).send(body).expect(201);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { client, token } = bodyOf<IssuedApiClientView>(answer);
    expect(client).toMatchObject({
      ...{ name: 'Phần mềm tuyển sinh', scopes: ['enrolment.read'], requestsPerMinute: 77 },
      ...{ lastUsedAt: null, revokedAt: null, can: { rotate: true, revoke: true } },
    });
    await call(token).expect(200);
    const { secret } = readBearerToken(`Bearer ${token}`)!;
    expect(secret.length).toBeGreaterThan(40);
    const kept = await school.sqlAsOwner<{ row: string }>(
      `SELECT c::text || s::text AS row FROM api_client c JOIN api_client_secret s ON s.client_id = c.id
       UNION ALL SELECT a::text FROM audit_entry a WHERE a.subject_kind = 'api-client'`,
    );
    expect(kept.length).toBeGreaterThan(1);
    for (const { row } of kept) expect(row).not.toContain(secret);
    const list = await cgcn.get(path).expect(200);
    expect(list.text).not.toContain(secret);
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no scope', { scopes: [] }],
    ['a scope that there is none', { scopes: ['everything'] }],
    ['a limit of none', { requestsPerMinute: 0 }],
    ['an unknown field', { secret: 'chosen' }],
  ])('are not let in with %s', async (_, wrong) => {
    expect(
      codeOf(
        await cgcn
          .post(path)
          .send({ ...body, ...wrong })
          .expect(400),
      ),
    ).toBe('request.invalid');
  });

  it.each([
    ['the past', -hour],
    ['three years', 3 * 366 * 24 * hour],
  ])('are not let in until %s', async (_, from) => {
    const expiresAt = new Date(Date.now() + from).toISOString();
    const refused = await cgcn
      .post(path)
      .send({ ...body, expiresAt })
      .expect(422);
    expect(codeOf(refused)).toBe('api-client.expiry');
  });

  it('are asked for their token, and told how it is given', async () => {
    const { token } = await make();
    for (const wrong of ['', 'nonsense', `${token.slice(0, -1)}!`, flipped(token)]) {
      const refused = await call(wrong).expect(401);
      expect(codeOf(refused)).toBe('api-client.required');
      expect(refused.headers['www-authenticate']).toContain('Bearer');
    }
    await request(school.url).get(guarded).expect(401);
  });

  it('are out when their token has expired, by real time and not the school’s', async () => {
    const expiresAt = new Date(Date.now() + hour).toISOString();
    const { token } = await make({ expiresAt });
    await school.setClock('2031-01-01T09:00:00+07:00');
    await call(token).expect(200);
    await school.setClock('2026-11-23T09:00:00+07:00');
    clock.ahead(2 * hour);
    await call(token).expect(401);
  });

  it('change to a new secret while the old one is valid for the overlap', async () => {
    const { client, token: first } = await make();
    const { token: second } = await rotate(client.id, { overlapHours: 2 });
    await call(first).expect(200);
    await call(second).expect(200);
    expect((await listed(client.id))?.secrets).toHaveLength(2);
    clock.ahead(2.1 * hour);
    await call(first).expect(401);
    await call(second).expect(200);
  });

  it('never have a third secret: the oldest ends at once', async () => {
    const { client, token: first } = await make();
    const { token: second } = await rotate(client.id);
    clock.ahead(60_000);
    const { token: third } = await rotate(client.id);
    await call(first).expect(401);
    await call(second).expect(200);
    await call(third).expect(200);
  });

  it('lose the old secret at once where the overlap is none', async () => {
    const { client, token } = await make();
    const { token: next } = await rotate(client.id, { overlapHours: 0 });
    await call(token).expect(401);
    await call(next).expect(200);
  });

  it('never keep a secret longer by changing to a new one', async () => {
    const expiresAt = new Date(Date.now() + hour).toISOString();
    const { client, token } = await make({ expiresAt });
    await rotate(client.id, { overlapHours: 720 });
    clock.ahead(2 * hour);
    await call(token).expect(401);
  });

  it('are shut out at once, with every secret, and for good', async () => {
    const { client, token } = await make();
    const { token: second } = await rotate(client.id);
    const revoked = await cgcn.post(`${path}/${client.id}/revocation`).expect(201);
    expect(revoked.body).toMatchObject({ secrets: [], can: { rotate: false, revoke: false } });
    for (const one of [token, second]) await call(one).expect(401);
    expect(codeOf(await cgcn.post(`${path}/${client.id}/rotation`).send({}).expect(409))).toBe(
      'api-client.revoked',
    );
    await cgcn.post(`${path}/${client.id}/revocation`).expect(201);
    const trail = await school.sql(
      'SELECT action, actor_id, before, after FROM audit_entry WHERE subject_id = $1 ORDER BY id',
      [client.id],
    );
    const [first, later] = [expect.any(String), expect.any(String)] as [string, string];
    expect(trail).toEqual([
      {
        ...{ action: 'api-client.created', actor_id: cgcn.accountId, before: null },
        after: {
          ...{ name: 'Phần mềm tuyển sinh', scopes: ['enrolment.read'], requestsPerMinute: 77 },
          expiresAt: first,
        },
      },
      {
        ...{ action: 'api-client.rotated', actor_id: cgcn.accountId },
        ...{ before: { expiresAt: first }, after: { expiresAt: later } },
      },
      {
        ...{ action: 'api-client.revoked', actor_id: cgcn.accountId },
        ...{ before: { revoked: false }, after: { revoked: true } },
      },
    ]);
  });

  it('are seen by when they were last used, to the minute', async () => {
    const { client, token } = await make();
    const lastUsed = async () => (await listed(client.id))?.lastUsedAt;
    await call(token).expect(200);
    const first = await lastUsed();
    expect(first).not.toBeNull();
    clock.ahead(30_000);
    await call(token).expect(200);
    expect(await lastUsed()).toEqual(first);
    clock.ahead(61_000);
    await call(token).expect(200);
    expect(await lastUsed()).not.toEqual(first);
  });

  it('that ask too often are told how long to wait, each by its own limit', async () => {
    const { token } = await make({ requestsPerMinute: 2 });
    const { token: other } = await make();
    await call(token).expect(200);
    await call(token).expect(200);
    const refused = await call(token).expect(429);
    expect(codeOf(refused)).toBe('api-client.too-many-requests');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    await call(other).expect(200);
    clock.ahead(61_000);
    await call(token).expect(200);
  });

  it('may do nothing that people do, whatever else the request carries', async () => {
    const { token } = await make();
    await request(school.url)
      .get('/api/v1/students')
      .set('authorization', `Bearer ${token}`)
      .expect(401);
    await cgcn.get(guarded).expect(401);
  });

  it('are let in and changed only by whoever has just given the second factor', async () => {
    const { client } = await make();
    const other = await signIn(school, 'cgcn', 'cgcn-late');
    clock.ahead(11 * 60_000);
    for (const [asked, sent] of [
      [path, body],
      [`${path}/${client.id}/rotation`, {}],
    ] as const) {
      expect(codeOf(await other.post(asked).send(sent).expect(403))).toBe('second-factor.asked');
    }
    // To stop one that is misused must take no longer than a press of a button.
    await other.post(`${path}/${client.id}/revocation`).expect(201);
  });
});

/** The same with another last letter. */
function flipped(token: string): string {
  const last = token.at(-1) === 'A' ? 'E' : 'A';
  return token.slice(0, -1) + last;
}
