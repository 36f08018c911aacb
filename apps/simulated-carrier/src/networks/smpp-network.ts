import {
  type RunningSmsc,
  type SmscBehaviour,
  startSmsc,
  type Submission,
} from '../smpp/start-smsc.js';
import { networkAccount, type NetworkOptions, type SimulatedNetwork } from './network.js';
import { playNetwork } from './play-network.js';

/** SMPP 3.4 § 5.1.3: its queue is full; the sender is not ours. */
const statuses = { queueFull: 0x14, wrongSender: 0x0a } as const;

/** A network by SMPP, which knows no reference and can't be asked. */
export function startSmppNetwork(options: NetworkOptions): Promise<SimulatedNetwork> {
  return playNetwork<Submission, SmscBehaviour, RunningSmsc>(options, {
    refusals: { 'error-500': statuses.queueFull, 'wrong-key': statuses.wrongSender },
    start: (steering) => startSmsc({ ...networkAccount, ...steering }),
    portOf: ({ port }) => port,
    received: ({ submissions }) =>
      submissions
        .filter(({ joining }) => joining === null || joining[2] === 1)
        .map(({ phone, takenAt }) => ({ to: `+${phone}`, takenAt })),
    report: async (smsc, { id }) => (await smsc.report(id, 'delivered')) === 0,
  });
}
