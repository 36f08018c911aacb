import { mustHaveSecondFactor, type Role, type SecondFactorState } from '@lien-lac/domain';
import type { SessionsConfiguration } from '../../platform/configuration/configuration.js';

const minute = 60 * 1000;
const hour = 60 * minute;

/** A session never lasts longer, however busy: one working day with its meetings. Milliseconds. */
export const absoluteLifetime = 12 * hour;

/** For so long a session that still lacks its second factor waits for it, in milliseconds. */
export const waitingLifetime = 15 * minute;

/**
 * Without a request for so long a session ends: sooner for those whose word reaches the whole school.
 * Milliseconds of real time.
 */
export function idleLifetime(
  role: Role,
  state: SecondFactorState,
  settings: SessionsConfiguration,
): number {
  const guarded = mustHaveSecondFactor(role);
  const idle = guarded ? settings.guardedIdleMilliseconds : settings.idleMilliseconds;
  const waits = state === 'asked' || state === 'to-set-up';
  return waits ? Math.min(waitingLifetime, idle) : idle;
}

/** Whether a session that began then has reached its greatest age. */
export function isTooOld(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() >= absoluteLifetime;
}
