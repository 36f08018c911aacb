import { type ApiClient, createApiClient } from '@lien-lac/contract';
import { noteAnswer, noteSilence } from '../connection/connection.js';
import { type Missing, signInAgain } from '../session/sign-in-again.js';
import { protectionToken } from '../session/protection-token.js';
import { unreachable } from './api-problem.js';
import { keepSession } from './keep-session.js';

/** Every route of the contract: `await answerOf(api.GET('/api/v1/classes'))`. */
export const api = createClient((missing) => signInAgain.ask(missing));

/** The same for signing in itself: its refusals come back as they are, and nobody is asked over them. */
export const signInApi = createClient(() => Promise.resolve(false));

function createClient(ask: (missing: Missing) => Promise<boolean>): ApiClient {
  return createApiClient({
    baseUrl: window.location.origin,
    credentials: 'same-origin',
    headers: { accept: 'application/json, application/problem+json' },
    fetch: keepSession({
      send: sendNoting,
      token: () => protectionToken.value,
      renewToken,
      signInAgain: ask,
    }),
  });
}

async function sendNoting(request: Request): Promise<Response> {
  const askedAt = performance.now();
  try {
    const response = await fetch(request);
    noteAnswer(response.status, askedAt);
    return response;
  } catch (error) {
    // A request that the page itself took back says nothing of the connection.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteSilence();
    throw unreachable();
  }
}

async function renewToken(): Promise<boolean> {
  const response = await fetch('/api/v1/session');
  if (!response.ok) return false;
  const { csrfToken } = (await response.json()) as { csrfToken?: string };
  protectionToken.value = csrfToken;
  return true;
}
