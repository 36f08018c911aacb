import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startCarrier, type CarrierOptions, type RunningCarrier } from '../src/index.js';

const open: { close(): Promise<void> }[] = [];

/** Has something closed at the end of the test. */
export function closeLater<Closable extends { close(): Promise<void> }>(
  closable: Closable,
): Closable {
  open.push(closable);
  return closable;
}

/** For `afterEach`. */
export async function closeAll(): Promise<void> {
  for (const closable of open.splice(0).reverse()) await closable.close();
}

/** A carrier on a free port, with delays short enough for a test. */
export async function startInTest(
  options: Parameters<typeof startCarrier>[0] = {},
): Promise<RunningCarrier> {
  const quick: CarrierOptions = {
    receiptDelayMilliseconds: 5,
    receiptBackOffMilliseconds: 5,
    lateReceiptMilliseconds: 60,
    lateAnswerMilliseconds: 60,
    closeMilliseconds: 200,
  };
  return closeLater(await startCarrier({ ...quick, ...options }));
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

export async function ask(
  carrier: RunningCarrier,
  method: string,
  path: string,
  body?: unknown,
  init: RequestInit = {},
): Promise<Reply> {
  const response = await fetch(carrier.url + path, {
    method,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    ...init,
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
  };
}

export interface MessageInTest {
  readonly reference?: string;
  readonly to?: string;
  readonly text?: string;
  readonly receiptUrl?: string;
}

let lastReference = 0;

/** Submits a message, each with a reference of its own unless one is given. */
export function submit(
  carrier: RunningCarrier,
  message: MessageInTest = {},
  init: RequestInit = {},
): Promise<Reply> {
  lastReference += 1;
  return ask(
    carrier,
    'POST',
    '/messages',
    { reference: `TEST${lastReference}`, to: '+84901234567', text: 'Xin chào', ...message },
    init,
  );
}

/** Waits until something is so; fails after two seconds. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    if (await isSo()) return;
    await pause(5);
  }
  throw new Error('It did not come about within two seconds.');
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

export interface ReceivedReceipt {
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly body: Record<string, unknown>;
}

/** A client's receipt address: keeps what comes and answers with the statuses given, the last for ever. */
export async function startReceiptReceiver(
  statuses: readonly number[] = [204],
): Promise<{ readonly url: string; readonly receipts: ReceivedReceipt[]; close(): Promise<void> }> {
  const receipts: ReceivedReceipt[] = [];
  const server = createServer((request, response) => {
    let raw = '';
    request.setEncoding('utf8');
    request.on('data', (chunk: string) => (raw += chunk));
    request.on('end', () => {
      const status = statuses[Math.min(receipts.length, statuses.length - 1)] ?? 204;
      const body = JSON.parse(raw) as Record<string, unknown>;
      receipts.push({ headers: request.headers, raw, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return closeLater({
    url: `http://127.0.0.1:${port}/receipts`,
    receipts,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}
