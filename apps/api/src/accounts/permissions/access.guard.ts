import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type Action, mayDo } from '@lien-lac/domain';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';
import { Logger } from '../../platform/logging/logger.js';
import type {} from '../api-clients/current-api-client.js';
import type { Principal } from '../sessions/current-account.js';
import { type RouteAccess, routeAccessKey } from './route-access.js';

/**
 * Lets a request through to its route only when the list of permissions says so, or the token's scope
 * does. A route that names no action, no scope and no reason to be public is nobody's.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly logger: Logger,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<RouteAccess<Action> | undefined>(
      routeAccessKey,
      [context.getHandler(), context.getClass()],
    );
    if (access === undefined) {
      const route = `${context.getClass().name}.${context.getHandler().name}`;
      this.logger.error({ route }, 'route names no action and is not public');
      throw new CodedError('request.not-allowed');
    }
    if ('publicBecause' in access) return true;
    if ('scope' in access) return this.requireScope(context, access.scope);
    const { user } = context.switchToHttp().getRequest<Request & { user?: Principal }>();
    if (user === undefined) throw new CodedError('session.required');
    if (mayDo(user.role, access.action) === null) throw new CodedError('request.not-allowed');
    return true;
  }

  private requireScope(context: ExecutionContext, scope: string): boolean {
    const { apiClient } = context.switchToHttp().getRequest<Request>();
    if (apiClient === undefined) throw new CodedError('api-client.required');
    if (!apiClient.scopes.some((one) => one === scope)) {
      throw new CodedError('api-client.out-of-scope', { scope });
    }
    return true;
  }
}
