import type { FailureKind } from '@lien-lac/domain';
import type { AttachedFile } from '../attachments/attachments.js';

/** The way that a message prefers. One that prefers Zalo may go as a text message to the same phone. */
export const channels = ['sms', 'zalo', 'email'] as const;
export type Channel = (typeof channels)[number];

/** What a gateway is handed for one message. */
export interface GatewayMessage {
  /** Ours; the same again when the same hand-over is repeated. A–Z and 0–9, at most 48 characters. */
  reference: string;
  /** E.164 for SMS and Zalo, a mailbox for e-mail. */
  address: string;
  /** The subject line of a mail. */
  title: string | null;
  text: string;
  /** A file that goes along with a mail. */
  attachment: AttachedFile | null;
}

/** What came of a hand-over. */
export type HandOver =
  /** The gateway took it. */
  | { kind: 'taken'; gatewayMessageId: string | null }
  /** The gateway refused it for good. */
  | { kind: 'refused'; failureKind: FailureKind; code: string }
  /**
   * The gateway certainly did not take it, and may later. `blame` tells whether this message is at
   * fault, which counts towards giving up, or the gateway, which doesn't.
   */
  | { kind: 'try-later'; blame: 'message' | 'gateway'; code: string; afterMilliseconds?: number }
  /**
   * The gateway certainly did not take it, and takes nothing at all until a person has mended
   * something: a key, the balance, the name that messages are sent under.
   */
  | { kind: 'configuration'; code: string }
  /**
   * The gateway certainly did not take it and never will, but another might: the network does not know
   * the sender's name, or the person has no Zalo.
   */
  | { kind: 'elsewhere'; code: string }
  /** Nothing was written out, because it might not leave any more when it could have been. */
  | { kind: 'withheld' }
  /** It may have been taken or not: a time-out, a broken connection, an answer that makes no sense. */
  | { kind: 'ambiguous'; code: string };

/** What a gateway says when it is asked by our reference. */
export type LookUp =
  | { kind: 'taken'; gatewayMessageId: string | null }
  | { kind: 'not-taken' }
  | { kind: 'no-answer'; code: string };

/** What a gateway says, when it is asked, of a message that it took. */
export type TakenState =
  | { kind: 'delivered' }
  | { kind: 'failed'; code: string }
  /** Nothing is certain yet. */
  | { kind: 'pending' }
  | { kind: 'no-answer'; code: string };

/** What a gateway reports over a connection of its own, of a message that it named itself. */
export interface GatewayReport {
  gatewayMessageId: string;
  state: 'delivered' | 'failed';
  code: string | null;
}

/** What networks carry under a sender's name, as its gateway knows it. */
export type RegisteredTemplates =
  | {
      kind: 'templates';
      brandname: string;
      /** `network` as `vietnameseNetworks` numbers them. */
      templates: { network: number; content: string }[];
    }
  | { kind: 'no-answer'; code: string };

/** One way out of the house. An adapter turns its gateway's contract into these words. */
export interface Gateway {
  readonly name: string;
  readonly channel: Channel;
  /** After so many milliseconds without an answer `send` gives up and says `ambiguous`. */
  readonly requestTimeoutMilliseconds: number;
  /** Messages a second over all workers; undefined for no limit. */
  readonly ratePerSecond: number | undefined;
  /**
   * Messages that it has in flight itself in one worker; undefined where it takes as many as there are.
   * No more are claimed for it: what merely waited for it when a worker died would be in doubt too.
   */
  readonly window?: number;
  /** Whether a repeated reference is recognised, so that repeating is safe. */
  readonly recognisesReference: boolean;
  /** For how long after the first hand-over under it; undefined for ever. */
  readonly recognisesReferenceForMilliseconds?: number;
  /** Whether `lookUp` can be relied on. */
  readonly looksUp: boolean;
  /**
   * For how long after a text it refuses the same text to the same phone. Undefined where it doesn't.
   */
  readonly refusesSameTextForMilliseconds?: number;
  /**
   * After how long without a report of a message that it took it is asked by itself (`stateOf`). Undefined
   * where its reports are relied on.
   */
  readonly asksAfterMilliseconds?: number;
  /** Whether a receipt follows. Where none does, `sent` is an end. */
  readonly givesReceipts: boolean;
  /**
   * Hands one message over. Never throws.
   * @param mayStillLeave looks at the clock and the lease. An adapter whose message may wait, for a
   * connection say, asks again in the turn of the event loop that writes it out: a worker that was
   * frozen in between must not hand over what another one has taken over since.
   */
  send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver>;
  /**
   * Asks what became of a reference. Never throws.
   * @param since real time of the first hand-over under it
   */
  lookUp(reference: string, since: Date): Promise<LookUp>;
  /**
   * Asks what became of a message that it took. Never throws. Only where its reports could come from
   * anybody, and are taken as a hint to ask.
   */
  stateOf?(gatewayMessageId: string): Promise<TakenState>;
  /**
   * Has it listen for reports, where they come over its own connection. Only a worker does.
   * @param take resolves when the report is kept; where it fails, the gateway is to report again
   */
  listen?(take: (report: GatewayReport) => Promise<void>): void;
  /** Asks which texts may leave by it. Never throws. Only where it knows. */
  registeredTemplates?(): Promise<RegisteredTemplates>;
  close(): Promise<void>;
}

/**
 * Whether a hand-over may be repeated under its reference without anyone getting it twice.
 * @param since real time of the first hand-over under it
 */
export function mayRepeat(gateway: Gateway, since: Date, realNow: Date): boolean {
  const { recognisesReference, recognisesReferenceForMilliseconds: time = Infinity } = gateway;
  return recognisesReference && realNow.getTime() - since.getTime() < time;
}

/** Whether an ambiguous outcome can be cleared up without a person. */
export function canClearUp(gateway: Gateway): boolean {
  return gateway.recognisesReference || gateway.looksUp;
}
