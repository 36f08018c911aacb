import type { Schemas } from '@lien-lac/contract';
import type { Missing } from '../../../platform/session/sign-in-again.js';
import type { Session } from '../../../platform/session/session.js';

/** Where somebody stands on the way in. */
export type SignInStep =
  /** Username and password; `hasExpired` when the way in took longer than it may. */
  | { name: 'password'; hasExpired: boolean }
  /** A code, from the person of this name; `isAgain` when only that is missing. */
  | { name: 'code'; person: string; isAgain: boolean; by: 'app' | 'recovery' }
  /** The app is set up, as this person must have one. */
  | { name: 'set-up' }
  /** The recovery codes are shown, once; after them the way ends with this session. */
  | { name: 'recovery-codes'; codes: readonly string[]; session: Schemas['SessionView'] };

const password: SignInStep = { name: 'password', hasExpired: false };

/** What comes after the password: undefined when that was all. */
export function stepAfterPassword(
  session: Pick<Session, 'account' | 'secondFactor'>,
): SignInStep | undefined {
  const { state } = session.secondFactor;
  if (state === 'to-set-up') return { name: 'set-up' };
  if (state !== 'asked') return undefined;
  return { name: 'code', person: session.account.displayName, isAgain: false, by: 'app' };
}

/** The first step on a page: whoever gave the password before a reload goes on from there. */
export function firstStep(session: Session | null): SignInStep {
  return (session === null ? undefined : stepAfterPassword(session)) ?? password;
}

/** The first step over a page, by what is missing of the person who works there. */
export function firstStepOver(missing: Missing, { account }: Session): SignInStep {
  if (missing === 'code') {
    return { name: 'code', person: account.displayName, isAgain: true, by: 'app' };
  }
  return missing === 'set-up' ? { name: 'set-up' } : password;
}
