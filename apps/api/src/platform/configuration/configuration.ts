import { type ObservationConfiguration, readObservation } from './observation-configuration.js';
import { longestRequestTimeout } from './request-time-outs.js';
import {
  type Environment,
  flag,
  mailbox,
  minutes,
  type Mode,
  modes,
  oneOf,
  secret,
  url,
  wholeNumber,
} from './read-setting.js';

export { ConfigurationError, type Mode, modes } from './read-setting.js';

/** Everything that is set from outside, read once from the environment. */
export class Configuration {
  mode: Mode;
  /** PostgreSQL connection string. */
  databaseUrl: string;
  /** Redis connection string; without it BullMQ runs on PostgreSQL. */
  redisUrl: string | undefined;
  host: string;
  port: number;
  /** Where gateways and people reach this API, without a closing slash. */
  publicUrl: string;
  /** Signs the session cookie; at least 32 characters. */
  sessionSecret: string;
  /** Seals what must not be readable in the database; at least 32 characters. */
  secretsKey: string;
  /** What sealed it before, while it is replaced: what that sealed can still be read. */
  secretsKeyBefore: string | undefined;
  /** Whether the session cookie is sent over HTTPS only. */
  secureCookies: boolean;
  sessions: SessionsConfiguration;
  /** The school as its staff and parents call it. */
  schoolName: string;
  /** What one SMS part costs about, in đồng; whatever is reckoned with it is an estimate. */
  smsPartPrice: number;
  /** What stands before every message to a guardian, such as `THPT Hoa Sen:`; empty for nothing. */
  messagePrefix: string;
  /** For how many days after its end a send keeps its messages; 0 for ever. */
  messageRetentionDays: number;
  /** For how many days an uploaded roster is kept with its file; 0 for ever. */
  rosterRetentionDays: number;
  limits: LimitsConfiguration;
  delivery: DeliveryConfiguration;
  observation: ObservationConfiguration;
}

/** After how long without a request a session ends, in milliseconds of real time. */
export interface SessionsConfiguration {
  idleMilliseconds: number;
  /** For those who must have a second factor: CGCN and BGH. */
  guardedIdleMilliseconds: number;
}

export interface LimitsConfiguration {
  /** Requests a minute that one account may make, or one address without one. */
  requestsPerMinute: number;
  /** Tries a minute to sign in with one username from one address. */
  signInsPerMinute: number;
  /** Requests a minute of another program that was given no limit of its own. */
  apiClientRequestsPerMinute: number;
}

export interface DeliveryConfiguration {
  /** Messages that one worker may have claimed and not yet settled, for each channel and lane. */
  window: number;
  /** How long a claim is held beyond the gateway's request time-out, in milliseconds of real time. */
  leaseMarginMilliseconds: number;
  /** How often a worker looks for what is due, expired or abandoned, in milliseconds. */
  sweepMilliseconds: number;
  carrier: CarrierConfiguration;
  mail: MailConfiguration;
}

export interface CarrierConfiguration {
  url: string;
  key: string | undefined;
  /** Signs its receipts; undefined where there is no simulated carrier: in production without one. */
  receiptSecret: string | undefined;
  /** After this many milliseconds without an answer the outcome of a request is ambiguous. */
  requestTimeoutMilliseconds: number;
  /** Messages a second over all workers together; undefined for no limit. */
  ratePerSecond: number | undefined;
  /** What the contract with the gateway promises. */
  recognisesReference: boolean;
  looksUp: boolean;
  givesReceipts: boolean;
}

export interface MailConfiguration {
  /** `smtp://user:password@host:port`. */
  smtpUrl: string;
  from: string;
  requestTimeoutMilliseconds: number;
  /** Where mail servers report what they could not deliver; undefined where nobody would hear it. */
  dropAddress: string | undefined;
  /** The port at which such reports are taken over SMTP, 0 for any; undefined for none. */
  dropPort: number | undefined;
}

/**
 * Reads and checks the environment.
 * @throws ConfigurationError naming the first setting that cannot be used
 */
