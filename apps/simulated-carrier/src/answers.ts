import type { ServerResponse } from 'node:http';

/** An answer to a client of the protocol: always JSON of ASCII characters. */
export interface Answer {
  readonly status: number;
  readonly body: string;
  /** Whole seconds, for the `Retry-After` header. */
  readonly retryAfterSeconds?: number;
}

export const REFUSAL_STATUSES = {
  content: 400,
  recipient: 400,
  invalid: 400,
  unauthorised: 401,
  throttled: 429,
  temporary: 503,
} as const;

export type RefusalCode = keyof typeof REFUSAL_STATUSES;

export function refusal(code: RefusalCode, status: number = REFUSAL_STATUSES[code]): Answer {
  return { status, body: `{"error":"${code}"}` };
}

export function throttled(retryAfterSeconds: number): Answer {
  return { ...refusal('throttled'), retryAfterSeconds };
}

/**
 * Writes an answer in one piece. The headers go as a flat list and the body as a Latin-1 string, which
 * Node joins into a single write; this is the hottest path of the program.
 */
export function writeAnswer(response: ServerResponse, answer: Answer): void {
  const headers: (string | number)[] = [
    'content-type',
    'application/json',
    'content-length',
    answer.body.length,
  ];
  if (answer.retryAfterSeconds !== undefined) headers.push('retry-after', answer.retryAfterSeconds);
  response.sendDate = false;
  response.writeHead(answer.status, headers as string[]);
  response.end(answer.body, 'latin1');
}

/** Writes any value as JSON, for the views and the controls. */
export function writeJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
  });
  response.end(body);
}
