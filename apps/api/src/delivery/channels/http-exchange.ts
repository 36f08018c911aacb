import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, Pool } from 'undici';
import type { HandOver } from './gateway.js';

/** The message was not written out: the moment for it had passed while the connection was made. */
export class Withheld extends Error {
  override readonly name = 'Withheld';
}

export interface HttpAnswer {
  statusCode: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/**
 * Makes one request. Waiting for a connection, or a process that was frozen meanwhile, may come
 * between the caller's look at the lease and the wire, so the caller is asked once more in the turn of
 * the event loop that writes the request out.
 * @param mayBegin whether it may still be written out
 * @throws Withheld when it may not, and then nothing was; else the driver's own errors
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  mayBegin: () => boolean = () => true,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let statusCode = 0;
    let headers: IncomingHttpHeaders = {};
    dispatcher.dispatch(request, {
      onRequestStart: (controller) => {
        if (!mayBegin()) controller.abort(new Withheld());
      },
      onResponseStart: (_controller, status, received) => {
        statusCode = status;
        headers = received;
      },
      onResponseData: (_controller, chunk) => void chunks.push(chunk),
      onResponseEnd: () =>
        resolve({ statusCode, headers, text: Buffer.concat(chunks).toString('utf8') }),
      onResponseError: (_controller, error) => reject(error),
    });
  });
}

/**
 * Connections to one gateway: one for each message in flight, so that none waits behind another, what
 * is dispatched is on the wire, and a time-out is the gateway's silence and nothing else.
 * @param origin without a path
 * @param window how many messages each lane has in flight
 */
export function httpPool(origin: string, window: number, requestTimeoutMilliseconds: number): Pool {
  return new Pool(origin, {
    connections: window * 2,
    pipelining: 1,
    connect: { timeout: Math.min(10_000, requestTimeoutMilliseconds) },
    headersTimeout: requestTimeoutMilliseconds,
    bodyTimeout: requestTimeoutMilliseconds,
  });
}

/** A connection that was never made carried nothing; any other break may have come after the taking. */
export function handOverThatFailed(error: unknown): HandOver {
  if (error instanceof Withheld) return { kind: 'withheld' };
  const code = codeOfFailure(error);
  return notConnected.has(code)
    ? { kind: 'try-later', blame: 'gateway', code }
    : { kind: 'ambiguous', code };
}

/** The driver's code of an error; never its text, which may repeat the address that was asked. */
export function codeOfFailure(error: unknown): string {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'failed';
}

/** The object that an answer is in JSON, if it is one. */
export function readJsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
