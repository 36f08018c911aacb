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
  /** Whether receipts move messages on to `delivered`. */
  givesReceipts: boolean;
}

const promises = (recognises: boolean, looksUp: boolean, receipts: boolean): Settings => ({
  CARRIER_RECOGNISES_REFERENCE: String(recognises),
  CARRIER_LOOKS_UP: String(looksUp),
  CARRIER_GIVES_RECEIPTS: String(receipts),
});

export const contracts: readonly Contract[] = [
  {
    name: 'idempotent',
    description: 'the carrier recognises a repeated reference',
    carrierArguments: ['--no-look-up'],
    environment: promises(true, false, true),
    clearsUp: true,
    givesReceipts: true,
  },
  {
    name: 'look-up',
    description: 'the carrier can only be asked by reference',
    carrierArguments: ['--no-idempotency'],
    environment: promises(false, true, true),
    clearsUp: true,
    givesReceipts: true,
  },
  {
    name: 'neither',
    description: 'neither, and no receipts',
    carrierArguments: ['--no-idempotency', '--no-look-up', '--no-receipts'],
    environment: promises(false, false, false),
    clearsUp: false,
    givesReceipts: false,
  },
  {
    name: 'receipts',
    description: 'neither, but receipts',
    carrierArguments: ['--no-idempotency', '--no-look-up'],
    environment: promises(false, false, true),
    clearsUp: false,
    givesReceipts: true,
  },
];
