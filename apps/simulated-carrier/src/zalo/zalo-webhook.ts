import { createHash } from 'node:crypto';
import type { ZaloAccount, ZaloMessage } from './zalo-ledger.js';

/** How the simulated Zalo signs: its documents, and those who got it to work, disagree. */
export interface ZaloSigning {
  readonly id: 'app' | 'oa';
  readonly time: 'body' | 'header';
  readonly key?: string;
}

/** The documents' sample of what tells that a message is on the phone. */
export function receivedEvent(account: ZaloAccount, message: ZaloMessage): object {
  return {
    sender: { id: account.oaId },
    recipient: { id: message.phone },
    event_name: 'user_received_message',
    message: {
      delivery_time: String(Date.now()),
      msg_id: message.messageId,
      tracking_id: message.trackingId,
    },
    app_id: account.appId,
    timestamp: String(Date.now()),
  };
}

/** Posts an event; unsigned where there is no `signing`. @returns the HTTP status of the answer */
export async function postEvent(
  url: string,
  account: ZaloAccount,
  event: object,
  signing: ZaloSigning | null,
): Promise<number> {
  // Zalo's own spaces and order: whoever writes it anew gets another digest.
  const body = JSON.stringify(event, null, 1);
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    'x-zevent-server': 'ZNS',
  };
  if (signing !== null) {
    const { timestamp } = event as { timestamp?: string };
    const headerTime = '1602560967000';
    const id = signing.id === 'app' ? account.appId : account.oaId;
    const time = signing.time === 'body' ? (timestamp ?? '') : headerTime;
    const mac = createHash('sha256')
      .update(id + body + time + (signing.key ?? account.webhookKey))
      .digest('hex');
    headers['x-zevent-signature'] = `mac=${mac}`;
    headers['x-zevent-timestamp'] = headerTime;
  }
  return (await fetch(url, { method: 'POST', headers, body })).status;
}
