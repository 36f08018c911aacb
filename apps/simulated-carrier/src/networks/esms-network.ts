import type { EsmsMessage } from '../esms/esms-ledger.js';
import { type EsmsBehaviour, startEsms } from '../esms/start-esms.js';
import type { Faults } from '../faults.js';
import { networkAccount, type NetworkOptions, type SimulatedNetwork } from './network.js';
import { Reports } from './reports.js';

const wrongKey = 101;

/** eSMS, which recognises a request id that comes again. */
export async function startEsmsNetwork(options: NetworkOptions): Promise<SimulatedNetwork> {
  const { port, faults, reportsAfterMilliseconds: after } = options;
  const reports =
    after === null
      ? null
      : new Reports<EsmsMessage>(
          after,
          async (message) => (await esms.end(message, 'delivered')) === 200,
        );
  const esms = await startEsms(networkAccount, {
    port,
    meets: () => meets(faults),
    onTaken: (message) => reports?.schedule(message),
  });
  return {
    port: Number(new URL(esms.url).port),
    received: () =>
      esms.messages.map(({ phone, takenAt }) => ({ to: `+84${phone.slice(1)}`, takenAt })),
    answersOwed: () => esms.answersOwed(),
    reportsWaiting: () => reports?.waiting ?? 0,
    cut: () => esms.cut(),
    listen: (listens) => esms.listen(listens),
    reset: () => {
      esms.reset();
      reports?.clear();
    },
    close: () => {
      reports?.close();
      return esms.close();
    },
  };
}

function meets(faults: Faults): EsmsBehaviour {
  switch (faults.strike()) {
    case 'none':
      return 'well';
    case 'error-500':
      return 'broken';
    case 'no-answer':
      return 'silent';
    case 'late-answer':
      return { lateMilliseconds: faults.settings.lateMilliseconds };
    case 'take-and-break':
      return 'take-and-break';
    case 'garbage':
      return 'garbage';
    case 'wrong-key':
      return wrongKey;
  }
}
