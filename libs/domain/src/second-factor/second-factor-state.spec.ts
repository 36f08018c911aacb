import type { Role } from '../permissions/roles.js';
import {
  isSecondFactorFresh,
  mustHaveSecondFactor,
  secondFactorFreshness,
  type SecondFactorState,
  secondFactorState,
} from './second-factor-state.js';

const givenAt = new Date('2026-11-23T02:00:00Z');

describe('The second factor', () => {
  it.each<[Role, boolean]>([
    ['cgcn', true],
    ['bgh', true],
    ['homeroom_teacher', false],
    ['training', false],
    ['finance', false],
    ['youth_union', false],
    ['supervisors', false],
    ['boarding', false],
  ])('of %s is required: %s', (role, required) => {
    expect(mustHaveSecondFactor(role)).toBe(required);
  });

  it.each<[Role, boolean, Date | null, SecondFactorState]>([
    ['cgcn', false, null, 'to-set-up'],
    ['cgcn', false, givenAt, 'to-set-up'],
    ['cgcn', true, null, 'asked'],
    ['cgcn', true, givenAt, 'given'],
    ['finance', false, null, 'none-needed'],
    ['finance', false, givenAt, 'none-needed'],
    ['finance', true, null, 'asked'],
    ['finance', true, givenAt, 'given'],
  ])('of %s, set up: %s, given: %s, is %s', (role, isSetUp, given, state) => {
    expect(secondFactorState(role, isSetUp, given)).toBe(state);
  });

  it('is fresh for ten minutes, to the millisecond, and not before it was given', () => {
    const after = (milliseconds: number): boolean =>
      isSecondFactorFresh(givenAt, new Date(givenAt.getTime() + milliseconds));
    expect([after(0), after(secondFactorFreshness - 1)]).toEqual([true, true]);
    expect([after(secondFactorFreshness), after(-1)]).toEqual([false, false]);
  });
});
