import { dayMilliseconds } from '@lien-lac/domain';
import type { ApiClientState } from '../../components/state-texts.js';
import type { ApiClient } from './client-queries.js';

/** So long before its end a secret is called to mind. */
const soon = 30 * dayMilliseconds;

/** @param now real time, in milliseconds */
export function stateOf(
  { revokedAt, secrets: [newest] }: Pick<ApiClient, 'revokedAt' | 'secrets'>,
  now: number,
): ApiClientState {
  if (revokedAt !== null) return 'revoked';
  if (newest === undefined) return 'ended';
  const left = Date.parse(newest.endsAt) - now;
  return left <= 0 ? 'ended' : left <= soon ? 'ending' : 'in-use';
}

/** The secret that a change leaves valid for a while; undefined where there is none. */
export function oldSecretEnd({ secrets: [, old] }: Pick<ApiClient, 'secrets'>): string | undefined {
  return old?.endsAt;
}

/**
 * Until when the present secret would be valid after a change.
 * @param now real time, in milliseconds
 * @returns undefined where it ends at once
 */
export function overlapEnd(
  { secrets: [present] }: Pick<ApiClient, 'secrets'>,
  overlapHours: number,
  now: number,
): Date | undefined {
  if (present === undefined || overlapHours === 0) return undefined;
  return new Date(Math.min(Date.parse(present.endsAt), now + overlapHours * 3_600_000));
}
