import type { INestApplicationContext } from '@nestjs/common';
import { type RunningEsms, startEsms } from '@lien-lac/simulated-carrier';
import { bodyOf } from '../../../test/support/answers.js';
import {
  eventually,
  openSchoolWithCarrier,
  phoneNumber,
  type SchoolWithCarrier,
  send,
} from '../../../test/support/deliveries.js';
import { enterGateway } from '../../../test/support/gateways.js';
import { type SignedIn, signIn } from '../../../test/support/sign-in.js';
import { mailsTo } from '../../../test/support/staff-mails.js';
import { TellGatewayPauses } from '../../gateways/tell-gateway-pauses.js';
import type { GatewayListView, GatewayView } from '../../gateways/gateway-views.js';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Gateways } from '../channels/gateways.js';
import { GatewayFigures } from './gateway-figures.js';
import { ShiftShares } from './shift-shares.js';

const right = 'the-api-key';
const account = { apiKey: right, secretKey: 'the-secret-key', brandname: 'THPT' };
const minutes = 60_000;
const requestTimeoutMilliseconds = 8_000;

describe('Two gateways for text messages', () => {
  let house: SchoolWithCarrier;
  let esms: RunningEsms;
  let worker: INestApplicationContext;
  let cgcn: SignedIn;
  let ahead = 0;
  let next = 100;

  beforeAll(async () => {
    esms = await startEsms(account);
    house = await openSchoolWithCarrier(
      { receipts: false },
      {
        ...{ CARRIER_GIVES_RECEIPTS: 'false', CARRIER_TIMEOUT: '8000' },
        DELIVERY_LEASE_MARGIN: '4000',
      },
    );
    cgcn = await signIn(house.school, 'cgcn');
    await house.school.sql(`UPDATE account SET email = 'cgcn@truong.example'`);
    await enterGateway(house.school, {
      kind: 'esms',
      // In the sandbox it reports nothing: what it took has ended.
      settings: {
        ...{ url: esms.url, brandname: 'THPT', sandbox: true, requestTimeoutMilliseconds },
        // The same few phones get the same text here again and again.
        sameTextMinutes: 0,
      },
      secrets: { apiKey: right, secretKey: 'the-secret-key' },
    });
    worker = await house.school.startWorker();
    const clock = worker.get(RealClock, { strict: false });
    clock.now = () => new Date(Date.now() + ahead);
  });
  afterAll(async () => {
    await house.close();
    await esms.close();
  });

  const here = <T>(type: new (...parts: never[]) => T): T => worker.get(type, { strict: false });
  const phones = (count: number) =>
    Array.from({ length: count }, () => ({ address: phoneNumber((next += 1)) }));
  const bySms = () => esms.messages.length;
  const byCarrier = () => house.carrier.summary().accepted;
  /** Nobody got anything twice, by what each gateway itself says it took. */
  const expectOnce = (): void => {
    expect(house.carrier.summary()).toMatchObject({ perPhoneMaximum: 1, deliveredTwice: 0 });
    const reached = esms.messages.map(({ phone }) => phone);
    expect(new Set(reached).size).toBe(reached.length);
  };
  const gateway = async (name: string): Promise<GatewayView> =>
    bodyOf<GatewayView>(await cgcn.get(`/api/v1/gateways/${name}`).expect(200));
  const toNextMinute = (): void => {
    ahead += minutes - ((Date.now() + ahead) % minutes) + 1_000;
  };
  /** The minute is over, and its figures have been looked at. */
  const endMinute = async (): Promise<void> => {
    await here(GatewayFigures).write();
    toNextMinute();
    ahead += 10_000;
    await here(ShiftShares).run();
    await here(Gateways).refresh();
  };

  it('share a send by their weights, and each message leaves once', async () => {
    const sent = await send(house.school, phones(640));
    expect(await sent.ended()).toMatchObject({ total: 640, didNotArrive: 0, unknown: 0 });
    expect(bySms() + byCarrier()).toBe(640);
    expect(Math.min(bySms(), byCarrier())).toBeGreaterThan(0);
    expectOnce();
    const { gateways, channels } = bodyOf<GatewayListView>(
      await cgcn.get('/api/v1/gateways').expect(200),
    );
    const text = gateways.filter(({ channel }) => channel === 'sms');
    expect(text.map(({ name, share, state }) => [name, share, state])).toEqual([
      ['simulated-carrier', 0.5, 'working'],
      ['esms', 0.5, 'working'],
    ]);
    expect(channels.map(({ channel, isServed }) => [channel, isServed])).toEqual([
      ['sms', true],
      ['zalo', true],
      ['email', true],
    ]);
  });

  it('take over from one that fails in the middle of a send, and give it back in steps', async () => {
    toNextMinute();
    const before = [bySms(), byCarrier()] as const;
    house.carrier.setFaults({ mode: 'error-500' });
    const sent = await send(house.school, phones(640));
    await eventually(
      () => house.school.sql(`SELECT 1 FROM attempt WHERE gateway = 'simulated-carrier'`),
      (rows) => rows.length >= 60,
    );
    await endMinute();
    expect(await gateway('simulated-carrier')).toMatchObject({ state: 'fewer', step: 1 });
    expect((await gateway('simulated-carrier')).share).toBeCloseTo(0.75 / 1.75, 6);
    // The clock that leapt made some of what was in flight doubtful, which is 192 messages at most: that
    // waits for its own gateway.
    await eventually(
      () => sent.progress(),
      ({ handedOver }) => handedOver >= 640 - 192,
    );
    house.carrier.setFaults({ mode: 'none' });
    expect(await sent.ended()).toMatchObject({ total: 640, didNotArrive: 0, unknown: 0 });
    expect(bySms() - before[0] + byCarrier() - before[1]).toBe(640);
    expectOnce();
    const { errors } = await gateway('simulated-carrier');
    expect(errors[0]).toMatchObject({ code: 'temporary', trouble: { kind: 'trouble' } });

    await endMinute();
    expect((await gateway('simulated-carrier')).step).toBeGreaterThan(0);
    for (let quarter = 0; quarter < 2; quarter += 1) {
      ahead += 15 * minutes;
      await endMinute();
    }
    expect(await gateway('simulated-carrier')).toMatchObject({ state: 'working', step: 0 });
  });

  it('leave one alone that a person has to mend, tell CGCN once, and try it with one message', async () => {
    account.apiKey = 'another';
    const before = byCarrier();
    let wanted = 0;
    // Which gateway a claim is for is a matter of chance, and a send of this size has few claims.
    const paused = await eventually(
      async () => {
        wanted += 100;
        const sent = await send(house.school, phones(100));
        expect(await sent.ended()).toMatchObject({ didNotArrive: 0, unknown: 0 });
        return gateway('esms');
      },
      ({ state }) => state === 'self-paused',
    );
    expect(byCarrier()).toBe(before + wanted);
    expect(paused.selfPaused).toMatchObject({
      ...{ code: 'esms-101-wrong-key', trouble: { kind: 'wrong-key' } },
    });
    expect(paused.others).toEqual(['simulated-carrier']);
    await here(TellGatewayPauses).run();
    await here(TellGatewayPauses).run();
    const mails = (await mailsTo(house.school, 'cgcn@truong.example')).filter(({ title }) =>
      title.includes('esms'),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('Khoá hoặc mật khẩu không được chấp nhận');
    const { items } = bodyOf<{ items: { kind: string }[] }>(
      await cgcn.get('/api/v1/home').expect(200),
    );
    expect(items.map(({ kind }) => kind)).toContain('gateways-to-mend');

    const tried = esms.handedOver();
    ahead += minutes;
    await (await send(house.school, phones(100))).ended();
    // One try in the minute, which it still refuses.
    expect(esms.handedOver()).toBe(tried + 1);
    account.apiKey = right;
    ahead += minutes + 5_000;
    await (await send(house.school, phones(100))).ended();
    await eventually(
      () => gateway('esms'),
      ({ state }) => state === 'working',
    );
    expect(esms.handedOver()).toBeGreaterThan(tried + 1);
    expectOnce();
  });

  it('hand nothing to one that a person has paused, and leave to it what it never answered for', async () => {
    await cgcn.put('/api/v1/gateways/simulated-carrier/pause').expect(200);
    esms.meetNext('take-and-break');
    const [lost] = phones(1);
    const sent = await send(house.school, [lost!], { lane: 'urgent' });
    // It took the message and broke off: nobody knows, and no other gateway may have it.
    await eventually(
      () => house.school.sql(`SELECT 1 FROM message_batch WHERE stays_with = 'esms'`),
      (rows) => rows.length === 1,
    );
    await cgcn.put('/api/v1/gateways/esms/pause').expect(200);
    await cgcn.delete('/api/v1/gateways/simulated-carrier/pause').expect(200);
    const [asked, taken] = [esms.handedOver(), byCarrier()];
    const others = await send(house.school, phones(70));
    expect(await others.ended()).toMatchObject({ didNotArrive: 0, unknown: 0 });
    expect([esms.handedOver(), byCarrier()]).toEqual([asked, taken + 70]);
    expect(await gateway('esms')).toMatchObject({ state: 'paused', unanswered: 1 });
    await cgcn.delete('/api/v1/gateways/esms/pause').expect(200);
    await eventually(
      () => sent.progress(),
      ({ handedOver }) => handedOver === 1,
    );
    expect(
      esms.messages.filter(({ phone }) => phone === `0${lost!.address.slice(3)}`),
    ).toHaveLength(1);
    expectOnce();
  });

  it('take by text message what Zalo never will, in the same row', async () => {
    const asked: string[] = [];
    here(Gateways).replace({
      ...{ name: 'zalo', channel: 'zalo', requestTimeoutMilliseconds: 1_000 },
      ...{ ratePerSecond: undefined, recognisesReference: false, looksUp: false },
      givesReceipts: false,
      send: ({ address }) => {
        asked.push(address);
        return Promise.resolve(
          address.endsWith('0')
            ? { kind: 'elsewhere', code: 'zalo-no-zalo' }
            : { kind: 'taken', gatewayMessageId: null },
        );
      },
      lookUp: () => Promise.resolve({ kind: 'no-answer', code: 'not-supported' }),
      close: () => Promise.resolve(),
    });
    const messages = phones(100).map((message) => ({ ...message, channel: 'zalo' as const }));
    const before = bySms() + byCarrier();
    const sent = await send(house.school, messages);
    const ended = await sent.ended();
    expect(ended).toMatchObject({ total: 100, didNotArrive: 0, unknown: 0, partsLeft: 10 });
    expect(bySms() + byCarrier()).toBe(before + 10);
    expect(asked).toHaveLength(100);
    const rows = await house.school.sql<{ gateway: string; attempts: number; count: string }>(
      `SELECT CASE WHEN gateway = 'zalo' THEN 'zalo' ELSE 'text' END AS gateway, attempts, count(*)
       FROM outbound_message WHERE dispatch_id = $1 GROUP BY 1, 2 ORDER BY 1`,
      [sent.dispatchId],
    );
    expect(rows).toEqual([
      { gateway: 'text', attempts: 2, count: '10' },
      { gateway: 'zalo', attempts: 1, count: '90' },
    ]);
    expectOnce();
  });
});
