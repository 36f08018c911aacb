import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type EsmsBehaviour, type EsmsMessage, startEsms } from '@lien-lac/simulated-carrier';
import { enterOnlyGateway } from '../../../../test/support/gateways.js';
import { openSchool } from '../../../../test/support/school.js';
import type { EsmsConfiguration } from '../../../platform/configuration/esms-configuration.js';
import {
  describeGatewayContract,
  type Encounter,
  trialMessage,
} from '../testing/gateway-contract.js';
import { selfMade } from '../smpp/testing/self-made-certificates.js';
import { describeReceiptContract } from '../testing/receipt-contract.js';
import { EsmsGateway } from './esms.gateway.js';

const account = { apiKey: 'the-api-key', secretKey: 'the-secret-key', brandname: 'THPT' };
const { brandname, ...secrets } = account;
const settings = (url: string, requestTimeoutMilliseconds = 400) => ({
  ...{ url, brandname, sandbox: false, requestTimeoutMilliseconds },
  ...{ sameTextMinutes: 5, askAfterMinutes: 30 },
});
const gatewayTo = (url: string, more: Partial<EsmsConfiguration> = {}): EsmsGateway =>
  new EsmsGateway(
    'esms',
    { ...settings(url), ...secrets, ratePerSecond: undefined, ...more },
    ...([256, (reference: string) => `http://127.0.0.1:1/${reference}`] as const),
  );

const behaviours: Partial<Record<Encounter, EsmsBehaviour>> = {
  'refused-number': 99,
  'refused-text': 146,
  throttled: 160,
  misconfigured: 103,
  slow: 'slow',
  silent: 'silent',
  'taken-and-broken-off': 'take-and-break',
  garbage: 'garbage',
};

describeGatewayContract('eSMS', {
  open: async () => {
    const esms = await startEsms(account);
    return {
      gateway: gatewayTo(esms.url),
      messageThatMeets: (encounter) => {
        esms.meetNext(behaviours[encounter] ?? 'well');
        return trialMessage();
      },
      timesTaken: (reference) =>
        esms.messages.filter(({ requestId }) => requestId === reference).length,
      handedOver: () => esms.handedOver(),
      answerSlow: () => esms.answerSlow(),
      close: () => esms.close(),
    };
  },
  openDeaf: () => gatewayTo('http://127.0.0.1:1/MainService.svc/json'),
});

it('eSMS gets each message the way it wants it, and a key that it refuses is for a person to mend', async () => {
  const esms = await startEsms(account);
  const gateway = gatewayTo(esms.url);
  const plain = trialMessage({ address: '+84912000123', text: 'Kinh gui quy phu huynh.' });
  await gateway.send(plain, () => true);
  await gateway.send(trialMessage({ text: 'Kính gửi.' }), () => true);
  expect(esms.messages).toMatchObject([
    { phone: '0912000123', isUnicode: false, campaign: plain.reference },
    { isUnicode: true, callbackUrl: expect.stringContaining('http://127.0.0.1:1/LL') as string },
  ]);
  const other = gatewayTo(esms.url, { secretKey: 'another' });
  expect(await other.send(trialMessage(), () => true)).toMatchObject({ kind: 'configuration' });
  expect(await other.lookUp(plain.reference, new Date())).toMatchObject({ kind: 'no-answer' });
  await Promise.all([gateway.close(), other.close(), esms.close()]);
});

it('nothing was handed over where the certificate is not believed: a person has to mend it', async () => {
  const stranger = createServer(selfMade).listen(0, '127.0.0.1');
  await once(stranger, 'listening');
  const { port } = stranger.address() as AddressInfo;
  const gateway = gatewayTo(`https://127.0.0.1:${port}`);
  expect(await gateway.send(trialMessage(), () => true)).toEqual({
    kind: 'configuration',
    code: 'certificate',
  });
  await gateway.close();
  stranger.close();
});

describeReceiptContract('eSMS', {
  open: async () => {
    const esms = await startEsms(account);
    const school = await openSchool({ DELIVERY_LEASE_MARGIN: '200' });
    await enterOnlyGateway(school, { kind: 'esms', settings: settings(esms.url, 1_500), secrets });
    const taken = (address: string): EsmsMessage[] =>
      esms.messages.filter(({ phone }) => phone === `0${address.slice(3)}`);
    return {
      school,
      next: (encounter) => esms.meetNext(behaviours[encounter]!),
      answerSlow: () => esms.answerSlow(),
      timesTaken: (address) => Promise.resolve(taken(address).length),
      report: async (address, state) => expect(await esms.end(taken(address)[0]!, state)).toBe(200),
      forge: async (address) => {
        // Under a path of the same shape nobody listens, and the right one alone proves nothing.
        const { callbackUrl, smsId } = taken(address)[0]!;
        const said = `SMSID=${smsId}&SendStatus=5&SendSuccess=1&SendFailed=0`;
        const guessed = callbackUrl.replace(/[0-9a-f]{64}$/, '0'.repeat(64));
        expect((await fetch(`${guessed}?${said}`)).status).toBe(401);
        expect((await fetch(`${callbackUrl}?${said}`)).status).toBe(200);
      },
      close: async () => {
        await school.close();
        await esms.close();
      },
    };
  },
  brokenOffEndsAs: 'sent',
});
