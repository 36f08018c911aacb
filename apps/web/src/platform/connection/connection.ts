/** Whether the school's server answers. A browser that says it is online may still not reach it. */
let reachable = true;
const listeners = new Set<() => void>();

/** How often a server that was not reached is asked again, in milliseconds. */
const askAgainAfter = 4_000;
let asking: number | undefined;
/** When no answer came last, by the page's own clock. */
let silentAt = -Infinity;

/**
 * An answer came; a proxy that stands before an API that is gone does not count, nor does what was asked
 * before the silence: it may have been on its way when the network went.
 * @param askedAt `performance.now()` when the request left
 */
export function noteAnswer(status: number, askedAt: number): void {
  if (status >= 502 && status <= 504) noteSilence();
  else if (askedAt > silentAt) set(true);
}

/** No answer came. From now on the server is asked until it answers. */
export function noteSilence(): void {
  silentAt = performance.now();
  set(false);
  asking ??= window.setInterval(() => void ask(), askAgainAfter);
}

export function isReachable(): boolean {
  return reachable;
}

export function subscribeToConnection(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears what the browser says of the network itself. */
export function watchNetwork(): void {
  window.addEventListener('offline', noteSilence);
  window.addEventListener('online', () => void ask());
}

async function ask(): Promise<void> {
  const askedAt = performance.now();
  const response = await fetch('/api/v1/session', { cache: 'no-store' }).catch(() => undefined);
  if (response !== undefined) noteAnswer(response.status, askedAt);
}

function set(next: boolean): void {
  if (next) {
    window.clearInterval(asking);
    asking = undefined;
  }
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}
