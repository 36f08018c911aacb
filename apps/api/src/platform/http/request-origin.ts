import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Request, RequestHandler } from 'express';

/** From where something was done. */
export interface Origin {
  /** The client's network address; behind a proxy that we trust, the one that it names. */
  address: string | null;
  /** Tells one session from another and opens none: see `sessionMark`. */
  session?: string;
  /** The API client that asked, where it was a program and not a person. */
  apiClient?: string;
}

interface RememberedRequest {
  request: Request;
  apiClient?: string;
}

const requests = new AsyncLocalStorage<RememberedRequest>();

/** Keeps the request at hand for whatever is done on its behalf. Stands behind the sessions. */
export function rememberRequest(): RequestHandler {
  return (request, _response, next) => requests.run({ request }, next);
}

/** Says which API client makes the present request, for every entry that comes of it. */
export function rememberApiClient(id: string): void {
  const remembered = requests.getStore();
  if (remembered !== undefined) remembered.apiClient = id;
}

/** Where the present request comes from; null outside of any, as in a worker. */
export function currentOrigin(): Origin | null {
  const remembered = requests.getStore();
  if (remembered === undefined) return null;
  const { request, apiClient } = remembered;
  // Looked at now and not when the request came: signing in gives the session a new id.
  const isSignedIn = request.user !== undefined && request.sessionID !== undefined;
  return {
    address: request.ip ?? null,
    ...(isSignedIn ? { session: sessionMark(request.sessionID) } : {}),
    ...(apiClient === undefined ? {} : { apiClient }),
  };
}

/** A short mark of a session: 48 bits of its id's SHA-256, in hexadecimal digits. */
export function sessionMark(sessionId: string): string {
  return createHash('sha256').update(sessionId).digest('hex').slice(0, 12);
}
