import { bodyOf, codeOf } from '../../../test/support/answers.js';
import { codeAt } from './one-time-code.js';
import type {
  BegunSecondFactorView,
  ConfirmedSecondFactorView,
  SecondFactorView,
} from './second-factor-view.js';
import { give, minute, own, SecondFactorSchool } from './testing/second-factor-school.js';

describe('Setting a second factor up', () => {
  let house: SecondFactorSchool;
  beforeAll(async () => {
    house = await SecondFactorSchool.open();
  });
  afterAll(() => house.close());

  it('leaves a session nothing but to set it up, and then gives ten recovery codes', async () => {
    const { id, username, email } = await house.person('cgcn');
    const { agent, carry, view } = await house.enter(username);
    expect(view.secondFactor).toEqual({ state: 'to-set-up', givenAt: null, freshUntil: null });
    expect(view.can).toEqual({});
    expect(codeOf(await agent.get('/api/v1/accounts').expect(403))).toBe('second-factor.to-set-up');
    expect(codeOf(await agent.post(give).send({ code: '000000' }).expect(403))).toBe(
      'second-factor.to-set-up',
    );

    const begun = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    const refused = await agent
      .put(`${own}/confirmation`)
      .send({ code: house.wrongCode(begun.secret) })
      .expect(422);
    expect(codeOf(refused)).toBe('second-factor.wrong-code');
    const code = codeAt(begun.secret, house.now());
    const confirmed = bodyOf<ConfirmedSecondFactorView>(
      await agent.put(`${own}/confirmation`).send({ code }).expect(200),
    );
    expect(new Set(confirmed.recoveryCodes).size).toBe(10);
    expect(confirmed.session.secondFactor.state).toBe('given');
    expect(confirmed.session.csrfToken).not.toBe(view.csrfToken);
    carry(confirmed.session);
    await agent.get('/api/v1/accounts').expect(200);

    const kept = bodyOf<SecondFactorView>(await agent.get(own).expect(200));
    expect(kept).toEqual({
      required: true,
      setUpAt: house.now().toISOString(),
      recoveryCodesLeft: 10,
      can: { remove: false },
    });
    expect(JSON.stringify(kept)).not.toContain(begun.secret);
    expect(await house.titlesTo(email)).toEqual([
      expect.stringContaining('second factor was set up'),
    ]);
    expect(await house.trailOf(id)).toEqual(['session.began', 'second-factor.set-up']);
    // The first code is spent too.
    const next = await house.enter(username);
    expect(codeOf(await next.agent.post(give).send({ code }).expect(422))).toBe(
      'second-factor.wrong-code',
    );
  });

  it('keeps secret and recovery codes out of the database in readable form', async () => {
    const { username, id } = await house.person('bgh');
    const { agent } = await house.enter(username);
    const { secret } = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    const pending = await house.school.sql('SELECT * FROM second_factor WHERE account_id = $1', [
      id,
    ]);
    const { recoveryCodes } = bodyOf<ConfirmedSecondFactorView>(
      await agent
        .put(`${own}/confirmation`)
        .send({ code: codeAt(secret, house.now()) })
        .expect(200),
    );
    const rows = await house.school.sql(
      `SELECT to_jsonb(f) || jsonb_build_object('codes',
         (SELECT jsonb_agg(to_jsonb(c)) FROM recovery_code c WHERE c.account_id = f.account_id),
         'trail', (SELECT jsonb_agg(to_jsonb(a)) FROM audit_entry a WHERE subject_id = $1::text))
       FROM second_factor f WHERE account_id = $1::uuid`,
      [id],
    );
    const text = JSON.stringify([pending, rows]);
    expect(text).not.toContain(secret);
    for (const code of recoveryCodes) {
      expect(text).not.toContain(code);
      expect(text).not.toContain(code.replace('-', ''));
    }
  });

  it('is set up within a day of setting the password by a link: later a stolen one could do it', async () => {
    const { id, username } = await house.person('cgcn');
    const { agent } = await house.enter(username);
    const { secret } = bodyOf<BegunSecondFactorView>(await agent.post(own).expect(201));
    await house.school.sql(`UPDATE one_time_link SET used_at = $2 WHERE account_id = $1`, [
      id,
      new Date(house.now().getTime() - 24 * 60 * minute),
    ]);
    const code = codeAt(secret, house.now());
    for (const answer of [
      await agent.post(own),
      await agent.put(`${own}/confirmation`).send({ code }),
    ]) {
      expect([answer.status, codeOf(answer)]).toEqual([403, 'second-factor.needs-new-link']);
    }
    await house.setPasswordByLink(id, new Date(house.now().getTime() - 24 * 60 * minute + 1));
    await agent.put(`${own}/confirmation`).send({ code }).expect(200);
  });

  it('can not be set up by whoever had the password before the role, without a new link', async () => {
    const { id, username } = await house.person('finance');
    await house.school.sql('DELETE FROM one_time_link WHERE account_id = $1', [id]);
    const { agent } = await house.enter(username);
    await agent.post(own).expect(201);
    await house.school.sql("UPDATE account SET role = 'cgcn' WHERE id = $1", [id]);
    expect(codeOf(await agent.post(own).expect(403))).toBe('second-factor.needs-new-link');
  });

  it('can not be confirmed before it was begun', async () => {
    const { username } = await house.person('bgh');
    const { agent } = await house.enter(username);
    const answer = await agent.put(`${own}/confirmation`).send({ code: '123456' }).expect(409);
    expect(codeOf(answer)).toBe('second-factor.not-begun');
  });
});
