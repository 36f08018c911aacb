import { Injectable } from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import { Logger } from '../logging/logger.js';
import { type Counter, type Histogram, Metrics } from '../observation/metrics.js';
import { Tracing } from '../observation/tracing.js';
import { newRequestId, readRequestId, within, type Work, workOf } from '../observation/work.js';
import { keepWork, routeOf, workOfRequest } from './observed-request.js';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Gives each request an id, which its answer carries (`X-Request-Id`), and when it has been answered
 * writes its one line, its metrics and its span: by the route's pattern, never by its address.
 */
@Injectable()
export class ObserveRequests {
  private readonly answered: Counter<'method' | 'route' | 'status'>;
  private readonly seconds: Histogram<'method' | 'route'>;

  constructor(
    private readonly logger: Logger,
    private readonly tracing: Tracing,
    metrics: Metrics,
  ) {
    this.answered = metrics.counter('http_requests_total', 'Requests that were answered.', [
      'method',
      'route',
      'status',
    ]);
    this.seconds = metrics.histogram(
      'http_request_seconds',
      'Time from a request to the end of its answer; event streams are left out.',
      ['method', 'route'],
      [0.02, 0.1, 0.5, 1, 2, 10],
    );
  }

  /** Stands before everything else. */
  beginning(): RequestHandler {
    return (request, response, next) => {
      const work = workOf(readRequestId(request.headers['x-request-id']) ?? newRequestId());
      keepWork(request, work);
      response.setHeader('X-Request-Id', work.requestId);
      const beganAt = performance.now();
      response.once('close', () => this.end(request, response, work, beganAt));
      within(work, next);
    };
  }

  /** Stands before the routes: what reads a body or a session calls back outside of the request. */
  goingOn(): RequestHandler {
    return (request, _response, next) => within(workOfRequest(request), next);
  }

  private end(request: Request, response: Response, work: Work, beganAt: number): void {
    const elapsed = performance.now() - beganAt;
    const method = methods.has(request.method) ? request.method : 'other';
    const route = routeOf(request);
    const { statusCode: status } = response;
    this.answered.inc({ method, route, status });
    const isStream = String(response.getHeader('content-type')).startsWith('text/event-stream');
    if (!isStream) this.seconds.observe({ method, route }, elapsed / 1_000);
    const fields = {
      method,
      route,
      status,
      account: idOf(request.user, 'accountId'),
      client: idOf((request as { apiClient?: unknown }).apiClient, 'clientId'),
      // Whoever asked did not wait for the answer.
      aborted: response.writableFinished ? undefined : true,
    };
    within(work, () => {
      // What a browser loads and what a probe asks would drown what people do.
      const level = route === 'web-app' || route === 'health' ? 'debug' : 'info';
      this.logger[level]({ ...fields, milliseconds: Math.round(elapsed) }, 'request');
    });
    if (!this.tracing.isOn || route === 'health') return;
    const endedAt = new Date();
    this.tracing.writeRoot(work, {
      ...{ name: `${method} ${route}`, kind: 'server', fields, failed: status >= 500 },
      ...{ beganAt: new Date(endedAt.getTime() - elapsed), endedAt },
    });
  }
}

function idOf(who: unknown, field: string): string | undefined {
  const id = (who as Record<string, unknown> | undefined)?.[field];
  return typeof id === 'string' && /^[0-9a-f-]{36}$/i.test(id) ? id : undefined;
}
