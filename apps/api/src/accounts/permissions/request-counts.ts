/** Milliseconds. */
export const minute = 60_000;

interface Window {
  /** Milliseconds since the epoch. */
  endsAt: number;
  count: number;
}

/** Counts requests by who makes them, a minute at a time, in this process alone. */
export class RequestCounts {
  private readonly windows = new Map<string, Window>();
  private nextSweepAt = 0;

  constructor(private readonly perMinute: number) {}

  /**
   * Counts one request, and returns whether it is still within the limit. A minute begins with the
   * first request after the last one ended; what is refused doesn't lengthen it.
   * @param now milliseconds since the epoch, real time
   * @param perMinute where this caller has a limit of its own
   */
  take(who: string, now: number, perMinute = this.perMinute): boolean {
    this.forgetEnded(now);
    let window = this.windows.get(who);
    if (window === undefined || hasEnded(window, now)) {
      window = { endsAt: now + minute, count: 0 };
      this.windows.set(who, window);
    }
    window.count += 1;
    return window.count <= perMinute;
  }

  /** How many milliseconds are left until the caller's count begins anew. */
  untilReset(who: string, now: number): number {
    return Math.max(0, (this.windows.get(who)?.endsAt ?? now) - now);
  }

  /** How many callers are remembered. */
  get size(): number {
    return this.windows.size;
  }

  // Once a minute, so that neither memory nor the look through it grows with those who came once.
  private forgetEnded(now: number): void {
    if (now < this.nextSweepAt && this.nextSweepAt <= now + minute) return;
    this.nextSweepAt = now + minute;
    for (const [who, window] of this.windows) if (hasEnded(window, now)) this.windows.delete(who);
  }
}

/** Also one that ends in more than a minute: it began before the clock was set back. */
function hasEnded({ endsAt }: Window, now: number): boolean {
  return endsAt <= now || endsAt > now + minute;
}
