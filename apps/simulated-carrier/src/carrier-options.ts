/** How a carrier is started. All delays in milliseconds. */
export interface CarrierOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** When given, the protocol's requests need `Authorization: Bearer <key>`. */
  readonly key?: string;
  /** Under which receipts are signed. */
  readonly secret?: string;
  /** Messages taken per second; more is answered 429. Default: no limit. */
  readonly rate?: number | null;
  /** Whether a reference that comes again is recognised and not delivered again. Default true. */
  readonly idempotent?: boolean;
  /** Whether a message can be asked for by its reference. Default true. */
  readonly lookUp?: boolean;
  readonly receipts?: boolean;
  /** From taking a message to its receipt. Default 50. */
  readonly receiptDelayMilliseconds?: number;
  /** The same for +84999999005. Default two minutes. */
  readonly lateReceiptMilliseconds?: number;
  readonly receiptConcurrency?: number;
  /** How often one receipt is tried, the first time included. Default 8. */
  readonly receiptAttempts?: number;
  /** Before the second attempt; doubled each time up to 30 s. Default 500. */
  readonly receiptBackOffMilliseconds?: number;
  readonly receiptTimeoutMilliseconds?: number;
  /** How late +84999999004 and the fault `late-answer` are answered. Default 60 s. */
  readonly lateAnswerMilliseconds?: number;
  /** Keep a digest instead of each text, so that long benchmarks stay small. Default false. */
  readonly forgetTexts?: boolean;
  /** A file that carries the messages over a restart. */
  readonly state?: string;
  /** How long closing waits for answers in flight. Default 1 s. */
  readonly closeMilliseconds?: number;
  /** Numbers of [0, 1) that decide which requests a fault strikes. */
  readonly random?: () => number;
}

/** What may be changed while the carrier runs. */
export interface ChangeableOptions {
  idempotent: boolean;
  lookUp: boolean;
  receipts: boolean;
  /** Messages per second, `null` for no limit. */
  rate: number | null;
}

export const DEFAULT_SECRET = 'simulated-carrier';

export const DEFAULT_OPTIONS = {
  port: 0,
  host: '127.0.0.1',
  secret: DEFAULT_SECRET,
  rate: null,
  idempotent: true,
  lookUp: true,
  receipts: true,
  receiptDelayMilliseconds: 50,
  lateReceiptMilliseconds: 120_000,
  receiptConcurrency: 32,
  receiptAttempts: 8,
  receiptBackOffMilliseconds: 500,
  receiptTimeoutMilliseconds: 10_000,
  lateAnswerMilliseconds: 60_000,
  forgetTexts: false,
  closeMilliseconds: 1_000,
  random: Math.random,
} as const satisfies CarrierOptions;

/** The options with every default filled in. */
export type CompleteOptions = Required<Omit<CarrierOptions, 'key' | 'state'>> &
  Pick<CarrierOptions, 'key' | 'state'>;
