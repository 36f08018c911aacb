import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { writeAnswer, writeJson } from '../answers.js';
import { readBody } from '../read-body.js';
import type { Late } from '../networks/late.js';
import {
  type EsmsAccount,
  EsmsLedger,
  type EsmsMessage,
  type EsmsTemplate,
} from './esms-ledger.js';

/** How the simulated eSMS meets the next message; a number is a code of its table. */
export type EsmsBehaviour =
  | 'well'
  | 'slow'
  | 'silent'
  | 'take-and-break'
  | 'garbage'
  /** A proxy before it says so with a page of its own: nothing was taken. */
  | 'broken'
  | number
  | Late;

export interface EsmsOptions {
  /** 0, the default: any free port. */
  readonly port?: number;
  /** Asked how each message is met, unless `meetNext` has said so. */
  readonly meets?: () => EsmsBehaviour;
  /** Told of each message that is really taken. */
  readonly onTaken?: (message: EsmsMessage) => void;
}

/** A simulated eSMS that listens. */
export interface RunningEsms {
  /** With the path under which its functions are. */
  readonly url: string;
  readonly messages: readonly EsmsMessage[];
  /** How many messages were handed over, whatever became of them. */
  handedOver(): number;
  /** Those of them that are still to be answered late. */
  answersOwed(): number;
  /** Forgets every message. */
  reset(): void;
  meetNext(behaviour: EsmsBehaviour): void;
  /** What `GetTemplate` tells from now on. */
  register(templates: EsmsTemplate[]): void;
  /** Gives the answers that `slow` keeps back. */
  answerSlow(): void;
  /**
   * Ends a message, and tells so at its callback.
   * @param tells what the callback says, should that be something else than what is true
   * @returns the HTTP status that the callback was answered with
   */
  end(message: EsmsMessage, state: EndState, tells?: EndState): Promise<number>;
  /** Cuts every connection. */
  cut(): void;
  /** Refuses every connection, or takes them again; those that are open are cut. */
  listen(listens: boolean): Promise<void>;
  close(): Promise<void>;
}

type EndState = 'delivered' | 'failed';

/** Never: then it is never we who close a connection in use, and no timer is set for each answer. */
const closesIdleAfter = 0;

const folder = '/MainService.svc/json';

/** Starts a simulated eSMS in this process, at a port of this machine. */
export async function startEsms(
  account: EsmsAccount,
  { port: wanted = 0, meets = () => 'well', onTaken }: EsmsOptions = {},
): Promise<RunningEsms> {
  const ledger = new EsmsLedger(account, onTaken);
  const slow: (() => void)[] = [];
  let handedOver = 0;
  let answersOwed = 0;
  let next: EsmsBehaviour | undefined;

  const send = (fields: Record<string, unknown>, response: ServerResponse): void => {
    handedOver += 1;
    const behaviour = next ?? meets();
    next = undefined;
    if (typeof behaviour === 'number') {
      // A refused message may have an id all the same.
      const answer = { CodeResult: String(behaviour), CountRegenerate: 0, ErrorMessage: 'No' };
      return writeJson(response, 200, behaviour === 146 ? { ...answer, SMSID: '3f5e' } : answer);
    }
    if (typeof behaviour === 'object') {
      const answer = ledger.send(fields);
      answersOwed += 1;
      setTimeout(() => {
        answersOwed -= 1;
        writeAnswer(response, { status: 200, body: JSON.stringify(answer) });
      }, behaviour.lateMilliseconds);
      return;
    }
    switch (behaviour) {
      case 'well':
        return writeAnswer(response, { status: 200, body: JSON.stringify(ledger.send(fields)) });
      case 'broken':
        response.writeHead(500).end('<html><body>Server Error</body></html>');
        return;
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
        return writeJson(response, 200, { error: 'Invalid request' });
    }
  };

  const server = createServer({ keepAliveTimeout: closesIdleAfter }, (request, response) => {
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    readBody(request, (body) => {
      const fields = readFields(body);
      if (path === `${folder}/SendMultipleMessage_V4_post_json/`) send(fields, response);
      else if (path === `${folder}/GetSendStatus`) {
        writeJson(response, 200, ledger.status(new URLSearchParams(search)));
      } else if (path === `${folder}/GetSmsSentData_V2`) {
        writeJson(response, 200, ledger.sentData(fields));
      } else if (path === `${folder}/GetTemplate/`) {
        writeJson(response, 200, ledger.registered(fields));
      } else writeJson(response, 404, {});
    });
  });
  const port = await listen(server, wanted);
  return {
    url: `http://127.0.0.1:${port}${folder}`,
    messages: ledger.messages,
    handedOver: () => handedOver,
    answersOwed: () => answersOwed,
    reset: () => ledger.reset(),
    meetNext: (behaviour) => {
      next = behaviour;
    },
    register: (templates) => {
      ledger.templates = templates;
    },
    answerSlow: () => {
      for (const answer of slow.splice(0)) answer();
    },
    end: async (message, state, tells = state) => {
      message.sendStatus = 5;
      message.succeeded = state === 'delivered' ? 1 : 0;
      message.failed = 1 - message.succeeded;
      const answer = await fetch(`${message.callbackUrl}?${callback(message, tells).toString()}`);
      return answer.status;
    },
    cut: () => server.closeAllConnections(),
    listen: async (listens) => {
      if (listens) await listen(server, port);
      else {
        server.close();
        server.closeAllConnections();
      }
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** As the documents' sample writes it, with the phone for everybody to read. */
function callback(message: EsmsMessage, state: EndState): URLSearchParams {
  const [succeeded, failed] = state === 'delivered' ? ['1', '0'] : ['0', '1'];
  return new URLSearchParams({
    ...{ SMSID: message.smsId, SendFailed: failed, SendStatus: '5', SendSuccess: succeeded },
    ...{ TotalPrice: '0.0000', TotalReceiver: '1', TotalSent: '1', TypeId: '2', telcoid: '1' },
    ...{ RequestId: message.requestId, phonenumber: message.phone, switchsmsid: '' },
  });
}

function readFields(body: string | null): Record<string, unknown> {
  try {
    return JSON.parse(body ?? '') as Record<string, unknown>;
  } catch {
    return {};
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
