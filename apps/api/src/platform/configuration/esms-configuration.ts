import { type Environment, flag, text, url, wholeNumber } from './read-setting.js';

/** eSMS.vn, spoken to over HTTP. The keys come from the environment and are in no log. */
export interface EsmsConfiguration {
  /** Without a slash at the end. Another house that resells the same interface has another. */
  url: string;
  apiKey: string;
  secretKey: string;
  /** The sender as parents see it; its templates are registered with each network. */
  brandname: string;
  /** Has every message taken, and none delivered or kept: to try the keys. */
  sandbox: boolean;
  /** For how long it refuses the same text to the same phone; undefined where it doesn't. */
  refusesSameTextForMilliseconds: number | undefined;
  /** When to ask about what it did not report of; undefined where its callbacks are relied on. */
  asksAfterMilliseconds: number | undefined;
  /** After this many milliseconds without an answer the outcome of a request is ambiguous. */
  requestTimeoutMilliseconds: number;
  /** Messages a second over all workers together; what eSMS allows is to be asked of it. */
  ratePerSecond: number | undefined;
}

/** @throws ConfigurationError naming the first setting that cannot be used */
export function readEsms(environment: Environment): EsmsConfiguration {
  return {
    url: url(
      environment,
      'ESMS_URL',
      ['http:', 'https:'],
      'https://rest.esms.vn/MainService.svc/json',
    ).replace(/\/$/, ''),
    apiKey: text(environment, 'ESMS_API_KEY'),
    secretKey: text(environment, 'ESMS_SECRET_KEY'),
    brandname: text(environment, 'ESMS_BRANDNAME'),
    sandbox: flag(environment, 'ESMS_SANDBOX', false),
    refusesSameTextForMilliseconds: minutesOrNone(environment, 'ESMS_SAME_TEXT_MINUTES', 5),
    asksAfterMilliseconds: minutesOrNone(environment, 'ESMS_ASK_AFTER_MINUTES', 30),
    requestTimeoutMilliseconds: wholeNumber(environment, 'ESMS_TIMEOUT', 30_000, 50),
    ratePerSecond: environment.ESMS_RATE
      ? wholeNumber(environment, 'ESMS_RATE', 0, 1, 100_000)
      : undefined,
  };
}

function minutesOrNone(environment: Environment, name: string, usual: number): number | undefined {
  const minutes = wholeNumber(environment, name, usual, 0, 7 * 24 * 60);
  return minutes === 0 ? undefined : minutes * 60_000;
}
