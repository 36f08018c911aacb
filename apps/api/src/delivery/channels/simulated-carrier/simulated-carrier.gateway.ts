import type { Pool } from 'undici';
import type { Configuration } from '../../../platform/configuration/configuration.js';
import type { Gateway, GatewayMessage, HandOver, LookUp } from '../gateway.js';
import {
  codeOfFailure,
  exchange,
  handOverThatFailed,
  httpPool,
  readJsonObject,
} from '../http-exchange.js';

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
    this.pool = httpPool(carrier.url, window, carrier.requestTimeoutMilliseconds);
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
      return understand(statusCode, headers['retry-after'], readJsonObject(text));
    } catch (error) {
      return handOverThatFailed(error);
    }
  }

  async lookUp(reference: string): Promise<LookUp> {
    try {
      const { statusCode, text } = await exchange(this.pool, {
        method: 'GET',
        path: `/messages/by-reference/${encodeURIComponent(reference)}`,
        headers: this.headers,
      });
      const answer = readJsonObject(text);
      if (statusCode === 200 && typeof answer?.id === 'string') {
        return { kind: 'taken', gatewayMessageId: answer.id };
      }
      if (statusCode === 404 && answer?.error === 'unknown-reference') return { kind: 'not-taken' };
      return { kind: 'no-answer', code: `status-${statusCode}` };
    } catch (error) {
      return { kind: 'no-answer', code: codeOfFailure(error) };
    }
  }

  async close(): Promise<void> {
    await this.pool.destroy();
  }
}

type Answer = ReturnType<typeof readJsonObject>;

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
