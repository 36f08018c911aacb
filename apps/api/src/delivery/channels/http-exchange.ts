import type { IncomingHttpHeaders } from 'node:http';
import { type Dispatcher, Pool } from 'undici';
import type { HandOver } from './gateway.js';

/** The message was not written out: the moment for it had passed while the connection was made. */
export class Withheld extends Error {
  override readonly name = 'Withheld';
}

/** Nothing was written out, since no connection was made or it broke before: what the driver said. */
export class NeverBegan extends Error {
  override readonly name = 'NeverBegan';

  constructor(readonly code: string) {
    super(code);
  }
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
 * @throws Withheld when it may not, and NeverBegan where it could not: then nothing was; else the
 * driver's own errors
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  mayBegin: () => boolean = () => true,
): Promise<HttpAnswer> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch(request, new Exchange(mayBegin, resolve, reject));
  });
}

/** One request on its way. A class, since closures for each of thousands a second are made anew. */
class Exchange implements Dispatcher.DispatchHandler {
  private hasBegun = false;
  private statusCode = 0;
  private headers: IncomingHttpHeaders = {};
  private readonly chunks: Buffer[] = [];

  constructor(
    private readonly mayBegin: () => boolean,
    private readonly resolve: (answer: HttpAnswer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.hasBegun = this.mayBegin();
    if (!this.hasBegun) controller.abort(new Withheld());
  }

  onResponseStart(_: unknown, statusCode: number, headers: IncomingHttpHeaders): void {
    this.statusCode = statusCode;
    this.headers = headers;
  }

  onResponseData(_: unknown, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const { statusCode, headers, chunks } = this;
    const [first, ...others] = chunks;
    const body = first === undefined || others.length > 0 ? Buffer.concat(chunks) : first;
    this.resolve({ statusCode, headers, text: body.toString('utf8') });
  }

  onResponseError(_: unknown, error: Error): void {
    const isTold = this.hasBegun || error instanceof Withheld;
    this.reject(isTold ? error : new NeverBegan(codeOfFailure(error)));
  }
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

/**
 * What was never written out was not taken, be it that nobody listens, that the certificate is not
 * believed or that the gateway is being closed here; any other break may have come after the taking.
 */
export function handOverThatFailed(error: unknown): HandOver {
  if (error instanceof Withheld) return { kind: 'withheld' };
  const code = codeOfFailure(error);
  if (!(error instanceof NeverBegan)) return { kind: 'ambiguous', code };
  return isOfCertificate(code)
    ? { kind: 'configuration', code: 'certificate' }
    : { kind: 'try-later', blame: 'gateway', code };
}

/** Whether a connection came to nothing because the certificate that was shown is not believed. */
export const isOfCertificate = (code: string): boolean =>
  /CERT|UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER/.test(code);

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
