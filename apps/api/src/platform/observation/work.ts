import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** On whose account something is being done: a request, and through the queue whatever it caused. */
export interface Work {
  /** 32 hexadecimal digits; also the id of its trace (W3C Trace Context § 3.2.2.3). */
  readonly requestId: string;
  /** The span that what is done now belongs under; see `rootSpanOf`. */
  readonly spanId: string;
}

const present = new AsyncLocalStorage<Work>();

/** What is being done at this moment; undefined for what a timer does by itself. */
export function currentWork(): Work | undefined {
  return present.getStore();
}

/** Does something on account of `work`, which then stands in its log lines, jobs and spans. */
export function within<T>(work: Work | undefined, run: () => T): T {
  return work === undefined ? present.exit(run) : present.run(work, run);
}

export function newRequestId(): string {
  return randomBytes(16).toString('hex');
}

/**
 * An id that came from outside, if it is one that may stand in our logs: 32 hexadecimal digits, or a
 * UUID. A name or a telephone number is neither.
 */
export function readRequestId(given: unknown): string | undefined {
  if (typeof given !== 'string' || given.length > 36) return undefined;
  const digits = given.toLowerCase().replaceAll('-', '');
  return /^(?!0{16})[0-9a-f]{16}(?!0{16})[0-9a-f]{16}$/.test(digits) ? digits : undefined;
}

/** The work of a request as a whole. */
export function workOf(requestId: string): Work {
  return { requestId, spanId: rootSpanOf(requestId) };
}

/**
 * The first span of a request, by its id alone: another process puts its own spans under it without
 * having been told more than the id.
 */
export function rootSpanOf(requestId: string): string {
  return requestId.slice(16);
}
