import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import type { Principal } from '../sessions/current-account.js';
import { limitedTriesKey } from './limited-tries.js';
import { RequestCounts } from './request-counts.js';
import { type RouteAccess, routeAccessKey } from './route-access.js';

/**
 * Refuses who asks too often. Who is signed in is counted by account, as the whole school may sit
 * behind one address. A public route that takes no secret is not counted: a gateway's receipts come
 * as fast as its messages left, and their signature is checked.
 */
@Injectable()
export class RequestLimitGuard implements CanActivate {
  private readonly requests: RequestCounts;
  private readonly tries: RequestCounts;

  constructor(
    private readonly reflector: Reflector,
    private readonly realClock: RealClock,
    { limits }: Configuration,
  ) {
    this.requests = new RequestCounts(limits.requestsPerMinute);
    this.tries = new RequestCounts(limits.signInsPerMinute);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const now = this.realClock.now().getTime();
    const takesSecret = this.read<true>(context, limitedTriesKey) === true;
    const access = this.read<RouteAccess>(context, routeAccessKey);
    const isPublic = access !== undefined && 'publicBecause' in access;
    if (isPublic && !takesSecret) return true;
    this.count(context, this.requests, whoAsks(request), now);
    if (takesSecret) this.count(context, this.tries, whoTries(request), now);
    return true;
  }

  private count(context: ExecutionContext, counts: RequestCounts, who: string, now: number): void {
    if (counts.take(who, now)) return;
    const seconds = Math.ceil(counts.untilReset(who, now) / 1_000);
    context.switchToHttp().getResponse<Response>().setHeader('Retry-After', String(seconds));
    throw new CodedError('request.too-many');
  }

  private read<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}

function whoAsks(request: Request): string {
  const person = request.user as Principal | undefined;
  return person?.accountId ?? request.ip ?? '';
}

/** One username from one address, so that nobody else can lock the person out from elsewhere. */
function whoTries(request: Request): string {
  const username: unknown = (request.body as { username?: unknown } | undefined)?.username;
  const tried = typeof username === 'string' ? username.trim().toLowerCase().slice(0, 100) : '';
  return `${request.ip} ${tried}`;
}
