import { Injectable } from '@nestjs/common';
import type { RequestHandler } from 'express';
import { Readiness } from './readiness.js';

/** The addresses that anybody may ask: they say how the process is, and nothing of the school. */
export const healthPaths = ['/health/live', '/health/ready'] as const;

export interface HealthAnswer {
  status: number;
  body: object;
}

/**
 * Answers probes: `live` as long as the event loop turns, `ready` as long as work should be given to
 * this process. They stand outside `/api`, before the sessions and every guard, so that they answer
 * when the database does not.
 */
@Injectable()
export class HealthAnswers {
  constructor(private readonly readiness: Readiness) {}

  /** Undefined for any other path. */
  async answer(path: string): Promise<HealthAnswer | undefined> {
    if (path === '/health/live') return { status: 200, body: { status: 'live' } };
    if (path !== '/health/ready') return undefined;
    const { ready, checks } = await this.readiness.state();
    return { status: ready ? 200 : 503, body: { status: ready ? 'ready' : 'not-ready', checks } };
  }

  middleware(): RequestHandler {
    return (request, response, next) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return next();
      this.answer(request.path).then((found) => {
        if (found === undefined) return next();
        response.setHeader('Cache-Control', 'no-store');
        response.status(found.status).json(found.body);
      }, next);
    };
  }
}
