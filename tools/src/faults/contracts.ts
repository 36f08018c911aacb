import type { Settings } from '../environment/application-processes.js';
import type { NetworkKind } from '../environment/network-process.js';

/** What the gateway promises, and so what may be left in doubt; and what it is sent by. */
export interface Contract {
  name: 'idempotent' | 'look-up' | 'neither' | 'receipts' | 'esms' | 'smpp' | 'two' | 'night';
  /** For people. */
  description: string;
  carrierArguments: string[];
  environment: Settings;
  /** Simulated networks in place of the carrier. */
  networks?: readonly NetworkKind[];
  /** Whether a hand-over in doubt can be cleared up, so that none may stay unknown. */
  clearsUp: boolean;
  /** What BullMQ runs on, where the machine has it. Both of its backends get their turn. */
  queue: 'redis' | 'postgres';
  workers: number;
  apis: 1 | 2;
  /** Whether the school's clock crosses the quiet hours in the middle of the trial. */
  night?: true;
  /** Whether its gateway refuses everything for a while, as with a wrong key, when all else is over. */
  refusesForAWhile?: true;
}

const promises = (recognises: boolean, looksUp: boolean, receipts: boolean): Settings => ({
  CARRIER_RECOGNISES_REFERENCE: String(recognises),
  CARRIER_LOOKS_UP: String(looksUp),
  CARRIER_GIVES_RECEIPTS: String(receipts),
});

/**
 * After every lease has run out: receipts at once would clear up by themselves what the look-up is
 * there for, and it would go untried.
 */
export const reportDelay = 4_000;
const lateReceipts = ['--receipt-delay', String(reportDelay)];

/** One machine; several machines, on one PostgreSQL and one Redis. */
const alone = { queue: 'postgres', workers: 3, apis: 1 } as const;
const several = { queue: 'redis', workers: 4, apis: 2 } as const;

export const contracts: readonly Contract[] = [
  {
    name: 'idempotent',
    description: 'the carrier recognises a repeated reference; no receipts',
    carrierArguments: ['--no-look-up', '--no-receipts'],
    environment: promises(true, false, false),
    clearsUp: true,
    ...alone,
  },
  {
    name: 'look-up',
    description: 'the carrier can only be asked by reference; late receipts',
    carrierArguments: ['--no-idempotency', ...lateReceipts],
    environment: promises(false, true, true),
    clearsUp: true,
    ...several,
  },
  {
    name: 'neither',
    description: 'neither, and no receipts',
    carrierArguments: ['--no-idempotency', '--no-look-up', '--no-receipts'],
    environment: promises(false, false, false),
    clearsUp: false,
    ...alone,
  },
  {
    name: 'night',
    description: 'the school’s clock crosses the quiet hours; the carrier recognises a reference',
    carrierArguments: ['--no-look-up', '--no-receipts'],
    environment: promises(true, false, false),
    clearsUp: true,
    ...several,
    night: true,
  },
  {
    name: 'smpp',
    description: 'SMPP: neither, but reports over the connection',
    carrierArguments: [],
    environment: {},
    networks: ['smpp'],
    clearsUp: false,
    ...alone,
  },
  {
    name: 'esms',
    description: 'eSMS: recognises a request id, and is asked back about its reports',
    carrierArguments: [],
    environment: {},
    networks: ['esms'],
    clearsUp: true,
    ...several,
    refusesForAWhile: true,
  },
  {
    name: 'two',
    description: 'SMPP and eSMS beside each other, of which one is down now and then',
    carrierArguments: [],
    environment: {},
    networks: ['smpp', 'esms'],
    clearsUp: false,
    ...several,
  },
  {
    name: 'receipts',
    description: 'neither, but receipts',
    carrierArguments: ['--no-idempotency', '--no-look-up'],
    environment: promises(false, false, true),
    clearsUp: false,
    ...several,
  },
];
