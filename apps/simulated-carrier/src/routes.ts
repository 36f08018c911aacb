import type { IncomingMessage, ServerResponse } from 'node:http';
import { writeJson } from './answers.js';
import { readPage, type Page } from './paging.js';

export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** What the path's pattern captured, decoded; empty when it captures nothing. */
  readonly captured: string;
  readonly query: URLSearchParams;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: RegExp;
  readonly handle: (call: Call) => void;
  /** Part of the protocol, so under the key; the phones, controls and mails are open to the demo. */
  readonly keyed?: true;
}

/** Handles every request but `POST /messages`, which is looked for before and by a shorter way. */
export class Router {
  readonly #routes: readonly Route[];
  readonly #authorises: (request: IncomingMessage) => boolean;

  constructor(routes: readonly Route[], authorises: (request: IncomingMessage) => boolean) {
    this.#routes = routes;
    this.#authorises = authorises;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    for (const route of this.#routes) {
      const match = request.method === route.method ? route.path.exec(path) : null;
      if (match === null) continue;
      if (route.keyed && !this.#authorises(request)) {
        return writeJson(response, 401, { error: 'unauthorised' });
      }
      const captured = decode(match[1] ?? '');
      if (captured === null) return refuseField(response, 'path');
      return route.handle({ request, response, captured, query: new URLSearchParams(search) });
    }
    writeJson(response, 404, { error: 'not-found' });
  }
}

/** A handler that needs a page of a list; refuses a query that asks for none. */
export function paged(handle: (call: Call, page: Page) => void): (call: Call) => void {
  return (call) => {
    const page = readPage(call.query);
    if (page === null) refuseField(call.response, 'after, limit');
    else handle(call, page);
  };
}

export function refuseField(response: ServerResponse, field: string): void {
  writeJson(response, 400, { error: 'invalid', field });
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
