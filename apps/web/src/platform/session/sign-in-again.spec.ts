import { type Missing, SessionGone, SignInAgain } from './sign-in-again.js';

describe('signing in again over the page', () => {
  it('lets everything that waits go on together', async () => {
    const again = new SignInAgain();
    const told: (Missing | undefined)[] = [];
    again.subscribe(() => told.push(again.missing));
    const requests = Promise.all([again.ask('sign-in'), again.ask('sign-in')]);
    again.fulfil();
    expect(await requests).toEqual([true, true]);
    expect(told).toEqual(['sign-in', 'sign-in', undefined]);
  });

  it.each<[Missing[], Missing]>([
    [['code'], 'code'],
    [['code', 'sign-in', 'code'], 'sign-in'],
    [['set-up', 'code'], 'set-up'],
    [['set-up', 'sign-in'], 'sign-in'],
  ])('asks of %j for %s, by which all go on', (asked, missing) => {
    const again = new SignInAgain();
    for (const one of asked) void again.ask(one);
    expect(again.missing).toBe(missing);
  });

  it('leaves it at the refusal when the code is not given', async () => {
    const again = new SignInAgain();
    const request = again.ask('code');
    again.decline();
    expect(await request).toBe(false);
    expect(again.missing).toBeUndefined();
  });

  it('gives up what waits when another person signs in', async () => {
    const again = new SignInAgain();
    const request = again.ask('sign-in');
    again.giveUp();
    await expect(request).rejects.toBeInstanceOf(SessionGone);
    expect(again.missing).toBeUndefined();
  });

  it('asks anew when the session ends a second time', async () => {
    const again = new SignInAgain();
    const first = again.ask('sign-in');
    again.fulfil();
    await first;
    const second = again.ask('sign-in');
    expect(again.missing).toBe('sign-in');
    again.fulfil();
    await second;
  });
});
