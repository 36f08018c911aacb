import type { Missing } from '../session/sign-in-again.js';

/** What a request needs to outlive a session that ends, or asks for its second factor, under it. */
export interface SessionKeeping {
  send: (request: Request) => Promise<Response>;
  /** The protection token of the present session. */
  token: () => string | undefined;
  /** Reads the token anew, after another tab has signed in; false where there is no session any more. */
  renewToken: () => Promise<boolean>;
  /**
   * Asks over the page for what is missing. True when the same person has given it, false when the
   * refusal stands; rejected when nobody is signed in any more, or somebody else.
   */
  signInAgain: (missing: Missing) => Promise<boolean>;
}

const reading = ['GET', 'HEAD'];

/** What the person has to give before the request can be done, by the code of the refusal. */
const missingByCode: Readonly<Record<string, Missing>> = {
  'session.required': 'sign-in',
  'second-factor.asked': 'code',
  'second-factor.to-set-up': 'set-up',
};

/**
 * Sends requests with the session's protection token. One that finds the session ended, or needs a code
 * of the second factor, waits until the person has given that and is then sent once more, with all
 * that was typed.
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
  // Without a session there is no token that would do.
  const missingBehindForgery = async (): Promise<Missing | 'token'> =>
    (await renewToken()) ? 'token' : 'sign-in';
  return async (request) => {
    const spare = request.clone();
    const response = await send(withToken(request));
    const code = await refusalCode(response);
    const missing = code === 'request.forged' ? await missingBehindForgery() : missingOf(code);
    if (missing === undefined) return response;
    if (missing !== 'token') {
      if (asksForSession(request) || !(await signInAgain(missing))) return response;
    }
    return send(withToken(spare));
  };
}

function missingOf(code: string | undefined): Missing | undefined {
  return code === undefined ? undefined : missingByCode[code];
}

/** Nobody is asked to sign in by the question whether somebody is signed in, nor by signing out. */
function asksForSession(request: Request): boolean {
  const { pathname } = new URL(request.url);
  const isSessions = pathname.endsWith('/api/v1/sessions') && !reading.includes(request.method);
  return isSessions || pathname.endsWith('/api/v1/session');
}

async function refusalCode(response: Response): Promise<string | undefined> {
  if (response.status !== 401 && response.status !== 403) return undefined;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => undefined);
  const code = (body as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}
