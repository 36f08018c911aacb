import type { Settings } from '../environment/application-processes.js';

/** What the carrier promises, and so what may be left in doubt. */
export interface Contract {
  name: 'idempotent' | 'look-up' | 'neither' | 'receipts';
  /** For people. */
  description: string;
  carrierArguments: string[];
  environment: Settings;
  /** Whether a hand-over in doubt can be cleared up, so that none may stay unknown. */
  clearsUp: boolean;
  /** What BullMQ runs on, where the machine has it. Both of its backends get their turn. */
  queue: 'redis' | 'postgres';
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
const lateReceipts = ['--receipt-delay', '4000'];

export const contracts: readonly Contract[] = [
  {
    name: 'idempotent',
    description: 'the carrier recognises a repeated reference; no receipts',
    carrierArguments: ['--no-look-up', '--no-receipts'],
    environment: promises(true, false, false),
    clearsUp: true,
    queue: 'postgres',
  },
  {
    name: 'look-up',
    description: 'the carrier can only be asked by reference; late receipts',
    carrierArguments: ['--no-idempotency', ...lateReceipts],
    environment: promises(false, true, true),
    clearsUp: true,
    queue: 'redis',
  },
  {
    name: 'neither',
    description: 'neither, and no receipts',
    carrierArguments: ['--no-idempotency', '--no-look-up', '--no-receipts'],
    environment: promises(false, false, false),
    clearsUp: false,
    queue: 'postgres',
  },
  {
    name: 'receipts',
    description: 'neither, but receipts',
    carrierArguments: ['--no-idempotency', '--no-look-up'],
    environment: promises(false, false, true),
    clearsUp: false,
    queue: 'redis',
  },
];
