import { startZalo, type ZaloBehaviour, type ZaloMessage } from '@lien-lac/simulated-carrier';
import { openSchool, type TestSchool } from '../../../../test/support/school.js';
import { SchoolClock } from '../../../platform/clock/school-clock.js';
import { Gateways } from '../gateways.js';
import {
  describeGatewayContract,
  type Encounter,
  trialMessage,
} from '../testing/gateway-contract.js';
import { describeReceiptContract } from '../testing/receipt-contract.js';
import { zaloAccount, zaloConfiguration } from './testing/zalo-in-test.js';
import type { ZaloConfiguration } from './zalo-configuration.js';
import { ZaloGateways } from './zalo-gateways.js';
import type { ZaloGateway } from './zalo.gateway.js';

const behaviours: Partial<Record<Encounter, ZaloBehaviour>> = {
  'refused-number': -118,
  'refused-text': -1124,
  throttled: 'too-many',
  misconfigured: -115,
  slow: 'slow',
  silent: 'silent',
  'taken-and-broken-off': 'take-and-break',
  garbage: 'garbage',
};
const always = () => true;

let school: TestSchool;
beforeAll(async () => {
  school = await openSchool();
});
afterAll(() => school.close());

let names = 0;
const gatewayTo = (
  zalo: Parameters<typeof zaloConfiguration>[0],
  changes: Partial<ZaloConfiguration> = {},
): ZaloGateway =>
  school
    .get(ZaloGateways)
    .open(zaloConfiguration(zalo, { name: `zalo-${(names += 1)}`, ...changes }));

describeGatewayContract('Zalo', {
  open: async () => {
    const zalo = await startZalo(zaloAccount);
    return {
      gateway: gatewayTo(zalo),
      messageThatMeets: (encounter) => {
        zalo.meetNext(behaviours[encounter] ?? 'well');
        return trialMessage();
      },
      timesTaken: (reference) =>
        zalo.messages.filter(({ trackingId }) => trackingId === reference).length,
      handedOver: () => zalo.handedOver(),
      answerSlow: () => zalo.answerSlow(),
      close: () => zalo.close(),
    };
  },
  openDeaf: () => {
    const nowhere = { url: 'http://127.0.0.1:1', tokenUrl: 'http://127.0.0.1:1/token' };
    return gatewayTo({ ...nowhere, ledger: { refreshToken: 'none' } as never });
  },
  answers: { 'refused-number': { kind: 'elsewhere' }, 'refused-text': { kind: 'elsewhere' } },
});

describe('Zalo', () => {
  it('gets what its template asks for, and nothing that does not fit it', async () => {
    const zalo = await startZalo(zaloAccount);
    const gateway = gatewayTo(zalo, { provesAppSecret: true, development: true });
    const message = trialMessage({
      address: '+84912000123',
      text: 'Ki\u0301nh gửi quý phụ huynh.',
    });
    expect(await gateway.send(message, always)).toMatchObject({ kind: 'taken' });
    expect(zalo.messages).toEqual([
      expect.objectContaining({
        ...{ phone: '84912000123', trackingId: message.reference, mode: 'development' },
        data: { school: 'THPT Hoa Sen', content: 'Kính gửi quý phụ huynh.' },
      }),
    ]);
    const long = trialMessage({ text: 'Kính gửi. '.repeat(21) });
    expect(await gateway.send(long, always)).toMatchObject({
      ...{ kind: 'elsewhere', code: 'zalo-content-too-long' },
    });
    const foreign = trialMessage({ address: '+447700900123' });
    expect(await gateway.send(foreign, always)).toMatchObject({ kind: 'elsewhere' });
    expect([zalo.handedOver(), zalo.templatesRead()]).toEqual([1, 1]);
    // The template has changed since it was read.
    zalo.meetNext(-1122);
    await gateway.send(trialMessage(), always);
    await gateway.send(trialMessage(), always);
    expect(zalo.templatesRead()).toBe(2);
    const bare = gatewayTo(zalo, { refreshToken: zalo.ledger.refreshToken, parameters: {} });
    expect(await bare.send(trialMessage(), always)).toMatchObject({ kind: 'configuration' });
    await Promise.all([gateway.close(), bare.close(), zalo.close()]);
  });

  it('gets nothing at night, when nobody would notice', async () => {
    const zalo = await startZalo(zaloAccount);
    const gateway = gatewayTo(zalo);
    const clock = school.get(SchoolClock);
    for (const time of ['22:00:00', '03:00:00', '05:59:59']) {
      await clock.set(new Date(`2026-11-24T${time}+07:00`));
      expect(await gateway.send(trialMessage(), always)).toEqual({
        ...{ kind: 'elsewhere', code: 'zalo-night' },
      });
    }
    await clock.set(new Date('2026-11-24T06:00:00+07:00'));
    expect(await gateway.send(trialMessage(), always)).toMatchObject({ kind: 'taken' });
    expect(zalo.handedOver()).toBe(1);
    await Promise.all([gateway.close(), zalo.close()]);
  });

  it('is asked by its own id what became of a message', async () => {
    const zalo = await startZalo(zaloAccount);
    const gateway = gatewayTo(zalo);
    await gateway.send(trialMessage(), always);
    const message = zalo.messages[0]!;
    expect(await gateway.stateOf(message.messageId)).toEqual({ kind: 'pending' });
    message.status = 1;
    expect(await gateway.stateOf(message.messageId)).toEqual({ kind: 'delivered' });
    expect(await gateway.stateOf('other')).toMatchObject({ kind: 'no-answer' });
    await Promise.all([gateway.close(), zalo.close()]);
  });
});

describeReceiptContract('Zalo', {
  open: async () => {
    const zalo = await startZalo(zaloAccount);
    const house = await openSchool({ DELIVERY_LEASE_MARGIN: '5000' });
    const configuration = zaloConfiguration(zalo, { requestTimeoutMilliseconds: 1_500 });
    const open = () => house.get(ZaloGateways).open(configuration);
    house.get(Gateways).replace(open());
    const startWorker = house.startWorker.bind(house);
    house.startWorker = async (more) => {
      const worker = await startWorker(more);
      const gateway = worker.get(ZaloGateways, { strict: false }).open(configuration);
      worker.get(Gateways, { strict: false }).replace(gateway);
      return worker;
    };
    const webhook = `${house.url}/api/v1/delivery/receipts/zalo`;
    const taken = (address: string): ZaloMessage[] =>
      zalo.messages.filter(({ phone }) => `+${phone}` === address);
    return {
      school: house,
      next: (encounter) => zalo.meetNext(behaviours[encounter]!),
      answerSlow: () => zalo.answerSlow(),
      timesTaken: (address) => Promise.resolve(taken(address).length),
      report: async (address) => expect(await zalo.deliver(taken(address)[0]!, webhook)).toBe(200),
      forge: async (address) => {
        const signing = { id: 'app', time: 'body', key: 'another key' } as const;
        expect(await zalo.deliver(taken(address)[0]!, webhook, signing)).toBe(401);
      },
      close: async () => {
        await house.close();
        await zalo.close();
      },
    };
  },
  brokenOffEndsAs: 'unknown',
  channel: 'zalo',
  reportsFailures: false,
});
