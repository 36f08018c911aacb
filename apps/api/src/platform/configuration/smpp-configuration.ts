import type { SmsAlphabet } from '@lien-lac/domain';

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
  /**
   * Which certificate is believed beside those that everybody believes, in PEM: of an authority, or the
   * centre's own, which then may bear another name than its address. Empty for none.
   */
  certificate: string;
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
