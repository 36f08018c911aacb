/** The person did not sign in again; what was asked for is not done. */
export class SessionGone extends Error {
  override readonly name = 'SessionGone';
}

/**
 * Requests whose session has ended wait here, however many they are, for one sign-in over the page.
 */
export class SignInAgain {
  private waiting: { resolve: () => void; reject: (reason: Error) => void }[] = [];
  private readonly listeners = new Set<() => void>();

  /** Whether somebody waits, so that sign-in has to be shown. */
  get isAsked(): boolean {
    return this.waiting.length > 0;
  }

  /** @throws SessionGone when another person signs in, or nobody */
  ask(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.tell();
    });
  }

  /** The same person is back. */
  fulfil(): void {
    this.settle(({ resolve }) => resolve());
  }

  /** Nobody is, or somebody else. */
  giveUp(): void {
    this.settle(({ reject }) => reject(new SessionGone()));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private settle(end: (waiting: (typeof this.waiting)[number]) => void): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(end);
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

export const signInAgain = new SignInAgain();
