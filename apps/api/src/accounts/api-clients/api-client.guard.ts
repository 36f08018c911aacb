import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { RealClock } from '../../platform/clock/real-clock.js';
import { Configuration } from '../../platform/configuration/configuration.js';
import { CodedError } from '../../platform/errors/coded-error.js';
import { rememberApiClient } from '../../platform/http/request-origin.js';
import { RequestCounts } from '../permissions/request-counts.js';
import { type RouteAccess, routeAccessKey } from '../permissions/route-access.js';
import { SharedRequestCounts } from '../permissions/shared-request-counts.js';
import { AuthenticateApiClient } from './authenticate-api-client.js';

/**
 * Knows the program of a request by its token, and refuses who asks too often, on the routes that
 * are for programs. Elsewhere a token is not even looked at.
 */
@Injectable()
export class ApiClientGuard implements CanActivate {
  private readonly strangers: RequestCounts;

  constructor(
    private readonly reflector: Reflector,
    private readonly realClock: RealClock,
    private readonly authenticate: AuthenticateApiClient,
    private readonly shared: SharedRequestCounts,
    { limits }: Configuration,
  ) {
    this.strangers = new RequestCounts(limits.requestsPerMinute);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (access === undefined || !('scope' in access)) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    const now = this.realClock.now().getTime();
    const found = await this.authenticate.run(request.headers.authorization);
    if (found === null) {
      this.countStranger(request.ip ?? '', now, response);
      response.setHeader('WWW-Authenticate', 'Bearer realm="lien-lac"');
      throw new CodedError('api-client.required');
    }
    const { id, name, scopes, requestsPerMinute } = found;
    const wait = await this.shared.take('api-client', id, now, requestsPerMinute);
    if (wait > 0) {
      tellWhen(response, wait);
      throw new CodedError('api-client.too-many-requests', { limit: requestsPerMinute });
    }
    rememberApiClient(id);
    request.apiClient = { clientId: id, name, scopes };
    rememberApiClient(id);
    return true;
  }

  private countStranger(address: string, now: number, response: Response): void {
    if (this.strangers.take(address, now)) return;
    tellWhen(response, this.strangers.untilReset(address, now));
    throw new CodedError('request.too-many');
  }
}

function tellWhen(response: Response, milliseconds: number): void {
  response.setHeader('Retry-After', String(Math.ceil(milliseconds / 1_000)));
}
