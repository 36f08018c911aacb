import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Carrier, type Summary } from './carrier.js';
import { DEFAULT_OPTIONS, type CarrierOptions } from './carrier-options.js';
import type { FaultRequest, FaultSettings } from './faults.js';
import { mailRoutes } from './mail-routes.js';
import type { MailSink } from './mail-sink.js';
import { messageRoutes } from './message-routes.js';
import { Router } from './routes.js';

/** A carrier that listens. */
export interface RunningCarrier {
  /** Without a slash at the end. */
  readonly url: string;
  readonly port: number;
  summary(): Summary;
  setFaults(faults: FaultRequest): FaultSettings;
  /** Gives all answers now that are kept back for later; returns how many. */
  answerLate(): number;
  /** Ends in an orderly way: answers in flight first, for a bounded time. May be called twice. */
  close(): Promise<void>;
}

/** Longer than clients keep an idle connection, so that it is never we who close one in use. */
const KEEP_ALIVE_MILLISECONDS = 75_000;

/**
 * Starts a simulated carrier in this process.
 *
 * @param options.mailSink shows that sink's mails under `/mails`; closing it stays with the caller.
 * @throws Error with code `EADDRINUSE` when the port is taken, or one that names the line of a state
 * file that can't be read.
 */
export async function startCarrier(
  options: CarrierOptions & { readonly mailSink?: MailSink } = {},
): Promise<RunningCarrier> {
  const { mailSink, ...carrierOptions } = options;
  const carrier = await Carrier.open(carrierOptions);
  const routes = [
    ...messageRoutes(carrier),
    ...(mailSink === undefined ? [] : mailRoutes(mailSink)),
  ];
  const router = new Router(routes, (request) => carrier.authorises(request));
  let closing: Promise<void> | undefined;
  const server = createServer(
    { keepAliveTimeout: KEEP_ALIVE_MILLISECONDS, requestTimeout: 0, headersTimeout: 0 },
    (request, response) => {
      if (closing !== undefined) response.shouldKeepAlive = false;
      if (request.url === '/messages' && request.method === 'POST') {
        carrier.receive(request, response);
      } else {
        router.handle(request, response);
      }
    },
  );
  const host = options.host ?? DEFAULT_OPTIONS.host;
  try {
    await listen(server, options.port ?? DEFAULT_OPTIONS.port, host);
  } catch (error) {
    carrier.close();
    throw error;
  }
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    summary: () => carrier.summary(),
    setFaults: (faults) => carrier.faults.set(faults),
    answerLate: () => carrier.held.answerNow(),
    close: () => {
      closing ??= close(server, carrier);
      return closing;
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

async function close(server: Server, carrier: Carrier): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // Those whom the carrier keeps waiting on purpose would not be answered in any bounded time.
  carrier.held.cut();
  const bound = setTimeout(() => server.closeAllConnections(), carrier.options.closeMilliseconds);
  await closed;
  clearTimeout(bound);
  carrier.close();
}
