import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * Below the range from which systems take the near end of outgoing connections, so that a port found
 * free is still free a moment later.
 */
const lowest = 15_000;
const highest = 32_000;

/** Each process begins elsewhere: those that look at the same time find different ones. */
let next = lowest + randomInt(highest - lowest);

/**
 * A TCP port that nobody listens on at this moment, and that no one else in this process was given: from
 * being given one to listening on it may take seconds. Each comes again once all the others were given.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = next;
    next = port + 1 < highest ? port + 1 : lowest;
    if (await isPortFree(port)) return port;
  }
}

/** The first of the wished ports that is free, else any free one. */
export async function freePortLike(...wished: (number | undefined)[]): Promise<number> {
  for (const port of wished) {
    if (port !== undefined && (await isPortFree(port))) return port;
  }
  return freePort();
}

/** Whether a server could listen on the port now. */
export async function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return (await whyNotListen(port, host)) === undefined;
}

/** The error that a server would get on listening there now, if any. */
export function whyNotListen(port: number, host: string): Promise<Error | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(error));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(undefined)));
  });
}
