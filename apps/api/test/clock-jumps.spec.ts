import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import request from 'supertest';
import { DataSource } from 'typeorm';
import { ClaimRepository } from '../src/delivery/claim/claim.repository.js';
import { SweepRepository } from '../src/delivery/sweep/sweep.repository.js';
import type { RoleChangeListView } from '../src/accounts/role-changes/role-change-view.js';
import { SchoolClock } from '../src/platform/clock/school-clock.js';
import { PreparedStatements } from '../src/platform/database/prepared-statements.js';
import { bodyOf, codeOf } from './support/answers.js';
import { type HeldClock, holdRealClock } from './support/clocks.js';
import {
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from './support/deliveries.js';
import { addAccount, signIn } from './support/sign-in.js';
import { mailedToken } from './support/staff-mails.js';

const hour = 3_600_000;

describe('A school clock that jumps', () => {
  let house: SchoolWithCarrier;
  beforeAll(async () => {
    house = await openSchoolWithCarrier();
    await house.school.startWorker();
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await fetch(`${house.carrier.url}/messages`, { method: 'DELETE' });
  });

  it('sends nothing a second time, set back to before it left or ahead', async () => {
    const sent = await send(house.school, [{ address: phoneNumber(1) }]);
    await sent.ended();
    for (const instant of ['2026-11-22T09:00', '2026-11-23T08:59', '2026-11-25T09:00']) {
      await house.school.setClock(`${instant}:00+07:00`);
      await sleep(200);
    }
    expect(house.carrier.summary()).toMatchObject({ accepted: 1, deliveredTwice: 0 });
    expect(await sent.statuses()).toEqual({ [phoneNumber(1)]: 'delivered' });
  });

  it('over the whole life of a message shows it as expired, and never sends it once set back', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const sent = await send(house.school, [{ address: phoneNumber(2) }]);
    await house.school.setClock('2026-11-30T09:00:00+07:00');
    expect((await sent.ended()).counts).toMatchObject({ expired: 1, sent: 0, delivered: 0 });
    await house.school.setClock('2026-11-24T09:00:00+07:00');
    await sleep(300);
    expect(house.carrier.summary().accepted).toBe(0);
    expect(await sent.statuses()).toEqual({ [phoneNumber(2)]: 'expired' });
  });

  it('back into the night keeps what is due until the morning comes again', async () => {
    const sent = await send(house.school, [{ address: phoneNumber(3) }], {
      notBefore: new Date('2026-11-23T10:00:00+07:00'),
    });
    await house.school.setClock('2026-11-22T23:00:00+07:00');
    await sleep(200);
    await house.school.setClock('2026-11-23T05:00:00+07:00');
    await sleep(200);
    expect(house.carrier.summary().accepted).toBe(0);
    await house.school.setClock('2026-11-23T10:00:00+07:00');
    expect((await sent.ended()).counts.delivered).toBe(1);
    expect(house.carrier.summary()).toMatchObject({ accepted: 1, deliveredTwice: 0 });
  });

  it('back to before it was asked leaves a change of role to be confirmed, and one that expired over', async () => {
    const { school } = house;
    const cgcn = await signIn(school, 'cgcn');
    const leadership = await signIn(school, 'bgh');
    const ask = async (username: string) => {
      const account = { username, displayName: 'Lê Minh', role: 'finance' };
      await cgcn
        .post('/api/v1/accounts')
        .send({ ...account, email: `${username}@truong.example` })
        .expect(201);
    };
    const waiting = async () =>
      bodyOf<RoleChangeListView>(await leadership.get('/api/v1/role-changes').expect(200))
        .roleChanges;
    const confirm = (id: string) => leadership.post(`/api/v1/role-changes/${id}/confirmation`);
    await ask('som');
    await school.setClock('2026-11-20T09:00:00+07:00');
    const [early] = await waiting();
    await confirm(early!.id).expect(201);

    await ask('muon');
    const [late] = await waiting();
    await school.setClock('2026-12-20T09:00:00+07:00');
    expect(codeOf(await confirm(late!.id).expect(409))).toBe('role-change.not-waiting');
    // Asked for anew it is another one; the first stays over wherever the clock stands.
    const account = { role: 'finance' };
    await cgcn.put(`/api/v1/accounts/${late!.account.id}/role`).send(account).expect(200);
    await school.setClock('2026-11-20T09:00:00+07:00');
    expect(codeOf(await confirm(late!.id).expect(409))).toBe('role-change.not-waiting');
    expect((await waiting()).map(({ id }) => id)).not.toContain(late!.id);
  });
});

describe('Real time that jumps', () => {
  let house: SchoolWithCarrier;
  let clock: HeldClock;
  beforeAll(async () => {
    house = await openSchoolWithCarrier({}, { SIGN_INS_PER_MINUTE: '1000' });
    clock = holdRealClock(house.school);
  });
  afterEach(() => clock.restore());
  afterAll(() => house.close());

  it('back keeps a session, and ahead beyond its greatest age ends it', async () => {
    const person = await signIn(house.school, 'finance');
    clock.ahead(-hour);
    await person.get('/api/v1/session').expect(200);
    clock.ahead(13 * hour);
    expect(codeOf(await person.get('/api/v1/session').expect(401))).toBe('session.required');
  });

  it('back lets a one-time link work once all the same, and ahead ends it', async () => {
    const { school } = house;
    const person = async (username: string) => {
      const id = await addAccount(school, 'homeroom_teacher', username);
      const email = `${username}@truong.example`;
      await school.sql('UPDATE account SET email = $2 WHERE id = $1', [id, email]);
      await request(school.url).post('/api/v1/lost-passwords').send({ username }).expect(202);
      return (await mailedToken(school, email))!;
    };
    const redeem = (token: string) =>
      request(school.url)
        .post('/api/v1/one-time-links/redemption')
        .send({ token, password: 'phượng nở đầu tháng sáu' });
    const [early, late] = [await person('lui'), await person('toi')];
    clock.ahead(-hour);
    await redeem(early).expect(204);
    await redeem(early).expect(410);
    clock.restore();
    await redeem(early).expect(410);
    clock.ahead(hour);
    await redeem(late).expect(410);
  });

  it('back makes what a dead worker held wait for its lease, and loses or repeats nothing', async () => {
    const { school, carrier } = house;
    const sent = await send(school, [{ address: phoneNumber(9) }]);
    const now = Date.now();
    const at = (milliseconds: number): Date => new Date(now + milliseconds);
    // A worker that claimed a minute ago, and has been gone since.
    const claim = await new ClaimRepository(school.get(PreparedStatements)).claim({
      ...{
        channel: 'sms',
        lane: 'bulk',
        limit: 10,
        onlyLeftOver: false,
        windowOpen: true,
        gateway: 'simulated-carrier',
      },
      ...{ schoolNow: await school.get(SchoolClock).now(), leaseToken: randomUUID() },
      ...{ realNow: at(-60_000), leasedUntil: at(-1) },
    });
    expect(claim.messages).toHaveLength(1);
    const sweep = new SweepRepository(school.get(DataSource));
    expect(await sweep.takeOverAbandoned(['simulated-carrier'], at(-hour))).toBe(0);
    expect(await sent.progress()).toMatchObject({ underWay: 1, unknown: 0 });
    await school.startWorker();
    expect((await sent.ended()).counts.delivered).toBe(1);
    expect(carrier.summary()).toMatchObject({ accepted: 1, deliveredTwice: 0 });
  });
});
