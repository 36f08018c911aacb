import { type Role, roles } from '@lien-lac/domain';
import { setTimeout as sleep } from 'node:timers/promises';
import { bodyOf, codeOf } from '../../test/support/answers.js';
import {
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../test/support/deliveries.js';
import { type SignedIn, signIn } from '../../test/support/sign-in.js';
import type { SendingWindowPreviewView, SendingWindowView } from './sending-window-views.js';

const address = '/api/v1/sending-window';
const usual = { quietFrom: '22:00', quietUntil: '06:00' };
const late = { quietFrom: '22:00', quietUntil: '06:30' };

describe('the sending window', () => {
  let house: SchoolWithCarrier;
  let cgcn: SignedIn;
  const read = async (person: SignedIn): Promise<SendingWindowView> =>
    bodyOf<SendingWindowView>(await person.get(address).expect(200));
  const set = async (hours: object): Promise<SendingWindowView> => {
    const { version } = await read(cgcn);
    const answer = await cgcn.put(address).set('If-Match', `"${version}"`).send(hours).expect(200);
    return bodyOf<SendingWindowView>(answer);
  };
  const preview = async (hours: object): Promise<SendingWindowPreviewView> =>
    bodyOf(await cgcn.post(`${address}/previews`).send(hours).expect(200));

  beforeAll(async () => {
    house = await openSchoolWithCarrier({}, { SIGN_INS_PER_MINUTE: '1000' });
    await house.school.startWorker();
    cgcn = await signIn(house.school, 'cgcn');
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.school.setClock('2026-11-23T09:00:00+07:00');
    await set(usual);
    await fetch(`${house.carrier.url}/messages`, { method: 'DELETE' });
  });

  it.each(roles)('is read by everyone, and changed by CGCN alone: %s', async (role: Role) => {
    const person = await signIn(house.school, role, role === 'cgcn' ? 'cgcn' : `window-${role}`);
    const changes = role === 'cgcn';
    const window = await read(person);
    expect(window).toMatchObject({
      ...{ ...usual, open: true, opensAt: window.now },
      ...{ closesAt: '2026-11-23T22:00:00.000+07:00', can: { change: changes } },
    });
    const put = person.put(address).set('If-Match', `"${window.version}"`).send(usual);
    await put.expect(changes ? 200 : 403);
    await person
      .post(`${address}/previews`)
      .send(late)
      .expect(changes ? 200 : 403);
  });

  it('is changed as it was seen, and says what it was and is in the audit trail', async () => {
    const before = await read(cgcn);
    await cgcn.put(address).send(late).expect(428);
    const answer = await cgcn
      .put(address)
      .set('If-Match', `"${before.version}"`)
      .send(late)
      .expect(200);
    expect(answer.headers.etag).toBe(`"${before.version + 1}"`);
    const refused = await cgcn
      .put(address)
      .set('If-Match', `"${before.version}"`)
      .send({ ...usual, quietFrom: '21:00' })
      .expect(412);
    expect(refused.body).toMatchObject({ code: 'request.changed-meanwhile', current: late });
    const entries = await house.school.sql(
      `SELECT before, after, actor_id AS "actorId" FROM audit_entry
       WHERE action = 'sending-window.changed' ORDER BY at DESC, id DESC LIMIT 1`,
    );
    expect(entries).toEqual([
      {
        ...{ before: { quietUntil: '06:00' }, after: { quietUntil: '06:30' } },
        actorId: cgcn.accountId,
      },
    ]);
  });

  it('set to what it is already changes nothing, and leaves no entry', async () => {
    const before = await read(cgcn);
    const count = (): Promise<unknown[]> =>
      house.school.sql(`SELECT count(*) FROM audit_entry WHERE action = 'sending-window.changed'`);
    const entries = await count();
    expect((await set(usual)).version).toBe(before.version);
    expect(await count()).toEqual(entries);
  });

  it.each([
    [{ quietFrom: '24:00', quietUntil: '06:00' }, 400, 'request.invalid'],
    [{ quietFrom: '22:00', quietUntil: '6:00' }, 400, 'request.invalid'],
    [{ quietFrom: '22:00:00', quietUntil: '06:00' }, 400, 'request.invalid'],
    [{ quietFrom: '22:00' }, 400, 'request.invalid'],
    [{ quietFrom: '06:59', quietUntil: '06:00' }, 422, 'sending-window.too-short'],
  ])('is not set to %j', async (hours, status, code) => {
    const put = cgcn.put(address).set('If-Match', '*').send(hours);
    expect(codeOf(await put.expect(status))).toBe(code);
    const asked = await cgcn.post(`${address}/previews`).send(hours).expect(status);
    expect(codeOf(asked)).toBe(code);
    expect(await read(cgcn)).toMatchObject(usual);
  });

  it('may be open for one hour alone, and have no quiet hours', async () => {
    expect(await set({ quietFrom: '07:00', quietUntil: '06:00' })).toMatchObject({
      ...{ open: false, opensAt: '2026-11-24T06:00:00.000+07:00' },
    });
    expect(await set({ quietFrom: '22:00', quietUntil: '22:00' })).toMatchObject({
      ...{ open: true, closesAt: null },
    });
  });

  it('tells beforehand what waits and would leave at another time', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const messages = Array.from({ length: 12 }, (_, index) => ({ address: phoneNumber(index) }));
    const night = await send(house.school, messages);
    const noon = await send(house.school, messages.slice(0, 5), {
      notBefore: new Date('2026-11-24T12:00:00+07:00'),
    });
    expect(await preview(late)).toMatchObject({
      moved: [
        {
          messages: 12,
          leavesAt: '2026-11-24T06:00:00.000+07:00',
          wouldLeaveAt: '2026-11-24T06:30:00.000+07:00',
        },
      ],
      ...{ unmoved: 5, open: false, openMinutes: 15.5 * 60 },
    });
    const none = await preview({ quietFrom: '22:00', quietUntil: '22:00' });
    expect(none).toMatchObject({ open: true, openMinutes: 24 * 60, unmoved: 5 });
    expect(none.moved).toMatchObject([{ messages: 12, wouldLeaveAt: none.now }]);
    // Nothing of it happened.
    expect(await read(cgcn)).toMatchObject(usual);
    await sleep(200);
    expect(house.carrier.summary().accepted).toBe(0);
    await house.school.setClock('2026-11-24T12:00:00+07:00');
    await night.ended();
    await noon.ended();
  });

  it('changed at night moves what waits: later with its whole day before it, or at once', async () => {
    await house.school.setClock('2026-11-23T22:30:00+07:00');
    const sent = await send(house.school, [{ address: phoneNumber(1) }]);
    await set(late);
    expect((await sent.progress()).expiresAt).toEqual(new Date('2026-11-25T06:30:00+07:00'));
    await house.school.setClock('2026-11-24T06:10:00+07:00');
    await sleep(300);
    expect(house.carrier.summary().accepted).toBe(0);
    await set({ quietFrom: '22:00', quietUntil: '06:05' });
    const summary = await sent.ended();
    expect(summary).toMatchObject({
      ...{ confirmed: 1, expiresAt: new Date('2026-11-25T06:05:00+07:00') },
    });
  });

  it('closed at once stops a send in its middle, and the next opening lets it go on', async () => {
    const sent = await send(house.school, [{ address: '+84999999002' }]); // refused twice for now
    await sleep(300);
    await set({ quietFrom: '08:00', quietUntil: '10:00' });
    await sleep(3_000);
    expect((await sent.progress()).underWay).toBe(1);
    await house.school.setClock('2026-11-23T10:00:00+07:00');
    expect((await sent.ended()).confirmed).toBe(1);
  });
});
