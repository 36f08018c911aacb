import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { codeAt, newSecret } from './one-time-code.js';
import type { BegunSecondFactorView } from './second-factor-view.js';
import { give, minute, own, SecondFactorSchool } from './testing/second-factor-school.js';

describe('Wrong codes', () => {
  let house: SecondFactorSchool;
  beforeAll(async () => {
    house = await SecondFactorSchool.open();
  });
  afterAll(() => house.close());

  it('is shut after five in a quarter of an hour, for right ones too, and the owner is told', async () => {
    const secret = newSecret();
    const { id, username, email } = await house.person('cgcn', secret);
    const { agent } = await house.enter(username);
    for (let tries = 0; tries < 5; tries += 1) {
      await agent
        .post(give)
        .send({ code: house.wrongCode(secret) })
        .expect(422);
    }
    const shut = await agent
      .post(give)
      .send({ code: house.nextCode(secret) })
      .expect(429);
    expect(codeOf(shut)).toBe('second-factor.too-many-codes');
    const elsewhere = await house.enter(username);
    await elsewhere.agent.post(give).send({ recoveryCode: '00000-00000' }).expect(429);
    expect(await house.titlesTo(email)).toEqual([expect.stringContaining('wrong codes')]);
    expect(await house.trailOf(id)).toContain('second-factor.too-many-codes');

    // Nobody else is shut out by it, from the same address.
    const colleagueSecret = newSecret();
    const colleague = await house.enter((await house.person('cgcn', colleagueSecret)).username);
    await colleague.agent
      .post(give)
      .send({ code: house.nextCode(colleagueSecret) })
      .expect(200);

    house.wait(15 * minute);
    const later = await house.enter(username);
    await later.agent
      .post(give)
      .send({ code: house.nextCode(secret) })
      .expect(200);
  });

  it('shut nobody out for longer when the clock is set back meanwhile', async () => {
    const secret = newSecret();
    const { username } = await house.person('cgcn', secret);
    const { agent } = await house.enter(username);
    for (let tries = 0; tries < 5; tries += 1) {
      await agent.post(give).send({ code: house.wrongCode(secret) });
    }
    house.wait(-60 * minute);
    const back = await house.enter(username);
    await back.agent
      .post(give)
      .send({ code: house.nextCode(secret) })
      .expect(200);
    house.wait(60 * minute);
  });

  it('begins to count anew with a right one', async () => {
    const secret = newSecret();
    const { username } = await house.person('cgcn', secret);
    for (let round = 0; round < 3; round += 1) {
      const { agent } = await house.enter(username);
      for (let tries = 0; tries < 4; tries += 1) {
        await agent
          .post(give)
          .send({ code: house.wrongCode(secret) })
          .expect(422);
      }
      await agent
        .post(give)
        .send({ code: house.nextCode(secret) })
        .expect(200);
    }
  });

  it('counts those of many requests at once', async () => {
    const secret = newSecret();
    const { username } = await house.person('bgh', secret);
    const { agent } = await house.enter(username);
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => agent.post(give).send({ code: house.wrongCode(secret) })),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
  });

  it('counts those of a set-up too', async () => {
    const { username } = await house.person('cgcn');
    const { agent } = await house.enter(username);
    const { secret } = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    for (let tries = 0; tries < 5; tries += 1) {
      await agent
        .put(`${own}/confirmation`)
        .send({ code: house.wrongCode(secret) })
        .expect(422);
    }
    await agent
      .put(`${own}/confirmation`)
      .send({ code: codeAt(secret, house.now()) })
      .expect(429);
  });
});
