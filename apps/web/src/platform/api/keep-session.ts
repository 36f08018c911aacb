/** What a request needs to outlive a session that ends under it. */
export interface SessionKeeping {
  send: (request: Request) => Promise<Response>;
  /** The protection token of the present session. */
  token: () => string | undefined;
  /** Reads the token anew, after another tab has signed in. */
  renewToken: () => Promise<void>;
  /** Shows sign-in over the page; fulfilled when the same person is back, rejected when not. */
  signInAgain: () => Promise<void>;
}

const reading = ['GET', 'HEAD'];

/**
 * Sends requests with the session's protection token. One that finds the session ended waits until
 * the person has signed in again and is then sent once more, with all that was typed.
 */
export function keepSession({
  send,
  token,
  renewToken,
  signInAgain,
}: SessionKeeping): (request: Request) => Promise<Response> {
  const withToken = (request: Request): Request => {
    const value = token();
    if (value === undefined || reading.includes(request.method)) return request;
    const headers = new Headers(request.headers);
    headers.set('x-csrf-token', value);
    return new Request(request, { headers });
  };
  return async (request) => {
    const spare = request.clone();
    const response = await send(withToken(request));
    const code = await refusalCode(response);
    if (code === 'session.required' && !asksForSession(request)) await signInAgain();
    else if (code === 'request.forged') await renewToken();
    else return response;
    return send(withToken(spare));
  };
}

/** Nobody is asked to sign in by the question whether somebody is signed in. */
function asksForSession(request: Request): boolean {
  return /\/api\/v1\/sessions?$/.test(new URL(request.url).pathname);
}

async function refusalCode(response: Response): Promise<unknown> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  return (body as { code?: unknown } | undefined)?.code;
}
