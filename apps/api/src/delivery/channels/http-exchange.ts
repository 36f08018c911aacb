import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

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
