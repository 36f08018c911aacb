import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { Database } from '../../platform/database/database.js';
import { newSecret } from './one-time-code.js';
import { ResetSecondFactor } from './reset-second-factor.js';
import type {
  BegunSecondFactorView,
  ConfirmedSecondFactorView,
  SecondFactorView,
} from './second-factor-view.js';
import { give, own, SecondFactorSchool } from './testing/second-factor-school.js';

describe('The second factor of those who need none', () => {
  let house: SecondFactorSchool;
  beforeAll(async () => {
    house = await SecondFactorSchool.open();
  });
  afterAll(() => house.close());

  it('is offered, asked for from then on, and can be done without again', async () => {
    const { username, email } = await house.person('finance');
    const { agent, carry, view } = await house.enter(username);
    expect(view.secondFactor.state).toBe('none-needed');
    expect(codeOf(await agent.post(give).send({ code: '123456' }).expect(409))).toBe(
      'second-factor.not-set-up',
    );
    const { secret } = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    carry(
      bodyOf<ConfirmedSecondFactorView>(
        await agent
          .put(`${own}/confirmation`)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ).session,
    );
    const next = await house.enter(username);
    expect(next.view.secondFactor.state).toBe('asked');
    expect(bodyOf<SecondFactorView>(await agent.get(own)).can.remove).toBe(true);
    await agent.delete(own).expect(204);
    expect((await house.titlesTo(email)).at(-1)).toContain('second factor was removed');
    const without = await house.enter(username);
    expect(without.view.secondFactor.state).toBe('none-needed');
    await without.agent.get('/api/v1/announcements').expect(200);
  });

  it('can not be done without by those who must have it', async () => {
    const secret = newSecret();
    const { username } = await house.person('bgh', secret);
    const { agent, carry } = await house.enter(username);
    carry(
      bodyOf(
        await agent
          .post(give)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ),
    );
    expect(codeOf(await agent.delete(own).expect(409))).toBe('second-factor.required');
  });
});

describe('A second factor that is reset', () => {
  let house: SecondFactorSchool;
  beforeAll(async () => {
    house = await SecondFactorSchool.open();
  });
  afterAll(() => house.close());

  it('is forgotten by a reset, which ends every session and tells the owner', async () => {
    const secret = newSecret();
    const { id, username, email } = await house.person('cgcn', secret);
    const { agent, carry } = await house.enter(username);
    carry(
      bodyOf(
        await agent
          .post(give)
          .send({ code: house.nextCode(secret) })
          .expect(200),
      ),
    );
    const reset = () =>
      house.school
        .get(Database)
        .transaction((transaction) => house.school.get(ResetSecondFactor).run(transaction, id));
    expect(await reset()).toBe(true);
    await agent.get('/api/v1/session').expect(401);
    expect((await house.titlesTo(email)).at(-1)).toContain('second factor was reset');
    expect((await house.enter(username)).view.secondFactor.state).toBe('to-set-up');
    expect(await reset()).toBe(false);
  });
});
