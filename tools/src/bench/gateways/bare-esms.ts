import { networkAccount } from '@lien-lac/simulated-carrier';
import { Pool } from 'undici';
import type { BareClient } from './bare-client.js';

const path = '/MainService.svc/json/SendMultipleMessage_V4_post_json/';

/** A post for each message with Node's own `fetch`. */
export function bareEsmsWithFetch(port: number): BareClient {
  const url = `http://127.0.0.1:${port}${path}`;
  return {
    send: async (reference, phone, text) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: bodyOf(reference, phone, text),
      });
      expectTaken(await answer.json());
    },
    close: () => Promise.resolve(),
  };
}

/** The same with undici, a connection for each message in flight: the fastest client that Node has. */
export function bareEsmsWithUndici(port: number, inFlight: number): BareClient {
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections: inFlight, pipelining: 1 });
  return {
    send: async (reference, phone, text) => {
      const { body } = await pool.request({
        method: 'POST',
        path,
        headers: { 'content-type': 'application/json' },
        body: bodyOf(reference, phone, text),
      });
      expectTaken(await body.json());
    },
    close: () => pool.close(),
  };
}

function bodyOf(reference: string, phone: string, text: string): string {
  return JSON.stringify({
    ApiKey: networkAccount.apiKey,
    SecretKey: networkAccount.secretKey,
    Content: text,
    Phone: `0${phone.slice(3)}`,
    Brandname: networkAccount.brandname,
    SmsType: '2',
    IsUnicode: '1',
    Sandbox: '0',
    campaignid: reference,
    RequestId: reference,
    CallbackUrl: 'http://127.0.0.1:1/callback',
  });
}

function expectTaken(answer: unknown): void {
  const { CodeResult: code } = answer as { CodeResult?: unknown };
  if (code !== '100') throw new Error(`eSMS answered ${String(code)} to a bare post.`);
}
