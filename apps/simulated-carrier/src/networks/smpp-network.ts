import type { Faults } from '../faults.js';
import { type SmscBehaviour, startSmsc, type Submission } from '../smpp/start-smsc.js';
import { networkAccount, type NetworkOptions, type SimulatedNetwork } from './network.js';
import { Reports } from './reports.js';

/** SMPP 3.4 § 5.1.3: its queue is full; the sender is not ours. */
const statuses = { queueFull: 0x14, wrongSender: 0x0a } as const;

/** A network by SMPP, which knows no reference and can't be asked. */
export async function startSmppNetwork(options: NetworkOptions): Promise<SimulatedNetwork> {
  const { port, faults, reportsAfterMilliseconds: after } = options;
  const reports =
    after === null
      ? null
      : new Reports<Submission>(
          after,
          async ({ id }) => (await smsc.report(id, 'delivered')) === 0,
        );
  const smsc = await startSmsc({
    ...networkAccount,
    port,
    meets: () => meets(faults),
    onTaken: (submission) => reports?.schedule(submission),
  });
  return {
    port: smsc.port,
    received: () =>
      smsc.submissions
        .filter(({ joining }) => joining === null || joining[2] === 1)
        .map(({ phone, takenAt }) => ({ to: `+${phone}`, takenAt })),
    answersOwed: () => smsc.answersOwed(),
    reportsWaiting: () => reports?.waiting ?? 0,
    cut: () => smsc.cut(),
    listen: (listens) => smsc.listen(listens),
    reset: () => {
      smsc.reset();
      reports?.clear();
    },
    close: () => {
      reports?.close();
      return smsc.close();
    },
  };
}

function meets(faults: Faults): SmscBehaviour {
  switch (faults.strike()) {
    case 'none':
      return 'well';
    case 'error-500':
      return statuses.queueFull;
    case 'no-answer':
      return 'silent';
    case 'late-answer':
      return { lateMilliseconds: faults.settings.lateMilliseconds };
    case 'take-and-break':
      return 'take-and-break';
    case 'garbage':
      return 'garbage';
    case 'wrong-key':
      return statuses.wrongSender;
  }
}
