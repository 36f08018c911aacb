import type { Role } from '../permissions/roles.js';

/**
 * How a session stands to its person's second factor.
 *
 * - `none-needed`: the person has none and needs none.
 * - `asked`: the person has one, and this session has not given it yet.
 * - `to-set-up`: the person must have one and has not set it up yet.
 * - `given`: this session has given it.
 */
export const secondFactorStates = ['none-needed', 'asked', 'to-set-up', 'given'] as const;
export type SecondFactorState = (typeof secondFactorStates)[number];

/** Who let announcements out or makes accounts: a stolen password of theirs alone reaches nobody. */
const rolesThatMust: readonly Role[] = ['cgcn', 'bgh'];

/** Whether everybody with this role needs a second factor; all others may have one. */
export function mustHaveSecondFactor(role: Role): boolean {
  return rolesThatMust.includes(role);
}

/**
 * @param role as the account has it now
 * @param isSetUp whether the account has a second factor
 * @param givenAt when this session gave it, or null
 */
export function secondFactorState(
  role: Role,
  isSetUp: boolean,
  givenAt: Date | null,
): SecondFactorState {
  if (isSetUp) return givenAt === null ? 'asked' : 'given';
  return mustHaveSecondFactor(role) ? 'to-set-up' : 'none-needed';
}

/** For so long after a code nobody is asked for another one, in milliseconds. */
export const secondFactorFreshness = 10 * 60 * 1000;

/** Whether a code that was given then is recent enough for what asks again. A time to come is not. */
export function isSecondFactorFresh(givenAt: Date, now: Date): boolean {
  const age = now.getTime() - givenAt.getTime();
  return age >= 0 && age < secondFactorFreshness;
}
