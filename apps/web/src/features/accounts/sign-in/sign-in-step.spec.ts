import type { SecondFactorState } from '@lien-lac/domain';
import { firstStep, firstStepOver, stepAfterPassword } from './sign-in-step.js';
import type { Session } from '../../../platform/session/session.js';

const session = (state: SecondFactorState): Session => ({
  account: { id: '1', displayName: 'Nguyễn Hoàng Long', role: 'cgcn' },
  secondFactor: { state, givenAt: null, freshUntil: null },
  can: {},
  mode: 'production',
  schoolName: 'Trường THPT',
  schoolTime: '2026-11-23T21:59:00.000+07:00',
});

describe('the way in', () => {
  it.each<[SecondFactorState, string | undefined]>([
    ['asked', 'code'],
    ['to-set-up', 'set-up'],
    ['given', undefined],
    ['none-needed', undefined],
  ])('with a second factor that is %s goes on after the password to %s', (state, name) => {
    expect(stepAfterPassword(session(state))?.name).toBe(name);
  });

  it('begins with the password, or after a reload where it was', () => {
    expect(firstStep(null)).toEqual({ name: 'password', hasExpired: false });
    expect(firstStep(session('asked'))).toEqual({
      name: 'code',
      person: 'Nguyễn Hoàng Long',
      isAgain: false,
      by: 'app',
    });
  });

  it('over a page begins with what is missing', () => {
    const person = session('given');
    expect(firstStepOver('sign-in', person).name).toBe('password');
    expect(firstStepOver('set-up', person).name).toBe('set-up');
    expect(firstStepOver('code', person)).toMatchObject({ name: 'code', isAgain: true });
  });
});
