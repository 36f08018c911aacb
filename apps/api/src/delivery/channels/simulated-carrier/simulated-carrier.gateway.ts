import { Pool } from 'undici';
import type { Configuration } from '../../../platform/configuration/configuration.js';
import type { Gateway, GatewayMessage, HandOver, LookUp } from '../gateway.js';
import { exchange, Withheld } from '../http-exchange.js';

/** Where the carrier posts its receipts. */
export const receiptPath = '/api/v1/delivery/receipts/simulated-carrier';

/**
 * The simulated carrier, spoken to over HTTP. By its contract any answer of 5xx with an `error` in
 * its body means that the message was not taken.
 */
export class SimulatedCarrierGateway implements Gateway {
  readonly name = 'simulated-carrier';
  readonly channel = 'sms';
  readonly requestTimeoutMilliseconds: number;
  readonly ratePerSecond: number | undefined;
  readonly recognisesReference: boolean;
  readonly looksUp: boolean;
  readonly givesReceipts: boolean;
  private readonly pool: Pool;
  private readonly headers: Record<string, string>;
  private readonly receiptUrl: () => string | undefined;

  constructor(configuration: Configuration) {
    const { carrier, window } = configuration.delivery;
    this.requestTimeoutMilliseconds = carrier.requestTimeoutMilliseconds;
    this.ratePerSecond = carrier.ratePerSecond;
    this.recognisesReference = carrier.recognisesReference;
    this.looksUp = carrier.looksUp;
    this.givesReceipts = carrier.givesReceipts;
    this.receiptUrl = () =>
      carrier.givesReceipts ? `${configuration.publicUrl}${receiptPath}` : undefined;
    this.headers = {
      'content-type': 'application/json',
      ...(carrier.key === undefined ? {} : { authorization: `Bearer ${carrier.key}` }),
    };
    // A connection for each message in flight: none waits behind another, so what is dispatched is
    // on the wire, and a time-out is the carrier's silence and nothing else.
    this.pool = new Pool(carrier.url, {
      connections: window * 2,
      pipelining: 1,
      connect: { timeout: Math.min(10_000, carrier.requestTimeoutMilliseconds) },
      headersTimeout: carrier.requestTimeoutMilliseconds,
      bodyTimeout: carrier.requestTimeoutMilliseconds,
    });
  }

  async send(message: GatewayMessage, mayStillLeave: () => boolean): Promise<HandOver> {
    const request = {
      method: 'POST' as const,
      path: '/messages',
      headers: this.headers,
      body: JSON.stringify({
        reference: message.reference,
        to: message.address,
        text: message.text,
        receiptUrl: this.receiptUrl(),
      }),
    };
    try {
      const { statusCode, headers, text } = await exchange(this.pool, request, mayStillLeave);
      return understand(statusCode, headers['retry-after'], asObject(text));
    } catch (error) {
      return error instanceof Withheld ? { kind: 'withheld' } : understandFailure(error);
    }
  }

  async lookUp(reference: string): Promise<LookUp> {
    try {
      const { statusCode, text } = await exchange(this.pool, {
        method: 'GET',
        path: `/messages/by-reference/${encodeURIComponent(reference)}`,
        headers: this.headers,
      });
      const answer = asObject(text);
      if (statusCode === 200 && typeof answer?.id === 'string') {
        return { kind: 'taken', gatewayMessageId: answer.id };
      }
      if (statusCode === 404 && answer?.error === 'unknown-reference') return { kind: 'not-taken' };
      return { kind: 'no-answer', code: `status-${statusCode}` };
    } catch (error) {
      return { kind: 'no-answer', code: codeOf(error) };
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

type Answer = Record<string, unknown> | undefined;

function understand(
  statusCode: number,
  retryAfter: string | string[] | undefined,
  answer: Answer,
): HandOver {
  if (statusCode === 200 && typeof answer?.id === 'string') {
    return { kind: 'taken', gatewayMessageId: answer.id };
  }
  const code = typeof answer?.error === 'string' ? answer.error : undefined;
  if (code === undefined) return { kind: 'ambiguous', code: `garbage-${statusCode}` };
  if (statusCode === 429) {
    const seconds = Number(retryAfter);
    return {
      kind: 'try-later',
      blame: 'gateway',
      code,
      ...(seconds >= 0 ? { afterMilliseconds: seconds * 1_000 } : {}),
    };
  }
  if (statusCode >= 500) {
    return { kind: 'try-later', blame: statusCode === 503 ? 'message' : 'gateway', code };
  }
  if (statusCode === 401) return { kind: 'configuration', code };
  return { kind: 'refused', failureKind: code === 'invalid' ? 'technical' : 'permanent', code };
}

/** A connection that was never made carried nothing; any other break may have come after the taking. */
function understandFailure(error: unknown): HandOver {
  const code = codeOf(error);
  return notConnected.has(code)
    ? { kind: 'try-later', blame: 'gateway', code }
    : { kind: 'ambiguous', code };
}

const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function codeOf(error: unknown): string {
  const code: unknown = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : 'failed';
}

function asObject(text: string): Answer {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Answer) : undefined;
  } catch {
    return undefined;
  }
}
