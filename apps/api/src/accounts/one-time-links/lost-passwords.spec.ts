import request from 'supertest';
import { codeOf } from '../../../test/support/answers.js';
import { openSchool, type TestSchool } from '../../../test/support/school.js';
import { addAccount, type SignedIn, signIn, testPassword } from '../../../test/support/sign-in.js';
import { mailsTo as staffMailsTo } from '../../../test/support/staff-mails.js';
import { RealClock } from '../../platform/clock/real-clock.js';

const newPassword = 'phượng nở đầu tháng sáu';

describe('A lost password', () => {
  let school: TestSchool;
  let made = 0;
  let ahead = 0;
  beforeAll(async () => {
    school = await openSchool({ SIGN_INS_PER_MINUTE: '1000' });
    school.get(RealClock).now = () => new Date(Date.now() + ahead);
  });
  afterAll(() => school.close());

  const ask = (username: string) =>
    request(school.url).post('/api/v1/lost-passwords').send({ username });
  const redeem = (token: string, password = newPassword) =>
    request(school.url).post('/api/v1/one-time-links/redemption').send({ token, password });
  const enter = (username: string, password: string) =>
    request(school.url).post('/api/v1/session').send({ username, password });
  const person = async () => {
    const username = `nguoi.${(made += 1)}`;
    const id = await addAccount(school, 'homeroom_teacher', username);
    const email = `${username}@truong.example`;
    await school.sql('UPDATE account SET email = $2 WHERE id = $1', [id, email]);
    return { id, username, email };
  };
  const mailsTo = (email: string) => staffMailsTo(school, email);
  const tokenIn = (text: string) => /#([\w-]{43})\n/.exec(text)![1]!;

  it('is replaced by way of a link that only the owner’s mailbox gets', async () => {
    const { username, email } = await person();
    const answer = await ask(` ${username.toUpperCase()} `).expect(202);
    expect(answer.text).toBe('');
    const [mail] = await mailsTo(email);
    expect(mail).toMatchObject({ lane: 'urgent', obeysQuietHours: false });
    expect(mail!.text).toContain(`${school.url}/lost-password#`);
    const token = tokenIn(mail!.text);
    await enter(username, testPassword).expect(201);
    await redeem(token).expect(204);
    await enter(username, testPassword).expect(401);
    await enter(username, newPassword).expect(201);
    expect(codeOf(await redeem(token).expect(410))).toBe('one-time-link.unusable');
  });

  it('ends every session of the account, and tells the owner', async () => {
    const { username, email } = await person();
    const sessions: SignedIn[] = [];
    for (let count = 0; count < 2; count += 1) {
      sessions.push(await signIn(school, 'homeroom_teacher', username));
    }
    await ask(username).expect(202);
    const [mail] = await mailsTo(email);
    await redeem(tokenIn(mail!.text)).expect(204);
    for (const session of sessions) await session.get('/api/v1/session').expect(401);
    const mails = await mailsTo(email);
    expect(mails.at(-1)?.title).toContain('Your password was changed');
    expect(mails.at(-1)?.text).not.toContain('#');
  });

  it('works for half an hour of real time, and no link works once another was used', async () => {
    const { username, email } = await person();
    await ask(username).expect(202);
    await ask(username).expect(202);
    const [first, second] = (await mailsTo(email)).map(({ text }) => tokenIn(text));
    await redeem(second!).expect(204);
    await redeem(first!).expect(410);
    await ask(username).expect(202);
    const late = tokenIn((await mailsTo(email)).at(-1)!.text);
    ahead += 30 * 60_000;
    await redeem(late).expect(410);
  });

  it('of two links that are used at the same instant lets one through', async () => {
    const { username, email } = await person();
    await ask(username).expect(202);
    await ask(username).expect(202);
    const tokens = (await mailsTo(email)).map(({ text }) => tokenIn(text));
    const answers = await Promise.all(tokens.map((token) => redeem(token)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 410]);
  });

  it('is answered the same for whoever there is and is not', async () => {
    const { username } = await person();
    const locked = await person();
    await school.sql('UPDATE account SET disabled_at = now() WHERE id = $1', [locked.id]);
    const waiting = await person();
    await school.sql('UPDATE account SET role_confirmed_at = NULL WHERE id = $1', [waiting.id]);
    const without = await person();
    await school.sql('UPDATE account SET email = NULL WHERE id = $1', [without.id]);
    const usernames = [
      username,
      'khong-co-ai',
      locked.username,
      waiting.username,
      without.username,
    ];
    const answers = [];
    for (const each of usernames) {
      const began = performance.now();
      const { status, text, headers } = await ask(each);
      answers.push({ status, text, keys: Object.keys(headers).sort() });
      // The floor that hides the work; how long the work takes is not looked at.
      expect(performance.now() - began).toBeGreaterThan(290);
    }
    expect(answers).toEqual(Array(answers.length).fill(answers[0]));
    for (const { email } of [locked, waiting, without]) expect(await mailsTo(email)).toEqual([]);
  });

  it('fills no mailbox: three links in the time that one works', async () => {
    const { username, email } = await person();
    for (let asked = 0; asked < 5; asked += 1) await ask(username).expect(202);
    expect(await mailsTo(email)).toHaveLength(3);
    ahead += 31 * 60_000;
    await ask(username).expect(202);
    expect(await mailsTo(email)).toHaveLength(4);
  });

  it('also opens an account whose first password was never set', async () => {
    const { id, username, email } = await person();
    await school.sql('UPDATE account SET password_hash = NULL WHERE id = $1', [id]);
    await ask(username).expect(202);
    await redeem(tokenIn((await mailsTo(email))[0]!.text)).expect(204);
    await enter(username, newPassword).expect(201);
  });

  it('leaves no token in the trail', async () => {
    const { id, username, email } = await person();
    await ask(username).expect(202);
    const token = tokenIn((await mailsTo(email))[0]!.text);
    await redeem(token).expect(204);
    const trail = await school.sql('SELECT * FROM audit_entry WHERE subject_id = $1', [id]);
    expect(trail).toHaveLength(2);
    expect(JSON.stringify(trail)).not.toContain(token);
  });
});
