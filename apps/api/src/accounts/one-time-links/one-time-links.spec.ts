import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import type { CreatedAccountView } from '../staff/account-view.js';

const password = 'phượng nở đầu tháng sáu';

describe('A one-time link', () => {
  let school: TestSchool;
  let cgcn: SignedIn;
  let made = 0;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    cgcn = await signIn(school, 'cgcn');
  });
  afterAll(() => school.close());

  /** A new teacher's account, and the token of its link. */
  const invite = async () => {
    const username = `gvcn.${(made += 1)}`;
    const answer = await cgcn
      .post('/api/v1/accounts')
      .send({ username, displayName: 'Nguyễn Thu Hà', role: 'homeroom_teacher' })
      .expect(201);
    const { account, oneTimeLink } = bodyOf<CreatedAccountView>(answer);
    const { link } = oneTimeLink!;
    return { username, link, token: link.split('#')[1]!, id: account.id };
  };
  const redeem = (token: string, chosen = password) =>
    request(school.url).post('/api/v1/one-time-links/redemption').send({ token, password: chosen });
  const enter = (username: string, chosen = password) =>
    request(school.url).post('/api/v1/session').send({ username, password: chosen });

  it('sets the first password, with which the person signs in', async () => {
    const { username, token } = await invite();
    await enter(username).expect(401);
    await redeem(token).expect(204);
    await enter(username).expect(201);
  });

  it.each([
    ['of the greatest length, on a keyboard that types marks apart', 'ướng ở đầu bến '.repeat(10)],
    ['of signs beyond the basic plane', '🌧🐈🌻'.repeat(43)],
  ])('sets a password %s', async (_what, long) => {
    const chosen = [...`${long}`].slice(0, 127).join('').trim() + '!';
    const { username, token } = await invite();
    await redeem(token, chosen.normalize('NFD')).expect(204);
    await enter(username, chosen.normalize('NFD')).expect(201);
    await enter(username, chosen).expect(201);
    await enter(username, chosen.slice(0, -1)).expect(401);
  });

  it('works once', async () => {
    const { username, token } = await invite();
    await redeem(token).expect(204);
    const again = await redeem(token, 'một mật khẩu hoàn toàn khác').expect(410);
    expect(codeOf(again)).toBe('one-time-link.unusable');
    await enter(username).expect(201);
  });

  it('stays used even if its account had no password again', async () => {
    const { id, token } = await invite();
    await redeem(token).expect(204);
    await school.sql('UPDATE account SET password_hash = NULL WHERE id = $1', [id]);
    await redeem(token).expect(410);
  });

  it('works for one of many who use it at the same instant', async () => {
    const { token } = await invite();
    const answers = await Promise.all(Array.from({ length: 8 }, () => redeem(token)));
    const statuses = answers.map(({ status }) => status).sort((a, b) => a - b);
    expect(statuses).toEqual([204, 410, 410, 410, 410, 410, 410, 410]);
  });

  it('ends after three days of real time, however the school clock stands', async () => {
    const { id, token } = await invite();
    const [row] = await school.sql<{ days: string }>(
      'SELECT extract(epoch FROM expires_at - now()) / 86400 AS days FROM one_time_link WHERE account_id = $1',
      [id],
    );
    expect(Number(row?.days)).toBeCloseTo(3, 2);
    await school.sql(
      "UPDATE one_time_link SET expires_at = now() - interval '1 second' WHERE account_id = $1",
      [id],
    );
    expect(codeOf(await redeem(token).expect(410))).toBe('one-time-link.unusable');
  });

  it('is worth nothing once the account is disabled', async () => {
    const { id, token } = await invite();
    await cgcn.delete(`/api/v1/accounts/${id}`).expect(204);
    await redeem(token).expect(410);
  });

  it.each([
    ['password.too-short', 'mười một kt'],
    ['password.too-long', 'd'.repeat(129)],
    ['password.too-common', 'Mật khẩu 12345'],
    ['password.too-common', 'qwerty123456'],
    ['password.made-of-names', 'Trường THPT Minh Hoạ 2026'],
  ])('refuses with %s and stays usable', async (code, refusedPassword) => {
    const { token } = await invite();
    const refused = await redeem(token, refusedPassword).expect(422);
    expect(refused.body).toMatchObject({ code, fields: [{ field: 'password', code }] });
    await redeem(token).expect(204);
  });

  it('refuses a password of little but the username, in any case', async () => {
    const { username, token } = await invite();
    const refused = await redeem(token, `${username.toUpperCase()} - ${username}`).expect(422);
    expect(codeOf(refused)).toBe('password.made-of-names');
  });

  it('refuses a token that nobody was given', async () => {
    await redeem('x'.repeat(43)).expect(410);
  });

  it('carries its token where no server writes it down, and the database has a digest alone', async () => {
    const { link, token, id } = await invite();
    expect(link).toBe(`${school.url}/first-password#${token}`);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const rows = await school.sql('SELECT * FROM one_time_link WHERE account_id = $1', [id]);
    const trail = await school.sql('SELECT * FROM audit_entry WHERE subject_id = $1', [id]);
    expect(JSON.stringify([rows, trail])).not.toContain(token);
  });
});
