import type { WebhookForm } from './zalo-signature.js';

/**
 * A school's Official Account at Zalo, by which template messages (ZBS, once ZNS) go to phones. What is a
 * choice here is what its documents leave open.
 */
export interface ZaloConfiguration {
  /** By which the gateway is known in this deployment. */
  name: string;
  /** Where messages are handed over, without a slash at the end. */
  url: string;
  /** Where tokens are renewed. */
  tokenUrl: string;
  /** Both are longer than a JavaScript number can be. */
  appId: string;
  oaId: string | undefined;
  appSecret: string;
  /** What Zalo signs its webhooks with; shown beside the webhook's address. */
  webhookKey: string;
  /** As it was entered. Each can be used once: Zalo gives the next, which is kept sealed in the database. */
  refreshToken: string;
  templateId: string;
  /** What goes into each parameter of the template: words, with `{text}` and `{title}` of the message. */
  parameters: Readonly<Record<string, string>>;
  /** Only administrators of the account get anything, and nothing is charged. */
  development: boolean;
  /** Whether each request proves that we know the app's secret (`appsecret_proof`). */
  provesAppSecret: boolean;
  /** How Zalo signs, where that is known by now; undefined to take any of the ways it might. */
  webhookForm: WebhookForm | undefined;
  /** After this many milliseconds without an answer the outcome of a request is ambiguous. */
  requestTimeoutMilliseconds: number;
  /** Messages a second over all workers together; Zalo names no limit. */
  ratePerSecond: number | undefined;
}
