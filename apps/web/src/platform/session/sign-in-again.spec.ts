import { SessionGone, SignInAgain } from './sign-in-again.js';

describe('signing in again over the page', () => {
  it('lets everything that waits go on together', async () => {
    const again = new SignInAgain();
    const told: boolean[] = [];
    again.subscribe(() => told.push(again.isAsked));
    const requests = Promise.all([again.ask(), again.ask()]);
    again.fulfil();
    await requests;
    expect(told).toEqual([true, true, false]);
  });

  it('gives up what waits when another person signs in', async () => {
    const again = new SignInAgain();
    const request = again.ask();
    again.giveUp();
    await expect(request).rejects.toBeInstanceOf(SessionGone);
    expect(again.isAsked).toBe(false);
  });

  it('asks anew when the session ends a second time', async () => {
    const again = new SignInAgain();
    const first = again.ask();
    again.fulfil();
    await first;
    const second = again.ask();
    expect(again.isAsked).toBe(true);
    again.fulfil();
    await second;
  });
});
