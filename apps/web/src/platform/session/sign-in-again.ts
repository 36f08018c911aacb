/** The person did not come back; what was asked for is not done. */
export class SessionGone extends Error {
  override readonly name = 'SessionGone';
}

/**
 * What is missing: who it is, since the session has ended; the code of the second factor; or a second
 * factor at all.
 */
export type Missing = 'sign-in' | 'code' | 'set-up';

/** What lacks more includes what lacks less: whoever signs in gives the code on the way. */
const byWeight: readonly Missing[] = ['code', 'set-up', 'sign-in'];

/**
 * Requests that cannot go on without their person wait here, however many they are, for one dialog
 * over the page.
 */
export class SignInAgain {
  private waiting: {
    missing: Missing;
    resolve: (isBack: boolean) => void;
    reject: (reason: Error) => void;
  }[] = [];
  private readonly listeners = new Set<() => void>();

  /** What the dialog over the page asks for; undefined while nobody waits. */
  get missing(): Missing | undefined {
    return byWeight.findLast((one) => this.waiting.some(({ missing }) => missing === one));
  }

  /**
   * @returns whether the person gave what was missing; if not, the refusal stands
   * @throws SessionGone when another person signs in, or nobody
   */
  ask(missing: Missing): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ missing, resolve, reject });
      this.tell();
    });
  }

  /** The same person is back, with all that was missing. */
  fulfil(): void {
    this.settle(({ resolve }) => resolve(true));
  }

  /** The person would rather not give the code now, and stays signed in. */
  decline(): void {
    this.settle(({ resolve }) => resolve(false));
  }

  /** Nobody is back, or somebody else. */
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
