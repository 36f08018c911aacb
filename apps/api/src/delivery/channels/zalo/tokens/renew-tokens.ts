import type { Dispatcher } from 'undici';
import { codeOfFailure, exchange, readJsonObject } from '../../http-exchange.js';

/** What Zalo gives for a refresh token, once. */
export interface TokenPair {
  accessToken: string;
  refreshToken: string;
  validMilliseconds: number;
}

export type Renewal =
  | { kind: 'renewed'; pair: TokenPair }
  /** Zalo will not: an administrator of the account has to grant it anew. */
  | { kind: 'refused'; code: string }
  /** Nobody answered, or not so that it makes sense. */
  | { kind: 'no-answer'; code: string };

/** Zalo's documents once said an hour, and now say 25; where an answer says nothing, the least holds. */
const usualSeconds = 3_600;

/**
 * Trades a refresh token for the next pair. Never throws. Where no answer came, the token may have been
 * used up all the same: the next try tells.
 */
export async function renewTokens(
  dispatcher: Dispatcher,
  path: string,
  { appId, appSecret, refreshToken }: { appId: string; appSecret: string; refreshToken: string },
): Promise<Renewal> {
  try {
    const { statusCode, text } = await exchange(dispatcher, {
      method: 'POST',
      path,
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        secret_key: appSecret,
      },
      body: new URLSearchParams({
        ...{ app_id: appId, grant_type: 'refresh_token', refresh_token: refreshToken },
      }).toString(),
    });
    return readRenewal(statusCode, text);
  } catch (error) {
    return { kind: 'no-answer', code: `zalo-token-${codeOfFailure(error)}` };
  }
}

function readRenewal(statusCode: number, text: string): Renewal {
  const answer = readJsonObject(text);
  const { access_token: accessToken, refresh_token: next, expires_in: expiresIn } = answer ?? {};
  if (typeof accessToken === 'string' && typeof next === 'string') {
    const seconds = Number(expiresIn) > 0 ? Number(expiresIn) : usualSeconds;
    return {
      kind: 'renewed',
      pair: { accessToken, refreshToken: next, validMilliseconds: seconds * 1_000 },
    };
  }
  const error = Number(answer?.error);
  return Number.isInteger(error) && error !== 0 && statusCode < 500
    ? { kind: 'refused', code: `zalo-token${error < 0 ? '' : '-'}${error}` }
    : { kind: 'no-answer', code: `zalo-token-garbage-${statusCode}` };
}
