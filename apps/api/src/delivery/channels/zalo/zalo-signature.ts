import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * What a webhook's signature is made of. Zalo's documents, and those who got it to work, disagree on the
 * first part and on which time: `mac = SHA-256(id + body + time + key)`, a plain digest and no HMAC.
 */
export const webhookForms = [
  'app-id-and-body-time',
  'app-id-and-header-time',
  'oa-id-and-body-time',
  'oa-id-and-header-time',
] as const;
export type WebhookForm = (typeof webhookForms)[number];

export interface SignedWebhook {
  /** The bytes as they came: another order of its keys would have another digest. */
  body: Buffer;
  /** `X-ZEvent-Signature`, with or without the `mac=` before it. */
  signature: string;
  bodyTime: string | undefined;
  headerTime: string | undefined;
}

export interface WebhookSigner {
  appId: string;
  oaId: string | undefined;
  webhookKey: string;
  /** The one way to take, where it is known; undefined for any. */
  webhookForm: WebhookForm | undefined;
}

/** The way in which a webhook is signed rightly; null where it is in none. */
export function signedAs(webhook: SignedWebhook, signer: WebhookSigner): WebhookForm | null {
  const given = /^(?:mac=)?([0-9a-f]{64})$/i.exec(webhook.signature.trim())?.[1];
  if (given === undefined) return null;
  const mac = Buffer.from(given, 'hex');
  let found: WebhookForm | null = null;
  for (const form of signer.webhookForm === undefined ? webhookForms : [signer.webhookForm]) {
    const id = form.startsWith('app-id') ? signer.appId : signer.oaId;
    const time = form.endsWith('body-time') ? webhook.bodyTime : webhook.headerTime;
    if (id === undefined || time === undefined) continue;
    const expected = createHash('sha256')
      .update(id)
      .update(webhook.body)
      .update(time)
      .update(signer.webhookKey)
      .digest();
    // Each is computed, so that the time it takes tells nothing.
    if (timingSafeEqual(expected, mac)) found ??= form;
  }
  return found;
}
