import request from 'supertest';
import { bodyOf, codeOf } from '../../../test/support/answers.js';
import type { SessionView } from '../sessions/session-view.js';
import { newSecret } from './one-time-code.js';
import type {
  BegunSecondFactorView,
  ConfirmedSecondFactorView,
  RecoveryCodesView,
  SecondFactorView,
} from './second-factor-view.js';
import { give, minute, own, SecondFactorSchool } from './testing/second-factor-school.js';

describe('A second factor that is set up', () => {
  let house: SecondFactorSchool;
  beforeAll(async () => {
    house = await SecondFactorSchool.open();
  });
  afterAll(() => house.close());

  it('is asked for after the password, and lets in under a new session id and token', async () => {
    const secret = newSecret();
    const { id, username } = await house.person('bgh', secret);
    const { agent, carry, view } = await house.enter(username);
    expect(view.secondFactor.state).toBe('asked');
    const before = await agent.get('/api/v1/session').expect(200);
    const cookie = (before.headers['set-cookie'] as unknown as string[])[0]!.split(';')[0]!;
    const answer = await agent
      .post(give)
      .send({ code: house.nextCode(secret) })
      .expect(200);
    const given = bodyOf<SessionView>(answer);
    expect(given.secondFactor).toEqual({
      state: 'given',
      givenAt: house.now().toISOString(),
      freshUntil: new Date(house.now().getTime() + 10 * minute).toISOString(),
    });
    expect(given.can['announcement.approve']).toBe('asked-by-cgcn');
    expect(given.csrfToken).not.toBe(view.csrfToken);
    await request(house.school.url).get('/api/v1/session').set('cookie', cookie).expect(401);
    carry(given);
    await agent.get('/api/v1/home').expect(200);
    expect(await house.trailOf(id)).toEqual(['session.began', 'session.second-factor-given']);
  });

  it('can not be set up anew, done without or looked at by whoever has the password alone', async () => {
    const secret = newSecret();
    const { username } = await house.person('cgcn', secret);
    const { agent } = await house.enter(username);
    for (const answer of [
      await agent.get(own),
      await agent.post(own),
      await agent.put(`${own}/confirmation`).send({ code: '123456' }),
      await agent.post(`${own}/recovery-codes`),
      await agent.delete(own),
      await agent.delete('/api/v1/sessions'),
      await agent.get('/api/v1/sessions'),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([403, 'second-factor.asked']);
    }
    await agent.delete('/api/v1/session').expect(204);
  });

  it('takes no code twice, not even of many at the same instant', async () => {
    const secret = newSecret();
    const { username } = await house.person('bgh', secret);
    const [one, other] = [await house.enter(username), await house.enter(username)];
    const code = house.nextCode(secret);
    const answers = await Promise.all(
      [one, other].map(({ agent }) => agent.post(give).send({ code })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
    house.wait(30_000);
    const third = await house.enter(username);
    await third.agent.post(give).send({ code }).expect(422);
  });

  it.each([
    {},
    { code: '12345' },
    { code: '1234567' },
    { code: '12345a' },
    { code: 123456 },
    { code: '123456', recoveryCode: 'x' },
  ])('reads no code out of %j', async (body) => {
    const { username } = await house.person('bgh', newSecret());
    const { agent } = await house.enter(username);
    expect(codeOf(await agent.post(give).send(body).expect(400))).toBe('request.invalid');
  });

  it('takes a recovery code in the app’s stead, once, and tells the owner', async () => {
    const { username, email } = await house.person('cgcn');
    const first = await house.enter(username);
    const { secret } = bodyOf<BegunSecondFactorView>(await first.agent.post(own).expect(201));
    const { recoveryCodes } = bodyOf<ConfirmedSecondFactorView>(
      await first.agent
        .put(`${own}/confirmation`)
        .send({ code: house.nextCode(secret) })
        .expect(200),
    );
    const recoveryCode = recoveryCodes[3]!.toUpperCase();
    const { agent } = await house.enter(username);
    await agent.post(give).send({ recoveryCode }).expect(200);
    const again = await house.enter(username);
    await again.agent.post(give).send({ recoveryCode }).expect(422);
    expect((await house.titlesTo(email)).at(-1)).toContain('recovery code was used');
    const left = bodyOf<SecondFactorView>(await agent.get(own).expect(200));
    expect(left.recoveryCodesLeft).toBe(9);
  });

  it('gives new recovery codes, and the old ones are worth nothing', async () => {
    const { username } = await house.person('cgcn');
    const { agent, carry } = await house.enter(username);
    const { secret } = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    const old = bodyOf<ConfirmedSecondFactorView>(
      await agent
        .put(`${own}/confirmation`)
        .send({ code: house.nextCode(secret) })
        .expect(200),
    );
    carry(old.session);
    const renewed = bodyOf<RecoveryCodesView>(
      await agent.post(`${own}/recovery-codes`).expect(201),
    );
    const next = await house.enter(username);
    await next.agent.post(give).send({ recoveryCode: old.recoveryCodes[0] }).expect(422);
    await next.agent.post(give).send({ recoveryCode: renewed.recoveryCodes[0] }).expect(200);
  });

  it('is replaced by another app only with a code of the one in use', async () => {
    const secret = newSecret();
    const { username } = await house.person('bgh', secret);
    const { agent, carry } = await house.enter(username);
    const elsewhere = await house.enter(username);
    carry(
      bodyOf(
        await agent
          .post(give)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ),
    );
    elsewhere.carry(
      bodyOf(
        await elsewhere.agent
          .post(give)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ),
    );
    house.wait(10 * minute);
    expect(codeOf(await agent.post(own).expect(403))).toBe('second-factor.asked');
    carry(
      bodyOf(
        await agent
          .post(give)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ),
    );
    const begun = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    // Until the new one is confirmed the old one stays in use.
    carry(
      bodyOf(
        await agent
          .post(give)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ),
    );
    const { session } = bodyOf<ConfirmedSecondFactorView>(
      await agent
        .put(`${own}/confirmation`)
        .send({ code: house.nextCode(begun.secret) })
        .expect(200),
    );
    expect(session.secondFactor.state).toBe('given');
    const other = bodyOf<SessionView>(await elsewhere.agent.get('/api/v1/session').expect(200));
    expect(other.secondFactor.state).toBe('asked');
    await elsewhere.agent
      .post(give)
      .send({ code: house.nextCode(secret) })
      .expect(422);
    await elsewhere.agent
      .post(give)
      .send({ code: house.nextCode(begun.secret) })
      .expect(200);
  });
});
