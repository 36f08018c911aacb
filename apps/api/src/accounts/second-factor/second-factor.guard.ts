import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { SecondFactorState } from '@lien-lac/domain';
import type { Request } from 'express';
import { CodedError } from '../../platform/errors/coded-error.js';
import { type RouteAccess, routeAccessKey } from '../permissions/route-access.js';
import { openBeforeSecondFactorKey } from './asks-second-factor.js';

/**
 * Keeps a session that came by its password alone to the few routes by which it gives its second
 * factor. It stands before the list of permissions: such a session may do nothing yet.
 */
@Injectable()
export class SecondFactorGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const route = [context.getHandler(), context.getClass()];
    const access = this.reflector.getAllAndOverride<RouteAccess | undefined>(routeAccessKey, route);
    if (access !== undefined && 'publicBecause' in access) return true;
    const { user } = context.switchToHttp().getRequest<Request>();
    // Who is not signed in is told so by the guard of permissions.
    if (user === undefined) return true;
    const { state } = user.secondFactor;
    if (state !== 'asked' && state !== 'to-set-up') return true;
    const openTo = this.reflector.get<SecondFactorState[] | undefined>(
      openBeforeSecondFactorKey,
      context.getHandler(),
    );
    if (openTo?.includes(state) === true) return true;
    throw new CodedError(state === 'asked' ? 'second-factor.asked' : 'second-factor.to-set-up');
  }
}