export function readConfiguration(environment: Environment): Configuration {
  const mode = oneOf(environment, 'LIEN_LAC_MODE', modes, 'production');
  const port = wholeNumber(environment, 'PORT', 3000, 0, 65_535);
  const host = environment.HOST ?? '127.0.0.1';
  const publicUrl = url(environment, 'PUBLIC_URL', ['http:', 'https:'], `http://127.0.0.1:${port}`);
  return Object.assign(new Configuration(), {
    mode,
    databaseUrl: url(environment, 'DATABASE_URL', ['postgres:', 'postgresql:']),
    redisUrl: environment.REDIS_URL
      ? url(environment, 'REDIS_URL', ['redis:', 'rediss:'])
      : undefined,
    host,
    port,
    publicUrl: publicUrl.replace(/\/$/, ''),
    sessionSecret: secret(environment, 'SESSION_SECRET', mode),
    secretsKey: secret(environment, 'SECRETS_KEY', mode),
    secretsKeyBefore: environment.SECRETS_KEY_BEFORE
      ? secret(environment, 'SECRETS_KEY_BEFORE', mode)
      : undefined,
    secureCookies: publicUrl.startsWith('https:'),
    sessions: {
      idleMilliseconds: minutes(environment, 'SESSION_IDLE_MINUTES', 8 * 60),
      guardedIdleMilliseconds: minutes(environment, 'GUARDED_SESSION_IDLE_MINUTES', 30),
    },
    schoolName:
      environment.SCHOOL_NAME || (mode === 'production' ? 'Trường THPT' : 'Trường THPT Minh Hoạ'),
    smsPartPrice: wholeNumber(environment, 'SMS_PART_PRICE', 350, 0, 100_000),
    messagePrefix: (environment.MESSAGE_PREFIX ?? '').normalize('NFC').trim(),
    messageRetentionDays: wholeNumber(environment, 'MESSAGE_RETENTION_DAYS', 400, 0, 10_000),
    rosterRetentionDays: wholeNumber(environment, 'ROSTER_RETENTION_DAYS', 180, 0, 10_000),
    limits: {
      requestsPerMinute: wholeNumber(environment, 'REQUESTS_PER_MINUTE', 600, 1),
      signInsPerMinute: wholeNumber(environment, 'SIGN_INS_PER_MINUTE', 10, 1),
      apiClientRequestsPerMinute: wholeNumber(
        environment,
        'API_CLIENT_REQUESTS_PER_MINUTE',
        120,
        1,
      ),
    },
    observation: readObservation(environment),
    delivery: {
      window: wholeNumber(environment, 'DELIVERY_WINDOW', 256, 1, 5_000),
      leaseMarginMilliseconds: wholeNumber(environment, 'DELIVERY_LEASE_MARGIN', 15_000, 100),
      sweepMilliseconds: wholeNumber(environment, 'DELIVERY_SWEEP_INTERVAL', 1_000, 20),
      carrier: {
        url: url(environment, 'CARRIER_URL', ['http:', 'https:'], 'http://127.0.0.1:4010'),
        key: environment.CARRIER_KEY || undefined,
        receiptSecret:
          // A real school's gateways are entered on the page; there is a simulated one to try it out.
          mode !== 'production' || environment.CARRIER_URL
            ? secret(environment, 'CARRIER_RECEIPT_SECRET', mode)
            : undefined,
        requestTimeoutMilliseconds: wholeNumber(
          environment,
          'CARRIER_TIMEOUT',
          30_000,
          50,
          longestRequestTimeout,
        ),
        ratePerSecond: environment.CARRIER_RATE
          ? wholeNumber(environment, 'CARRIER_RATE', 0, 1, 100_000)
          : undefined,
        recognisesReference: flag(environment, 'CARRIER_RECOGNISES_REFERENCE', true),
        looksUp: flag(environment, 'CARRIER_LOOKS_UP', true),
        givesReceipts: flag(environment, 'CARRIER_GIVES_RECEIPTS', true),
      },
      mail: {
        smtpUrl: url(environment, 'SMTP_URL', ['smtp:', 'smtps:'], 'smtp://127.0.0.1:4025'),
        from: environment.MAIL_FROM ?? 'lien-lac@truong.example',
        requestTimeoutMilliseconds: wholeNumber(
          environment,
          'SMTP_TIMEOUT',
          30_000,
          50,
          longestRequestTimeout,
        ),
        dropAddress: environment.DROP_ADDRESS ? mailbox(environment, 'DROP_ADDRESS') : undefined,
        dropPort: environment.DROP_PORT
          ? wholeNumber(environment, 'DROP_PORT', 0, 0, 65_535)
          : undefined,
      },
    },
  } satisfies Configuration);
}
