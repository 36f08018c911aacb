import { CodedError } from '../../platform/errors/coded-error.js';

const day = 24 * 60 * 60 * 1000;

/** A secret that is never changed is one day in somebody's hands whom nobody remembers. */
const longest = 2 * 366 * day;

const usual = 365 * day;

/**
 * When a new secret ends: a year from now unless told otherwise.
 * @throws CodedError `api-client.expiry` for an instant that has passed or is more than two years off
 */
export function endOfSecret(asked: Date | undefined, now: Date): Date {
  const endsAt = asked ?? new Date(now.getTime() + usual);
  const left = endsAt.getTime() - now.getTime();
  if (left <= 0 || left > longest) {
    throw new CodedError('api-client.expiry', {}, [
      { field: 'expiresAt', code: 'api-client.expiry' },
    ]);
  }
  return endsAt;
}
