import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeJson } from '../answers.js';
import { readBody } from '../read-body.js';
import { type ZaloAccount, ZaloLedger, type ZaloMessage } from './zalo-ledger.js';
import { postEvent, receivedEvent, type ZaloSigning } from './zalo-webhook.js';

/** How the simulated Zalo meets the next message; a number is an error of its table. */
export type ZaloBehaviour =
  | 'well'
  | 'slow'
  | 'silent'
  | 'take-and-break'
  | 'garbage'
  | 'error-500'
  | 'too-many'
  | number;

/** A simulated Zalo that listens: where messages are handed over, and the house of tokens. */
export interface RunningZalo {
  readonly url: string;
  readonly tokenUrl: string;
  readonly ledger: ZaloLedger;
  readonly messages: readonly ZaloMessage[];
  /** How many messages were handed over, whatever became of them. */
  handedOver(): number;
  /** How often it was asked what the template is. */
  templatesRead(): number;
  meetNext(behaviour: ZaloBehaviour): void;
  /** Gives the answers that `slow` keeps back. */
  answerSlow(): void;
  /** Has the house of tokens keep its answers back until the promise is there, or do nothing at all. */
  meetRefreshes(how: 'well' | 'silent' | 'error-500' | Promise<void>): void;
  /** Tells at a webhook that a message is on the phone. @returns the HTTP status of the answer */
  deliver(message: ZaloMessage, webhook: string, signing?: ZaloSigning): Promise<number>;
  /** Tells anything; unsigned where there is no `signing`. */
  tell(webhook: string, event: object, signing: ZaloSigning | null): Promise<number>;
  close(): Promise<void>;
}

const asDocumented: ZaloSigning = { id: 'app', time: 'body' };

/** Starts a simulated Zalo in this process, at any free port of this machine. */
export async function startZalo(account: ZaloAccount): Promise<RunningZalo> {
  const ledger = new ZaloLedger(account);
  const slow: (() => void)[] = [];
  let handedOver = 0;
  let templatesRead = 0;
  let next: ZaloBehaviour = 'well';
  let refreshes: 'well' | 'silent' | 'error-500' | Promise<void> = 'well';

  const send = (fields: Record<string, unknown>, response: ServerResponse): void => {
    handedOver += 1;
    const behaviour = next;
    next = 'well';
    if (typeof behaviour === 'number') {
      return writeJson(response, 200, { error: behaviour, message: 'No' });
    }
    switch (behaviour) {
      case 'well':
        return writeJson(response, 200, ledger.send(fields));
      case 'slow': {
        const answer = ledger.send(fields);
        slow.push(() => writeJson(response, 200, answer));
        return;
      }
      case 'silent':
        return;
      case 'take-and-break':
        ledger.send(fields);
        response.destroy();
        return;
      case 'garbage':
        response.end('<html>');
        return;
      case 'error-500':
        return writeJson(response, 500, { error: -100, message: 'Unknown exception' });
      case 'too-many':
        return writeJson(response, 429, {});
    }
  };

  const refresh = async (form: URLSearchParams, headers: object, response: ServerResponse) => {
    if (refreshes === 'silent') return;
    if (refreshes === 'error-500') return writeJson(response, 500, { error: -100 });
    const answer = ledger.refresh(form, headers as Record<string, unknown>);
    if (typeof refreshes !== 'string') await refreshes;
    writeJson(response, 200, answer);
  };

  const server = createServer((request, response) => {
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const query = new URLSearchParams(search);
    readBody(request, (body) => {
      if (path === '/v4/oa/access_token') {
        void refresh(new URLSearchParams(body ?? ''), request.headers, response);
        return;
      }
      const refused = ledger.refusal(request.headers);
      if (refused !== null) return writeJson(response, 200, refused);
      switch (path) {
        case '/message/template':
          return send(readFields(body), response);
        case '/message/status':
          return writeJson(response, 200, ledger.status(query));
        case '/template/info/v2':
          templatesRead += 1;
          return writeJson(response, 200, ledger.template(query));
        default:
          return writeJson(response, 404, {});
      }
    });
  });
  const url = `http://127.0.0.1:${await listen(server)}`;
  return {
    url,
    tokenUrl: `${url}/v4/oa/access_token`,
    ledger,
    messages: ledger.messages,
    handedOver: () => handedOver,
    templatesRead: () => templatesRead,
    meetNext: (behaviour) => {
      next = behaviour;
    },
    answerSlow: () => {
      for (const answer of slow.splice(0)) answer();
    },
    meetRefreshes: (how) => {
      refreshes = how;
    },
    deliver: (message, webhook, signing = asDocumented) => {
      message.status = 1;
      return postEvent(webhook, account, receivedEvent(account, message), signing);
    },
    tell: (webhook, event, signing) => postEvent(webhook, account, event, signing),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function readFields(body: string | null): Record<string, unknown> {
  try {
    return JSON.parse(body ?? '') as Record<string, unknown>;
  } catch {
    return {};
  }
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
