import { type SmsAlphabet, smsAlphabets } from '@lien-lac/domain';
import {
  ConfigurationError,
  type Environment,
  oneOf,
  text,
  url,
  wholeNumber,
} from './read-setting.js';

export const longTextForms = ['parts', 'payload'] as const;
export const messageIdForms = [
  'alike',
  'hexadecimal-then-decimal',
  'decimal-then-hexadecimal',
] as const;

/** A network's message centre, spoken to by SMPP 3.4. What is a choice here has to be asked of it. */
export interface SmppConfiguration {
  host: string;
  port: number;
  /** Whether the connection is encrypted (`smpps:`). */
  encrypted: boolean;
  systemId: string;
  password: string;
  systemType: string;
  serviceType: string;
  /** The name that parents see, at most 11 letters and digits. */
  sender: string;
  /** What the centre takes `data_coding` 0 for. */
  alphabet: SmsAlphabet;
  /** Whether a long text goes in parts with joining headers, or whole as `message_payload`. */
  longTexts: (typeof longTextForms)[number];
  /** How the centre writes a message's id in its answer and then in its receipts. */
  messageIds: (typeof messageIdForms)[number];
  /** How many messages one connection may have without an answer. */
  window: number;
  /** How often a quiet connection is asked whether it is still there. */
  enquireMilliseconds: number;
  /** After this many milliseconds without an answer the outcome of a message is ambiguous. */
  requestTimeoutMilliseconds: number;
  /** Messages a second over all workers together; undefined for no limit. */
  ratePerSecond: number | undefined;
}

/** @throws ConfigurationError naming the first setting that cannot be used */
export function readSmpp(environment: Environment): SmppConfiguration {
  const { hostname, port, protocol } = new URL(url(environment, 'SMPP_URL', ['smpp:', 'smpps:']));
  const encrypted = protocol === 'smpps:';
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (encrypted ? 3550 : 2775) : Number(port),
    encrypted,
    systemId: short('SMPP_SYSTEM_ID', text(environment, 'SMPP_SYSTEM_ID'), 15),
    password: short('SMPP_PASSWORD', text(environment, 'SMPP_PASSWORD'), 8),
    systemType: short('SMPP_SYSTEM_TYPE', environment.SMPP_SYSTEM_TYPE ?? '', 12),
    serviceType: short('SMPP_SERVICE_TYPE', environment.SMPP_SERVICE_TYPE ?? '', 5),
    sender: short('SMPP_SENDER', text(environment, 'SMPP_SENDER'), 11),
    alphabet: oneOf(environment, 'SMPP_ALPHABET', smsAlphabets, 'gsm7'),
    longTexts: oneOf(environment, 'SMPP_LONG_TEXTS', longTextForms, 'parts'),
    messageIds: oneOf(environment, 'SMPP_MESSAGE_IDS', messageIdForms, 'alike'),
    window: wholeNumber(environment, 'SMPP_WINDOW', 10, 1, 1_000),
    enquireMilliseconds: wholeNumber(environment, 'SMPP_ENQUIRE_INTERVAL', 30_000, 20),
    requestTimeoutMilliseconds: wholeNumber(environment, 'SMPP_TIMEOUT', 30_000, 50),
    ratePerSecond: environment.SMPP_RATE
      ? wholeNumber(environment, 'SMPP_RATE', 0, 1, 100_000)
      : undefined,
  };
}

/** SMPP gives each of these a field of its own length, in ASCII. */
function short(name: string, value: string, most: number): string {
  if (/^[\x20-\x7e]*$/.test(value) && value.length <= most) return value;
  throw new ConfigurationError(`${name} must be at most ${most} letters or digits without marks.`);
}
