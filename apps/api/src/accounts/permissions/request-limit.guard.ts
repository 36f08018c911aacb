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
import { SharedRequestCounts } from './shared-request-counts.js';

/**
 * How many tries there are, in as many as one username gets from one address: from one address with
 * whatever usernames, as a whole school may sit behind it, and at one username from wherever.
 */
const shares = { address: 10, pair: 1, username: 5 };

/**
 * Refuses who asks too often. Who is signed in is counted by account, as the whole school may sit
 * behind one address. A public route that takes no secret is not counted: a gateway's receipts come
 * as fast as its messages left, and their signature is checked. Tries at a secret are counted by all
 * processes together, what keeps this one from being flooded in it alone.
 */
@Injectable()
export class RequestLimitGuard implements CanActivate {
  private readonly requests: RequestCounts;
  private readonly triesPerMinute: number;

  constructor(
    private readonly reflector: Reflector,
    private readonly realClock: RealClock,
    private readonly shared: SharedRequestCounts,
    { limits }: Configuration,
  ) {
    this.requests = new RequestCounts(limits.requestsPerMinute);
    this.triesPerMinute = limits.signInsPerMinute;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const now = this.realClock.now().getTime();
    const takesSecret = this.read<true>(context, limitedTriesKey) === true;
    const access = this.read<RouteAccess>(context, routeAccessKey);
    const isPublic = access !== undefined && 'publicBecause' in access;
    if (isPublic && !takesSecret) return true;
    // Programs have limits of their own: ApiClientGuard.
    if (access !== undefined && 'scope' in access) return true;
    const who = whoAsks(request);
    if (!this.requests.take(who, now)) refuse(context, this.requests.untilReset(who, now));
    if (takesSecret) await this.countTry(context, request, now);
    return true;
  }

  /** By the username as it was typed: what is refused tells nothing of which ones there are. */
  private async countTry(context: ExecutionContext, request: Request, now: number): Promise<void> {
    const address = request.ip ?? '';
    const username = usernameTried(request);
    const count = async (what: keyof typeof shares, who: string): Promise<void> => {
      const wait = await this.shared.take(
        ...([`tries-of-${what}`, who, now, this.triesPerMinute * shares[what]] as const),
      );
      if (wait > 0) refuse(context, wait);
    };
    await count('address', address);
    // First the pair, so that one address alone can't use up what the owner has elsewhere.
    await count('pair', `${address} ${username}`);
    if (username !== '') await count('username', username);
  }

  private read<T>(context: ExecutionContext, key: string): T | undefined {
    return this.reflector.getAllAndOverride<T | undefined>(key, [
      context.getHandler(),
      context.getClass(),
    ]);
  }
}

function refuse(context: ExecutionContext, milliseconds: number): never {
  const seconds = Math.ceil(milliseconds / 1_000);
  context.switchToHttp().getResponse<Response>().setHeader('Retry-After', String(seconds));
  throw new CodedError('request.too-many');
}

function whoAsks(request: Request): string {
  const person = request.user as Principal | undefined;
  return person?.accountId ?? request.ip ?? '';
}

function usernameTried(request: Request): string {
  const username: unknown = (request.body as { username?: unknown } | undefined)?.username;
  return typeof username === 'string' ? username.trim().toLowerCase().slice(0, 100) : '';
}
