import type { HandOver, TakenState } from '../gateway.js';
import { readJsonObject } from '../http-exchange.js';
import { handOverOfCode } from './zalo-codes.js';

/** An answer of Zalo's: an error comes with HTTP 200 too. */
export interface ZaloAnswer {
  statusCode: number;
  /** `0` where it is none, undefined where it is no answer that makes sense. */
  error: string | undefined;
  data: Record<string, unknown>;
}

export function readAnswer(statusCode: number, text: string): ZaloAnswer {
  const body = readJsonObject(text);
  const error = body?.error;
  const { data } = body ?? {};
  const said = typeof error === 'number' || typeof error === 'string' ? String(error) : undefined;
  return {
    statusCode,
    error: said,
    data: typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {},
  };
}

/** What came of a message that was handed over. */
export function handOverOf({ statusCode, error, data }: ZaloAnswer): HandOver {
  if (statusCode === 429) {
    return { kind: 'try-later', blame: 'gateway', code: 'zalo-too-fast' };
  }
  // A house that is in trouble may have taken it all the same, whatever it says.
  if (statusCode >= 500 || error === undefined) {
    return { kind: 'ambiguous', code: `garbage-${statusCode}` };
  }
  if (error !== '0') return handOverOfCode(error);
  return { kind: 'taken', gatewayMessageId: textOf(data.msg_id) };
}

/** What became of a message: 1 on the phone, 0 on its way, -1 not known (any more, or yet). */
export function stateOf({ error, data }: ZaloAnswer): TakenState {
  if (error === undefined) return { kind: 'no-answer', code: 'garbage' };
  if (error !== '0') return { kind: 'no-answer', code: `zalo${error}` };
  return { kind: Number(data.status) === 1 ? 'delivered' : 'pending' };
}

const textOf = (value: unknown): string | null =>
  (typeof value === 'string' || typeof value === 'number') && value !== '' ? String(value) : null;
