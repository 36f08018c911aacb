import { type FaultMode, signReceipt, startCarrier } from '@lien-lac/simulated-carrier';
import { openSchoolWithCarrier } from '../../../../test/support/deliveries.js';
import { readConfiguration } from '../../../platform/configuration/configuration.js';
import {
  describeGatewayContract,
  type Encounter,
  trialMessage,
} from '../testing/gateway-contract.js';
import { describeReceiptContract } from '../testing/receipt-contract.js';
import { receiptPath, SimulatedCarrierGateway } from './simulated-carrier.gateway.js';

const gatewayTo = (url: string, more: Record<string, string> = {}): SimulatedCarrierGateway =>
  new SimulatedCarrierGateway(
    readConfiguration({
      ...{ LIEN_LAC_MODE: 'test', DATABASE_URL: 'postgres://nobody@127.0.0.1/none' },
      ...{ CARRIER_URL: url, CARRIER_TIMEOUT: '400', CARRIER_GIVES_RECEIPTS: 'false', ...more },
    }),
  );

/** Numbers that stand for outcomes, and faults of the carrier itself. */
const numbers: Partial<Record<Encounter, string>> = {
  'refused-number': '+84999999001',
  'refused-text': '+84999999007',
  throttled: '+84999999008',
};
const faults: Partial<Record<Encounter, FaultMode>> = {
  slow: 'late-answer',
  silent: 'no-answer',
  'taken-and-broken-off': 'take-and-break',
  garbage: 'garbage',
};

describeGatewayContract('the simulated carrier', {
  open: async () => {
    const carrier = await startCarrier();
    return {
      gateway: gatewayTo(carrier.url),
      messageThatMeets: (encounter) => {
        carrier.setFaults({ mode: faults[encounter] ?? 'none', remaining: 1 });
        return trialMessage({ address: numbers[encounter] ?? '+84900000001' });
      },
      timesTaken: async (reference) => {
        const answer = await fetch(`${carrier.url}/messages/by-reference/${reference}`);
        return ((await answer.json()) as { timesTaken?: number }).timesTaken ?? 0;
      },
      handedOver: () => carrier.summary().requests,
      answerSlow: () => void carrier.answerLate(),
      close: () => carrier.close(),
    };
  },
  openDeaf: () => gatewayTo('http://127.0.0.1:1'),
  never: ['misconfigured'],
});

it('A carrier that does not take our key has to be mended by a person', async () => {
  const carrier = await startCarrier({ key: 'one-key' });
  const gateway = gatewayTo(carrier.url, { CARRIER_KEY: 'another-key' });
  const handOver = await gateway.send(trialMessage(), () => true);
  expect(handOver).toEqual({ kind: 'configuration', code: 'unauthorised' });
  await gateway.close();
  await carrier.close();
});

describeReceiptContract('the simulated carrier', {
  open: async () => {
    const house = await openSchoolWithCarrier({ receipts: false });
    const { school, carrier } = house;
    const takenBy = async (address: string): Promise<{ reference: string; id: string }[]> => {
      const answer = await fetch(`${carrier.url}/received?limit=1000`);
      const { received } = (await answer.json()) as {
        received: { to: string; reference: string; id: string }[];
      };
      return received.filter(({ to }) => to === address);
    };
    const post = async (address: string, state: string, secret: string): Promise<number> => {
      const { reference, id } = (await takenBy(address))[0]!;
      const body = JSON.stringify({ reference, id, state });
      const signature = signReceipt(secret, body, Math.floor(Date.now() / 1_000));
      const headers = { 'content-type': 'application/json', 'x-carrier-signature': signature };
      const answer = await fetch(`${school.url}${receiptPath}`, { method: 'POST', headers, body });
      return answer.status;
    };
    const secret = school.configuration.delivery.carrier.receiptSecret!;
    return {
      school,
      next: (encounter) => void carrier.setFaults({ mode: faults[encounter]!, remaining: 1 }),
      answerSlow: () => void carrier.answerLate(),
      timesTaken: async (address) => (await takenBy(address)).length,
      report: async (address, state) => expect(await post(address, state, secret)).toBe(204),
      forge: async (address) =>
        expect(await post(address, 'delivered', 'a secret of somebody else altogether')).toBe(401),
      close: () => house.close(),
    };
  },
  brokenOffEndsAs: 'sent',
});
