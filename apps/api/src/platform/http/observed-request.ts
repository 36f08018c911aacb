import type { Request } from 'express';
import type { Work } from '../observation/work.js';

const works = new WeakMap<Request, Work>();

export function keepWork(request: Request, work: Work): void {
  works.set(request, work);
}

export function workOfRequest(request: Request): Work | undefined {
  return works.get(request);
}

export function requestIdOf(request: Request): string | undefined {
  return works.get(request)?.requestId;
}

/** The route's pattern rather than its address, which may hold an id or a search text. */
export function routeOf(request: Request): string {
  const route: unknown = (request as { route?: { path?: unknown } }).route?.path;
  if (typeof route === 'string') return route;
  if (request.path.startsWith('/health/')) return 'health';
  return request.path === '/api' || request.path.startsWith('/api/') ? 'unmatched' : 'web-app';
}
