import type { EsmsMessage } from '../esms/esms-ledger.js';
import { type EsmsBehaviour, type RunningEsms, startEsms } from '../esms/start-esms.js';
import { networkAccount, type NetworkOptions, type SimulatedNetwork } from './network.js';
import { playNetwork } from './play-network.js';

const wrongKey = 101;

/** eSMS, which recognises a request id that comes again. */
export function startEsmsNetwork(options: NetworkOptions): Promise<SimulatedNetwork> {
  return playNetwork<EsmsMessage, EsmsBehaviour, RunningEsms>(options, {
    refusals: { 'error-500': 'broken', 'wrong-key': wrongKey },
    start: (steering) => startEsms(networkAccount, steering),
    portOf: ({ url }) => Number(new URL(url).port),
    received: ({ messages }) =>
      messages.map(({ phone, takenAt }) => ({ to: `+84${phone.slice(1)}`, takenAt })),
    report: async (esms, message) => (await esms.end(message, 'delivered')) === 200,
  });
}
