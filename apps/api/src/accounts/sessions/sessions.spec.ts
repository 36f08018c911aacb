import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount, signIn, testPassword } from '../../../test/support/sign-in.js';
import type { SessionView } from './session-view.js';

describe('Signing in', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
    await addAccount(school, 'homeroom_teacher', 'gvcn');
  });
  afterAll(() => school.close());

  const browser = () => request.agent(school.url);
  const enter = (username: string, password: string, from = browser()) =>
    from.post('/api/v1/session').send({ username, password });
  const cookieOf = (answer: request.Response) =>
    (answer.headers['set-cookie'] as unknown as string[] | undefined)?.[0] ?? '';

  it('answers with the person, the protection token and what that person may do', async () => {
    const answer = await enter('gvcn', testPassword).expect(201);
    expect(answer.body).toEqual({
      account: {
        id: expect.any(String) as string,
        displayName: 'Người thử gvcn',
        role: 'homeroom_teacher',
      },
      csrfToken: expect.stringMatching(/^[0-9a-f]{64,}$/) as string,
      secondFactor: { state: 'none-needed', givenAt: null, freshUntil: null },
      can: expect.objectContaining({ 'direct-message.send': 'own-class' }) as object,
      mode: 'test',
      schoolName: expect.any(String) as string,
      schoolTime: expect.stringContaining('2026-11-23T09:0') as string,
    });
    expect(bodyOf<SessionView>(answer).can).not.toHaveProperty(['account.manage']);
  });

  it('takes the username in any case, and a password whose diacritics are typed apart', async () => {
    await enter('GVCN', testPassword.normalize('NFD')).expect(201);
  });

  it('keeps the session in a cookie that scripts and other sites get nothing of', async () => {
    const cookie = cookieOf(await enter('gvcn', testPassword));
    expect(cookie).toMatch(
      /^lien-lac=s%3A[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/,
    );
  });

  it('gives a wrong password, an unknown username and a disabled account the same answer', async () => {
    const disabled = await addAccount(school, 'homeroom_teacher', 'khoa');
    await school.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [disabled]);
    const wrong = await enter('gvcn', 'không phải mật khẩu').expect(401);
    expect(codeOf(wrong)).toBe('session.wrong-credentials');
    for (const [username, password] of [
      ['khong-co-ai', testPassword],
      ['khoa', testPassword],
    ] as const) {
      const answer = await enter(username, password).expect(401);
      expect(answer.body).toEqual(wrong.body);
      expect(cookieOf(answer)).toBe('');
    }
  });

  it('refuses an account whose role still awaits a second person', async () => {
    const id = await addAccount(school, 'finance', 'cho-xac-nhan');
    await school.sql('UPDATE account SET role_confirmed_at = NULL WHERE id = $1', [id]);
    await enter('cho-xac-nhan', testPassword).expect(401);
  });

  it('reads nothing but a JSON body, which no other site may send', async () => {
    const query = `username=gvcn&password=${encodeURIComponent(testPassword)}`;
    await request(school.url).post(`/api/v1/session?${query}`).expect(400);
    await request(school.url).post('/api/v1/session').type('form').send(query).expect(400);
    await request(school.url)
      .post('/api/v1/session')
      .type('text/plain')
      .send(JSON.stringify({ username: 'gvcn', password: testPassword }))
      .expect(400);
  });

  it('gives the session a new id, so that a planted one is worth nothing', async () => {
    const victim = browser();
    const planted = cookieOf(await enter('gvcn', testPassword, victim)).split(';')[0]!;
    const own = cookieOf(await enter('gvcn', testPassword, victim)).split(';')[0]!;
    expect(own).not.toBe(planted);
    await request(school.url).get('/api/v1/session').set('cookie', planted).expect(401);
    await request(school.url).get('/api/v1/session').set('cookie', own).expect(200);
  });

  it('is written into the audit trail', async () => {
    const teacher = await signIn(school, 'homeroom_teacher', 'gvcn-ghi');
    const entries = await school.sql<{ action: string; at: Date }>(
      'SELECT action, at FROM audit_entry WHERE actor_id = $1',
      [teacher.accountId],
    );
    expect(entries.map(({ action }) => action)).toEqual(['session.began']);
    expect(entries[0]?.at.toISOString()).toMatch(/^2026-11-23T02:0/);
  });
});

describe('Trying to sign in too often', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool();
    await addAccount(school, 'homeroom_teacher', 'gvcn');
    await addAccount(school, 'bgh', 'bgh');
  });
  afterAll(() => school.close());

  it('is refused from the eleventh try in a minute, for that username alone', async () => {
    const enter = (username: string, password: string) =>
      request(school.url).post('/api/v1/session').send({ username, password });
    for (let tries = 0; tries < 10; tries += 1) await enter('gvcn', 'đoán mò thôi').expect(401);
    const refused = await enter('GVCN ', testPassword).expect(429);
    expect(codeOf(refused)).toBe('request.too-many');
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    await enter('bgh', testPassword).expect(201);
  });

  it('is refused for a username from wherever it is tried, and for an address whatever it tries', async () => {
    const shut = await openSchool({ SIGN_INS_PER_MINUTE: '2' });
    shut.api.set('trust proxy', 1);
    const enter = (username: string, from: string) =>
      request(shut.url)
        .post('/api/v1/session')
        .set('x-forwarded-for', from)
        .send({ username, password: 'đoán mò thôi' });
    for (let tries = 0; tries < 10; tries += 1) await enter('ai-do', `10.0.0.${tries}`).expect(401);
    await enter('ai-do', '10.0.0.99').expect(429);
    for (let tries = 0; tries < 20; tries += 1) await enter(`u${tries}`, '10.1.0.1').expect(401);
    await enter('u20', '10.1.0.1').expect(429);
    await enter('u20', '10.1.0.2').expect(401);
    await shut.close();
  });
});

describe('Asking too often', () => {
  let school: TestSchool;
  beforeAll(async () => {
    school = await openSchool({ REQUESTS_PER_MINUTE: '5' });
  });
  afterAll(() => school.close());

  it('is counted for each account over all routes, and refused beyond the limit', async () => {
    const [teacher, leadership] = [
      await signIn(school, 'homeroom_teacher'),
      await signIn(school, 'bgh'),
    ];
    for (let asked = 0; asked < 5; asked += 1) {
      await teacher.get(asked % 2 ? '/api/v1/session' : '/api/v1/school-clock').expect(200);
    }
    const refused = await teacher.get('/api/v1/session').expect(429);
    expect(codeOf(refused)).toBe('request.too-many');
    await leadership.get('/api/v1/session').expect(200);
  });
});
