const SHARE_OF_A_SECOND_AS_BURST = 0.1;

/**
 * A token bucket: on average `perSecond` messages a second, at once no more than a tenth of that (and
 * always at least one). Instants are in milliseconds of any steady clock.
 */
export class RateLimit {
  readonly perSecond: number;
  readonly burst: number;
  #tokens: number;
  #filledAt: number;

  constructor(perSecond: number, now: number) {
    this.perSecond = perSecond;
    this.burst = Math.max(1, Math.floor(perSecond * SHARE_OF_A_SECOND_AS_BURST));
    this.#tokens = this.burst;
    this.#filledAt = now;
  }

  /** Whether one more message may be taken now; if so it is counted. */
  admits(now: number): boolean {
    const earned = ((now - this.#filledAt) * this.perSecond) / 1000;
    this.#tokens = Math.min(this.burst, this.#tokens + earned);
    this.#filledAt = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** Whole seconds after which one more message will be taken: the value of `Retry-After`. */
  retryAfterSeconds(): number {
    return Math.max(1, Math.ceil((1 - this.#tokens) / this.perSecond));
  }
}
